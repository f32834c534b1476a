import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type * as z from 'zod/mini';

/**
 * One SQLite file. WAL and synchronous=FULL: a commit is on disk when it returns (P11; WAL without FULL lost commits
 * in power cuts). Transactions are synchronous, so no two can interleave in one process.
 */
export class Database {
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(path: string) {
    this.#path = path;
    this.#db = new DatabaseSync(path, { timeout: 10_000, enableForeignKeyConstraints: true });
    this.#db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory');
    // Up to 64 MB of pages in memory, in KiB: SQLite's own 2 MB hold none of a large workspace from one question to the next.
    this.#db.exec('pragma cache_size = -65536');
  }

  #statement(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** Resolves to how many rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  all<T extends z.core.$ZodType>(row: T & z.ZodMiniType, sql: string, ...values: SQLInputValue[]): z.output<T>[] {
    return this.#statement(sql)
      .all(...values)
      .map((found) => row.parse(found));
  }

  one<T extends z.core.$ZodType>(row: T & z.ZodMiniType, sql: string, ...values: SQLInputValue[]): z.output<T> | null {
    return this.all(row, sql, ...values)[0] ?? null;
  }

  /** The rows one by one, for more than belongs into memory. */
  *each<T extends z.core.$ZodType>(
    row: T & z.ZodMiniType,
    sql: string,
    ...values: SQLInputValue[]
  ): Generator<z.output<T>> {
    for (const found of this.#statement(sql).iterate(...values)) yield row.parse(found);
  }

  /** The file as it is now, on a connection of its own that reads only; to be closed. */
  snapshot(): Database {
    const moment = new Database(this.#path);
    // The moment is that of the first reading.
    moment.exec('pragma query_only = on; begin; select count(*) from sqlite_schema');
    return moment;
  }

  /** All or nothing. Takes the write lock at once, since a read that turns into a write can fail as busy. */
  transaction<T>(work: () => T): T {
    this.#db.exec('begin immediate');
    try {
      const result = work();
      this.#db.exec('commit');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('rollback');
      throw error;
    }
  }

  close(): void {
    this.#prepared.clear();
    this.#db.close();
  }
}
