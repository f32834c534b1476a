import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { storageFailure } from './failure.ts';
import { MIGRATIONS, VERSION } from './migrations.ts';

/** What stands in the store. Values are `unknown` on purpose: a row counts only after it parsed. */
export interface Schema extends DBSchema {
  reports: {
    key: string;
    value: unknown;
    indexes: { group: [string, string]; claim: [string, string, number, string]; words: string; unseen: number };
  };
  meta: { key: string; value: unknown };
  /** Answers to what is asked of the member, until the endpoint has them. */
  answers: {
    key: string;
    value: unknown;
    indexes: { claim: [string, string, number, string]; ask: [string, string, string] };
  };
}

type Stores = ['reports', 'meta', 'answers'];
export type WriteTx = IDBPTransaction<Schema, Stores, 'readwrite'>;
export type ReadTx = IDBPTransaction<Schema, Stores, 'readonly' | 'readwrite'>;

/**
 * The door to IndexedDB. `write` resolves with the work's result only after the transaction has completed, with
 * strict durability (P1): `complete` of a relaxed one may come before the bytes are on the disk. Both throw
 * `HeardError` `storage-full` or `storage-unavailable`; a HeardError thrown by the work aborts and passes through.
 * The work must await nothing but the transaction, which would otherwise close under it.
 */
export interface Outbox {
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens on first use; `giveUpAfterMs` is how long that may take. */
export function openOutbox({ name = 'heard', giveUpAfterMs = 10_000 } = {}): Outbox {
  const connection = createConnection(name, giveUpAfterMs);
  const STORES: Stores = ['reports', 'meta', 'answers'];
  return {
    write: (work) =>
      attempt(connection, async (db) => {
        const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
        return await finish(tx, work(tx));
      }),
    read: (work) =>
      attempt(connection, async (db) => {
        const tx = db.transaction(STORES, 'readonly');
        return await finish(tx, work(tx));
      }),
    close: connection.close,
  };
}

/** Waits for the work and then for the commit; a failed work leaves nothing of itself behind. */
async function finish<T>(tx: ReadTx, work: Promise<T>): Promise<T> {
  tx.done.catch(() => undefined);
  try {
    const result = await work;
    await tx.done;
    return result;
  } catch (error) {
    if (!tx.error) abort(tx);
    throw tx.error ?? error;
  }
}

function abort(tx: ReadTx): void {
  try {
    tx.abort();
  } catch {
    // It had already ended: the error in hand says why.
  }
}

type Connection = ReturnType<typeof createConnection>;

/** One connection at a time; forgotten as soon as the browser takes it away, and never cached when it failed (T17). */
function createConnection(name: string, giveUpAfterMs: number) {
  let open: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = () => (open = null);
  const start = () => {
    const opening = openWithin(name, giveUpAfterMs, forget);
    open = opening;
    opening.catch(() => open === opening && forget());
    return opening;
  };
  return {
    get: () => open ?? start(),
    forget,
    close: async () => {
      const closing = open;
      forget();
      (await closing?.catch(() => null))?.close();
    },
  };
}

/**
 * An open can wait for ever, behind a context that holds an older version or behind another one's upgrade (T17): it is
 * given up with a failure that a person sees, and whatever still comes of it is closed.
 */
function openWithin(name: string, giveUpAfterMs: number, forget: () => void): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(name, VERSION, {
    upgrade: (db, from, _to, tx) => MIGRATIONS.slice(from).forEach((step) => step(db, tx)),
    blocking: (_from, _to, event) => {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
  return new Promise((resolve, reject) => {
    let givenUp = false;
    const timer = setTimeout(() => {
      givenUp = true;
      reject(new Error('opening took too long'));
    }, giveUpAfterMs);
    opening.then((db) => (givenUp ? db.close() : resolve(db)), reject).finally(() => clearTimeout(timer));
  });
}

/** Runs once more on a fresh connection when the browser had closed the one at hand. */
async function attempt<T>(connection: Connection, run: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    try {
      return await run(await connection.get());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      connection.forget();
      return await run(await connection.get());
    }
  } catch (error) {
    throw storageFailure(error);
  }
}
