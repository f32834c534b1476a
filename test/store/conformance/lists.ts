import { expect, test } from 'vitest';
import { captureFor, reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { batchFrom, changesFor, listFor, signIn, someName } from '../people.ts';

const many = (count: number) => Array.from({ length: count }, (_, place) => reportFor(`Number ${place}`));

/** Paging over reports and over changes. */
export function listRules(engine: EngineOf): void {
  test('reports come newest arrival first, page by page, each once', async () => {
    const { store } = engine();
    const who = await signIn(store, someName(), { role: 'seller' });
    const reports = many(7);
    for (const report of reports) await store.storeReports(batchFrom(who, report));
    const seen: string[] = [];
    for (let before: number | null = null; ;) {
      const page = await listFor(who, store, { before, limit: 3 });
      seen.push(...page.map(({ received }) => received.report.id));
      before = page.at(-1)?.seq ?? null;
      if (page.length < 3) break;
    }
    expect(seen).toEqual(reports.map((report) => report.id).toReversed());
  });

  test('a revision keeps the place and the time of the first arrival', async () => {
    const { store } = engine();
    const who = await signIn(store, someName(), { role: 'seller' });
    const [first, second] = many(2);
    if (!first || !second) throw new Error('two wanted');
    await store.storeReports(batchFrom(who, first, second));
    await store.storeReports({ ...batchFrom(who, { ...first, revision: 2 }), at: '2026-06-01T00:00:00.000Z' });
    const listed = await listFor(who, store);
    expect(listed.map(({ received }) => received.report.id)).toEqual([second.id, first.id]);
    expect(listed[1]?.received.receivedAt).toBe(listed[0]?.received.receivedAt);
  });

  test('changes come in pages that neither skip nor repeat, and then nothing', async () => {
    const { store } = engine();
    const who = await signIn(store, someName(), { role: 'seller' });
    const reports = many(5);
    await store.storeReports(batchFrom(who, ...reports));
    const first = await changesFor(who, store, 0, 2);
    const second = await changesFor(who, store, first.upTo, 2);
    const third = await changesFor(who, store, second.upTo, 2);
    expect([first.more, second.more, third.more]).toEqual([true, true, false]);
    const ids = [first, second, third].flatMap(({ changes }) => changes.map((change) => change.reportId));
    expect(ids).toEqual(reports.map((report) => report.id));
    expect(await changesFor(who, store, third.upTo)).toEqual({ changes: [], upTo: third.upTo, more: false });
  });

  test('a cursor ahead of the counter, as after a restored backup, starts over', async () => {
    const { store } = engine();
    const who = await signIn(store, someName(), { role: 'seller' });
    await store.storeReports(batchFrom(who, reportFor()));
    const { changes, upTo } = await changesFor(who, store, 1_000_000);
    expect(changes).toHaveLength(1);
    expect(upTo).toBeLessThan(1_000_000);
  });

  test('a page of changes with large reports ends before it is larger than a request may be', async () => {
    const { store } = engine();
    const workspace = someName();
    const who = { role: 'seller', email: 'large@acme.example' } as const;
    const sender = await signIn(store, workspace, who);
    const reader = await signIn(store, workspace, who);
    const capture = Array.from({ length: 20 }, () => captureFor({ verbatim: 'x'.repeat(100_000), selector: null }));
    for (const report of many(3)) await store.storeReports(batchFrom(sender, { ...report, capture }));
    const first = await changesFor(reader, store);
    const second = await changesFor(reader, store, first.upTo);
    expect([first.changes.length, first.more, second.changes.length, second.more]).toEqual([2, true, 1, false]);
    expect((await changesFor(sender, store)).changes).toHaveLength(3);
  });
}
