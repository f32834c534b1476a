import postgres, { type ReservedSql, type Sql } from 'postgres';

/** Times and counters as the rows are parsed: RFC 3339 texts, plain dates as they stand, and numbers. */
const types = {
  bigint: { to: 20, from: [20], serialize: String, parse: Number },
  date: { to: 1184, from: [1184], serialize: String, parse: (text: string) => new Date(text).toISOString() },
};

export type Database = Sql<{ bigint: number; date: string }>;
export type Transaction = ReservedSql<{ bigint: number; date: string }>;

/** A pool. `synchronous_commit`: a commit is on disk when it returns (P11), whatever the server's default. */
export function connect(url: string): Database {
  return postgres(url, {
    max: 10,
    connect_timeout: 10,
    onnotice: () => {},
    types,
    connection: { application_name: 'heard', synchronous_commit: 'on' },
  });
}

const AGAIN = new Set(['40001', '40P01']); // serialization failure, deadlock: the whole transaction may be run again
const TRIES = 8;

export const stateOf = (error: unknown): string | null => (error instanceof postgres.PostgresError ? error.code : null);

/** Whether the connection went with the error: ended by the server, or lost below it. */
function lost(error: unknown): boolean {
  if (error instanceof postgres.PostgresError) return error.severity === 'FATAL' || error.severity === 'PANIC';
  return error instanceof Error && 'code' in error && /^(CONNECT|E[A-Z]+$)/.test(String(error.code));
}

/**
 * One transaction on a connection of its own. Not the driver's `begin`, which sends its rollback to a connection that
 * is gone as well, and that ends the process (porsager/postgres#1208). A lost connection rolls back by itself, and the
 * pool takes it back when it closes.
 */
async function once<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const tx = await db.reserve();
  try {
    await tx`begin isolation level read committed`;
    const value = await work(tx);
    await tx`commit`;
    tx.release();
    return value;
  } catch (error) {
    if (!lost(error)) await tx`rollback`.then(() => tx.release());
    throw error;
  }
}

/** All or nothing; run again when the database asks for it, hence `work` must not do anything else. */
export async function transaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await once(db, work);
    } catch (error) {
      if (left <= 1 || !AGAIN.has(stateOf(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * (TRIES - left + 1)));
    }
  }
}
