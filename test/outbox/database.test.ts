import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { createReport } from '../../utils/outbox/create.ts';
import { storageFailure } from '../../utils/outbox/failure.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { VERSION } from '../../utils/outbox/migrations.ts';
import { readPage } from '../../utils/outbox/page.ts';
import { HeardError } from '../../utils/record/failure.ts';
import { freshOutbox } from '../support/outbox.ts';
import { draftFor, NOW } from '../support/reports.ts';

const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: HeardError) => error.failure,
  );
const all = { group: null, search: '', after: null, limit: 10 };

describe('the door to IndexedDB', () => {
  it('P1 resolves only after the transaction has completed, with strict durability', async () => {
    const outbox = freshOutbox();
    const order: string[] = [];
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await outbox
      .write(async (tx) => {
        void tx.done.then(() => order.push('complete'));
        await tx.objectStore('meta').put(1, 'x');
        order.push('put');
      })
      .then(() => order.push('resolved'));
    expect(order).toEqual(['put', 'complete', 'resolved']);
    expect(transaction.mock.calls.at(-1)?.[2]).toEqual({ durability: 'strict' });
    transaction.mockRestore();
  });

  it('P1 says that it failed, and keeps nothing, when the transaction aborts after its requests succeeded (T18)', async () => {
    const outbox = freshOutbox();
    const draft = draftFor();
    const aborted = outbox.write(async (tx) => {
      await tx.objectStore('reports').put(draft);
      tx.abort();
    });
    expect(await failed(aborted)).toEqual({ code: 'storage-unavailable' });
    expect(await failed(getReport(outbox, draft.id))).toEqual({ code: 'report-not-found' });
  });

  it('leaves nothing of a work that fails half way', async () => {
    const outbox = freshOutbox();
    const half = outbox.write(async (tx) => {
      await tx.objectStore('meta').put(1, 'x');
      throw new HeardError('report-locked');
    });
    expect(await failed(half)).toEqual({ code: 'report-locked' });
    expect(await outbox.read((tx) => tx.objectStore('meta').get('x'))).toBeUndefined();
  });

  it('tells a full disk from a broken store, also where the browser wraps it (T18, T19)', () => {
    const full = new DOMException('', 'QuotaExceededError');
    expect(storageFailure(full)).toMatchObject({ failure: { code: 'storage-full' } });
    expect(storageFailure(new Error('x', { cause: full }))).toMatchObject({ failure: { code: 'storage-full' } });
    expect(storageFailure(new DOMException('', 'UnknownError'))).toMatchObject({
      failure: { code: 'storage-unavailable' },
    });
  });

  it('T17 does not keep a rejected opening: the next use tries again', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const outbox = freshOutbox();
    expect(await failed(outbox.read(async () => 1))).toEqual({ code: 'storage-unavailable' });
    expect(await outbox.read(async () => 1)).toBe(1);
    open.mockRestore();
  });

  it('T17 makes way for a newer version', async () => {
    const outbox = freshOutbox('way');
    await outbox.read(async () => 1);
    const newer = await openDB('way', VERSION + 1);
    expect(await failed(outbox.read(async () => 1))).toEqual({ code: 'storage-unavailable' });
    newer.close();
  });

  it('T17 fails with a sentence instead of waiting for ever behind another context', async () => {
    const older = await openDB('behind', VERSION);
    const upgrade = openDB('behind', VERSION + 1);
    const outbox = freshOutbox('behind', 20);
    expect(await failed(outbox.read(async () => 1))).toEqual({ code: 'storage-unavailable' });
    older.close();
    (await upgrade).close();
  });

  it('opens afresh when the browser closed the connection under it', async () => {
    const outbox = freshOutbox();
    await outbox.read(async () => 1);
    const closing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await outbox.read(async () => 2)).toBe(2);
    closing.mockRestore();
  });

  it('P2 keeps a row that does not parse, shows the others, and counts it', async () => {
    const outbox = freshOutbox();
    const draft = draftFor();
    await createReport(outbox, draft, null, NOW);
    const broken = { id: 'ffffffff', state: 'draft', group: 'needsYou', owner: '', alone: 0, words: [] };
    await outbox.write((tx) => tx.objectStore('reports').put(broken));
    const page = await readPage(outbox, all);
    expect(page).toMatchObject({ rows: [{ id: draft.id }], unreadable: 1 });
    expect(await outbox.read((tx) => tx.objectStore('reports').get('ffffffff'))).toEqual(broken);
  });
});
