import { expect, test } from 'vitest';
import type { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { batchFrom, changesFor, listFor, signIn, someName } from '../people.ts';

const revised = (report: Report, revision: number, statement = report.problem.statement): Report => ({
  ...report,
  revision,
  problem: { ...report.problem, statement },
});

/** P3: one report, one effect. */
export function revisionRules(engine: EngineOf): void {
  const seller = (email?: string) =>
    signIn(engine().store, someName(), { role: 'seller', ...(email === undefined ? {} : { email }) });
  const stored = async (who: Awaited<ReturnType<typeof seller>>) =>
    (await listFor(who, engine().store)).map(({ received }) => received.report);

  test('P3 a repeat gets the same answer and changes nothing', async () => {
    const { store } = engine();
    const who = await seller();
    const report = reportFor();
    expect(await store.storeReports(batchFrom(who, report))).toEqual(['stored']);
    const { upTo } = await changesFor(who, store);
    expect(await store.storeReports(batchFrom(who, report))).toEqual(['unchanged']);
    expect((await changesFor(who, store, upTo)).changes).toEqual([]);
    expect(await stored(who)).toEqual([report]);
  });

  test('P3 a higher revision replaces, a lower one is superseded', async () => {
    const { store } = engine();
    const who = await seller();
    const report = reportFor('first');
    await store.storeReports(batchFrom(who, report));
    expect(await store.storeReports(batchFrom(who, revised(report, 3, 'third')))).toEqual(['stored']);
    expect(await store.storeReports(batchFrom(who, revised(report, 2, 'second')))).toEqual(['superseded']);
    expect(await stored(who)).toEqual([revised(report, 3, 'third')]);
  });

  test('P3 the same revision with other content is a conflict and does not overwrite', async () => {
    const { store } = engine();
    const who = await seller();
    const report = reportFor('mine');
    await store.storeReports(batchFrom(who, report));
    expect(await store.storeReports(batchFrom(who, revised(report, 1, 'other')))).toEqual(['conflict']);
    expect(await stored(who)).toEqual([report]);
  });

  test('P3 one batch may carry an id twice', async () => {
    const { store } = engine();
    const who = await seller();
    const report = reportFor('first');
    const batch = batchFrom(who, report, revised(report, 2, 'second'), report, revised(report, 2, 'second'));
    expect(await store.storeReports(batch)).toEqual(['stored', 'stored', 'superseded', 'unchanged']);
    expect(await stored(who)).toEqual([revised(report, 2, 'second')]);
  });

  test('P3 many at once with the same report store it once', async () => {
    const { store } = engine();
    const who = await seller();
    const report = reportFor();
    const verdicts = await Promise.all(Array.from({ length: 6 }, () => store.storeReports(batchFrom(who, report))));
    expect(verdicts.flat().toSorted()).toEqual(['stored', ...Array.from({ length: 5 }, () => 'unchanged')]);
    expect(await stored(who)).toHaveLength(1);
  });

  test("another member's id is foreign, and their report stays as it was", async () => {
    const { store } = engine();
    const workspace = someName();
    const one = await signIn(store, workspace, { role: 'seller' });
    const other = await signIn(store, workspace, { role: 'seller' });
    const report = reportFor('mine');
    await store.storeReports(batchFrom(one, report));
    expect(await store.storeReports(batchFrom(other, revised(report, 9, 'stolen')))).toEqual(['foreign']);
    expect(await stored(one)).toEqual([report]);
    expect((await changesFor(other, store)).changes).toEqual([]);
  });

  test('an empty batch is nothing', async () => {
    expect(await engine().store.storeReports(batchFrom(await seller()))).toEqual([]);
  });

  test('U+0000, emoji, right-to-left and markup come back as they were', async () => {
    const { store } = engine();
    const who = await seller();
    const words = 'a\u0000b 👩‍👩‍👧 שלום e\u0301 <img src=x onerror=alert(1)> \' " \\ $1 ? %';
    const report = reportFor(words, { verbatim: words.repeat(20) });
    await store.storeReports(batchFrom(who, report));
    expect(await stored(who)).toEqual([report]);
  });

  test('another device of the same member gets the report with the change, the sending one does not', async () => {
    const { store } = engine();
    const workspace = someName();
    const who = { role: 'seller', email: 'two@acme.example' } as const;
    const laptop = await signIn(store, workspace, who);
    const desk = await signIn(store, workspace, who);
    const report = reportFor();
    await store.storeReports(batchFrom(laptop, report));
    expect((await changesFor(laptop, store)).changes.map((change) => change.report)).toEqual([undefined]);
    expect((await changesFor(desk, store)).changes.map((change) => change.report)).toEqual([report]);
  });
}
