import { expect, test } from 'vitest';
import type { Decision } from '../../../utils/record/decision.ts';
import { newId } from '../../../utils/record/id.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, changesFor, listFor, signIn, someName } from '../people.ts';

export const decisionBy = ({ member }: SignedIn, words: Partial<Decision> = {}): Decision => ({
  id: newId(),
  status: 'planned',
  reason: 'Three accounts lose days over it.',
  wouldChange: null,
  reviewAt: null,
  canonicalId: null,
  safeSentence: null,
  returnsWhen: null,
  decidedBy: { id: member.id, name: member.name },
  decidedAt: AT,
  ...words,
});

/** P9: a decision is appended, kept whole, and reaches the seller. */
export function decisionRules(engine: EngineOf): void {
  const team = async () => {
    const { store } = engine();
    const workspace = someName();
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sel' });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const report = reportFor('Exports stop');
    await store.storeReports(batchFrom(seller, report));
    const decide = (decision: Decision, reportId = report.id) =>
      store.decide({ workspaceId: pm.workspace.id, reportId, problemId: newId(), decision });
    return { store, seller, pm, report, decide };
  };

  test('P9 a decision makes the problem and reaches the seller', async () => {
    const { store, seller, pm, report, decide } = await team();
    const { upTo } = await changesFor(seller, store);
    const decision = decisionBy(pm, { status: 'declined', reason: 'No: \u0000 👩‍👩‍👧', wouldChange: 'A second account' });
    expect(await decide(decision)).toBe('stored');
    const { changes } = await changesFor(seller, store, upTo);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ reportId: report.id, decision, problem: { statement: 'Exports stop' } });
    expect((await listFor(pm, store))[0]?.received.decision).toEqual(decision);
  });

  test('P9 a second decision is added to the first, on the same problem', async () => {
    const { store, seller, pm, report, decide } = await team();
    const first = decisionBy(pm, { status: 'deferred', wouldChange: 'More accounts', reviewAt: '2026-09-01' });
    const second = decisionBy(pm, { status: 'started' });
    await decide(first);
    await decide(second);
    const found = await store.readReport(pm.workspace.id, null, report.id);
    expect(found?.decision).toEqual(second);
    expect(await store.history(pm.workspace.id, found?.problem?.id ?? newId())).toEqual([second, first]);
    expect((await changesFor(seller, store)).changes.map((change) => change.decision)).toEqual([second]);
  });

  test('P9 the first and the last day that a review can be set for are stored', async () => {
    const { store, seller, pm, decide } = await team();
    for (const reviewAt of ['0001-01-01', '9999-12-31'])
      expect(await decide(decisionBy(pm, { status: 'deferred', wouldChange: 'x', reviewAt }))).toBe('stored');
    expect((await changesFor(seller, store)).changes[0]?.decision?.reviewAt).toBe('9999-12-31');
  });

  test('P9 two decisions at the same moment are both kept, on one problem', async () => {
    const { store, pm, report, decide } = await team();
    await Promise.all([decide(decisionBy(pm)), decide(decisionBy(pm))]);
    const found = await store.readReport(pm.workspace.id, null, report.id);
    expect(await store.history(pm.workspace.id, found?.problem?.id ?? newId())).toHaveLength(2);
  });

  test('P9 of two that were written on the same decision the second is outdated, in whatever order they come', async () => {
    const { store, pm, report, decide } = await team();
    const on = (basedOn: string | null, decision: Decision) =>
      store.decide({ workspaceId: pm.workspace.id, reportId: report.id, problemId: newId(), decision, basedOn });
    const both = [decisionBy(pm), decisionBy(pm, { status: 'declined', wouldChange: 'More' })];
    const outcomes = await Promise.all(both.map((one) => on(null, one)));
    expect(outcomes.toSorted()).toEqual(['outdated', 'stored']);
    const first = both[outcomes.indexOf('stored')];
    const found = await store.readReport(pm.workspace.id, null, report.id);
    expect(found?.decision).toEqual(first);
    expect(await store.history(pm.workspace.id, found?.problem?.id ?? newId())).toEqual([first]);
    const next = decisionBy(pm, { status: 'investigating' });
    expect(await on(newId(), next)).toBe('outdated');
    expect(await on(first?.id ?? null, next)).toBe('stored');
    // Sent again after a lost answer it is there already, whatever it was written on.
    expect(await on(first?.id ?? null, next)).toBe('stored');
    expect(await decide(decisionBy(pm, { status: 'started' }))).toBe('stored');
  });

  test('P9 a decision on a report that waits again was written on none', async () => {
    const { store, pm, report } = await team();
    const on = (basedOn: string | null) =>
      store.decide({
        workspaceId: pm.workspace.id,
        reportId: report.id,
        problemId: newId(),
        decision: decisionBy(pm),
        basedOn,
      });
    expect(await on(newId())).toBe('outdated');
    expect((await store.readReport(pm.workspace.id, null, report.id))?.problem).toBeNull();
    expect(await on(null)).toBe('stored');
  });

  test('P9 a decision lands on no other problem than the report was seen on; in which order the two come is all one', async () => {
    const { store, pm, report } = await team();
    const { make, move, merge, problemOf } = hand(store, pm);
    const other = reportFor('Elsewhere');
    await store.storeReports(batchFrom(pm, other));
    const { problemId: there } = await make(other.id);
    const on = (seenOn: string | null | undefined, decision = decisionBy(pm), reportId: string | null = report.id) =>
      store.decide({
        workspaceId: pm.workspace.id,
        reportId,
        problemId: reportId ? newId() : there,
        decision,
        basedOn: undefined,
        seenOn,
      });
    expect(await on(there)).toBe('elsewhere');
    expect(await problemOf(report.id)).toBeNull();
    const [outcome] = await Promise.all([on(null), move(report.id, there)]);
    expect(['stored', 'elsewhere']).toContain(outcome);
    expect(await store.history(pm.workspace.id, there)).toEqual([]);
    const first = decisionBy(pm);
    expect(await on(null, first)).toBe('elsewhere');
    expect(await on(there, first)).toBe('stored');
    const { problemId: away } = await make(report.id);
    expect(await on(there)).toBe('elsewhere');
    // Sent again after a lost answer it is there already, although the report has gone on.
    expect(await on(there, first)).toBe('stored');
    expect(await on(undefined, first)).toBe('conflict');
    expect(await store.history(pm.workspace.id, away)).toEqual([]);
    await merge(away, there);
    expect(await on(away)).toBe('elsewhere');
    expect(await on(there, decisionBy(pm, { status: 'started' }), null)).toBe('stored');
    expect(await on(undefined, decisionBy(pm, { status: 'investigating' }))).toBe('stored');
  });

  test('a decision on an unknown report, or as a duplicate of an unknown problem, stores nothing', async () => {
    const { store, pm, report, decide } = await team();
    expect(await decide(decisionBy(pm), newId())).toBe('no-report');
    expect(await decide(decisionBy(pm, { status: 'duplicate', canonicalId: newId() }))).toBe('no-canonical');
    expect((await store.readReport(pm.workspace.id, null, report.id))?.problem).toBeNull();
  });

  test('P9 the reports of a duplicate carry on to its canonical problem, whose decision their sellers see', async () => {
    const { store, seller, pm, report, decide } = await team();
    const planned = decisionBy(pm);
    await decide(planned);
    const other = reportFor('The same again');
    await store.storeReports(batchFrom(seller, other));
    const canonicalId = (await store.readReport(pm.workspace.id, null, report.id))?.problem?.id ?? newId();
    const duplicate = decisionBy(pm, { status: 'duplicate', canonicalId });
    const { upTo } = await changesFor(seller, store);
    expect(await decide(duplicate, other.id)).toBe('stored');
    expect((await changesFor(seller, store, upTo)).changes).toMatchObject([
      { reportId: other.id, problem: { id: canonicalId }, decision: planned },
    ]);
    expect(await decide(duplicate, other.id)).toBe('stored');
    const [operation] = await store.operationsOn(pm.workspace.id, canonicalId, 10);
    expect(operation).toMatchObject({ id: duplicate.id, kind: 'merge', reports: 1 });
    const started = decisionBy(pm, { status: 'started' });
    await decide(started);
    expect((await store.readReport(pm.workspace.id, null, other.id))?.decision).toEqual(started);
  });

  test('P9 a merged problem is decided on where it carries on; undone, what was decided before the duplicate holds again', async () => {
    const { store, seller, pm, report, decide } = await team();
    await decide(decisionBy(pm));
    const other = reportFor('The same again');
    await store.storeReports(batchFrom(seller, other));
    const planned = decisionBy(pm, { decidedAt: '2026-05-13T09:00:00.000Z' });
    await decide(planned, other.id);
    const { problemOf, read, undo } = hand(store, pm);
    const [canonicalId, problemId] = [(await problemOf(report.id)) ?? '', (await problemOf(other.id)) ?? ''];
    const before = await read(problemId);
    const on = (decision: Decision) =>
      store.decide({ workspaceId: pm.workspace.id, reportId: null, problemId, decision });
    const said: Decision[] = [];
    for (let times = 0; times < 2; times += 1) {
      const duplicate = decisionBy(pm, { status: 'duplicate', canonicalId });
      said.unshift(duplicate);
      expect(await decide(duplicate, other.id)).toBe('stored');
      expect(await on(decisionBy(pm, { status: 'open', reason: null }))).toBe('merged');
      const { upTo } = await changesFor(seller, store);
      await undo(duplicate.id);
      expect((await changesFor(seller, store, upTo)).changes).toMatchObject([
        { reportId: other.id, problem: { id: problemId }, decision: planned },
      ]);
      expect(await read(problemId)).toEqual(before);
      expect(await store.history(pm.workspace.id, problemId)).toEqual([...said, planned]);
    }
    const basedOn = planned.id;
    const started = decisionBy(pm, { status: 'started' });
    expect(
      await store.decide({ workspaceId: pm.workspace.id, reportId: null, problemId, decision: started, basedOn }),
    ).toBe('stored');
  });

  test('P9 a duplicate on which nothing was decided before leaves nothing decided once it is undone', async () => {
    const { store, seller, pm, report, decide } = await team();
    const other = reportFor('The same again');
    await store.storeReports(batchFrom(seller, other));
    const { make, undo, read } = hand(store, pm);
    const [{ problemId }, { problemId: canonicalId }] = [await make(report.id), await make(other.id)];
    const duplicate = decisionBy(pm, { status: 'duplicate', canonicalId });
    await decide(duplicate);
    await undo(duplicate.id);
    expect(await read(problemId)).toMatchObject({ decision: null, canonicalId: null, reports: 1 });
    expect(await decide(decisionBy(pm))).toBe('stored');
  });

  test('P9 a duplicate of what was merged is merged into what carries it on; of what was merged into itself it is refused', async () => {
    const { store, seller, pm, report } = await team();
    const others = [reportFor('B'), reportFor('C')];
    await store.storeReports(batchFrom(seller, ...others));
    const { make, merge, read } = hand(store, pm);
    const [A = '', B = '', C = ''] = await Promise.all(
      [report, ...others].map(async ({ id }) => (await make(id)).problemId),
    );
    const duplicate = (problemId: string, canonicalId: string) => {
      const decision = decisionBy(pm, { status: 'duplicate', canonicalId });
      return store.decide({ workspaceId: pm.workspace.id, reportId: null, problemId, decision });
    };
    await merge(A, B);
    expect(await duplicate(B, A)).toBe('no-canonical');
    expect(await read(B)).toMatchObject({ decision: null, canonicalId: null, reports: 2 });
    expect(await duplicate(C, A)).toBe('stored');
    expect(await read(C)).toMatchObject({ canonicalId: B, reports: 0 });
    expect(await duplicate(B, C)).toBe('no-canonical');
    expect(await duplicate(A, C)).toBe('merged');
    expect(await read(B)).toMatchObject({ decision: null, canonicalId: null, reports: 3 });
    expect(await store.history(pm.workspace.id, B)).toEqual([]);
  });

  test('P9 what is decided becomes no duplicate of what nobody decided on, and what was told stays', async () => {
    const { store, seller, pm, report, decide } = await team();
    const other = reportFor('Undecided');
    await store.storeReports(batchFrom(seller, other));
    const { make, read, problemOf } = hand(store, pm);
    const { problemId: canonicalId } = await make(other.id);
    const planned = decisionBy(pm);
    await decide(planned);
    const { upTo } = await changesFor(seller, store);
    expect(await decide(decisionBy(pm, { status: 'duplicate', canonicalId }))).toBe('decided-source');
    expect((await changesFor(seller, store, upTo)).changes).toEqual([]);
    const problemId = (await problemOf(report.id)) ?? '';
    expect(await read(problemId)).toMatchObject({ decision: planned, canonicalId: null, reports: 1 });
    expect(await store.history(pm.workspace.id, problemId)).toEqual([planned]);
  });

  test('P8 a redaction in a later revision reaches the problem made from the report', async () => {
    const { store, seller, pm, report, decide } = await team();
    await decide(decisionBy(pm));
    const problem = { ...report.problem, statement: '[redacted] stop' };
    await store.storeReports(batchFrom(seller, { ...report, revision: 2, problem }));
    const found = await store.readReport(pm.workspace.id, null, report.id);
    expect(found?.problem?.statement).toBe('[redacted] stop');
    expect(found?.decision?.status).toBe('planned');
  });

  test('P9 a later edit changes no decided problem, nor one that others reported too; what it takes back goes', async () => {
    const { store, seller, pm, report, decide } = await team();
    const { make, move, read } = hand(store, pm);
    const other = reportFor('Another trouble of Ann Miller');
    const joined = reportFor('The same');
    await store.storeReports(batchFrom(seller, other));
    await store.storeReports(batchFrom(pm, joined));
    const { problemId } = await make(other.id);
    let revision = 1;
    const edit = async (of: typeof report, statement: string) => {
      revision += 1;
      const edited = { ...of, revision, problem: { ...of.problem, statement } };
      await store.storeReports(batchFrom(seller, edited));
      return (await store.readReport(pm.workspace.id, null, of.id))?.problem?.statement;
    };
    expect(await edit(other, 'No sign-on for Ann Miller')).toBe('No sign-on for Ann Miller');
    await move(joined.id, problemId);
    expect(await edit(other, 'Something else')).toBe('No sign-on for Ann Miller');
    expect(await edit(other, 'No sign-on for [redacted]')).toBe('No sign-on for [redacted]');
    await move(joined.id, null);
    expect(await edit(other, 'Something else')).toBe('Something else');
    await decide(decisionBy(pm, { status: 'investigating' }));
    expect(await edit(report, 'No single sign-on')).toBe('Exports stop');
    const before = await read(problemId);
    await decide(decisionBy(pm, { status: 'open', reason: null }));
    expect(await edit(report, 'Logins fail')).toBe('Logins fail');
    expect(await read(problemId)).toEqual(before);
  });

  test('P3 a decision sent again after a lost answer is stored once and changes nothing', async () => {
    const { store, seller, pm, report, decide } = await team();
    const decision = decisionBy(pm, {
      status: 'declined',
      wouldChange: 'More',
      returnsWhen: { accounts: 4, openAmount: null },
    });
    expect(await decide(decision)).toBe('stored');
    const { upTo } = await changesFor(seller, store);
    expect(await decide({ ...decision, decidedAt: '2026-05-14T10:00:00.000Z' })).toBe('stored');
    expect((await changesFor(seller, store, upTo)).changes).toEqual([]);
    const found = await store.readReport(pm.workspace.id, null, report.id);
    expect(await store.history(pm.workspace.id, found?.problem?.id ?? newId())).toEqual([decision]);
  });

  test('P3 an id that carries other words, or stands on another problem, is refused', async () => {
    const { store, seller, pm, decide } = await team();
    const decision = decisionBy(pm);
    const other = reportFor('Another');
    await store.storeReports(batchFrom(seller, other));
    await decide(decision);
    expect(await decide({ ...decision, reason: 'Other words.' })).toBe('conflict');
    expect(await decide({ ...decision, decidedBy: { id: seller.member.id, name: 'Sel' } })).toBe('conflict');
    expect(await decide(decision, other.id)).toBe('conflict');
    expect((await store.readReport(pm.workspace.id, null, other.id))?.problem).toBeNull();
  });

  test('P9 only what may follow is stored, also of two that come at the same moment', async () => {
    const { store, pm, report, decide } = await team();
    expect(await decide(decisionBy(pm, { status: 'open', reason: null }))).toBe('not-after');
    await decide(decisionBy(pm, { status: 'started' }));
    const both = [
      decisionBy(pm, { status: 'completed' }),
      decisionBy(pm, { status: 'declined', wouldChange: 'More' }),
    ].map((one) => decide(one));
    const outcomes = await Promise.all(both);
    const found = await store.readReport(pm.workspace.id, null, report.id);
    const kept = await store.history(pm.workspace.id, found?.problem?.id ?? newId());
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    expect(kept).toHaveLength(2);
    expect(await decide(decisionBy(pm, { status: 'open', reason: null }))).toBe('stored');
  });

  test('a problem is decided on by its own id, and by no other workspace', async () => {
    const { store, pm, report, decide } = await team();
    await decide(decisionBy(pm));
    const problemId = (await store.readReport(pm.workspace.id, null, report.id))?.problem?.id ?? newId();
    const on = (workspaceId: string, id: string) =>
      store.decide({ workspaceId, reportId: null, problemId: id, decision: decisionBy(pm, { status: 'started' }) });
    const stranger = await signIn(store, someName(), { role: 'pm' });
    expect(await on(stranger.workspace.id, problemId)).toBe('no-problem');
    expect(await on(pm.workspace.id, newId())).toBe('no-problem');
    expect(await on(pm.workspace.id, problemId)).toBe('stored');
    expect((await store.readReport(pm.workspace.id, null, report.id))?.decision?.status).toBe('started');
  });

  test('a problem is no duplicate of itself; how many a decision reaches is told', async () => {
    const { store, pm, report, decide } = await team();
    await decide(decisionBy(pm));
    const canonicalId = (await store.readReport(pm.workspace.id, null, report.id))?.problem?.id ?? newId();
    expect(await decide(decisionBy(pm, { status: 'duplicate', canonicalId }))).toBe('no-canonical');
    expect(await store.reaches(pm.workspace.id, canonicalId)).toEqual({ reports: 1, sellers: 1 });
    expect(await store.reaches((await signIn(store, someName(), { role: 'pm' })).workspace.id, canonicalId)).toEqual({
      reports: 0,
      sellers: 0,
    });
  });

  test('sellers who are signed in nowhere are told apart from those whom a decision reaches', async () => {
    const { store } = engine();
    const workspace = someName();
    const [pm, sam, sue] = [
      await signIn(store, workspace, { role: 'pm' }),
      await signIn(store, workspace, { role: 'seller', name: 'Sam', email: 'sam@acme.example' }),
      await signIn(store, workspace, { role: 'seller', name: 'Sue' }),
    ];
    await signIn(store, workspace, { role: 'seller', email: 'sam@acme.example' });
    const reports = [reportFor('Exports stop'), reportFor('Exports stop'), reportFor('Exports stop')];
    await store.storeReports(batchFrom(sam, ...reports.slice(0, 2)));
    await store.storeReports(batchFrom(sue, ...reports.slice(2)));
    const { make, move } = hand(store, pm);
    const [first, ...others] = reports.map(({ id }) => id);
    const { problemId } = await make(first ?? '');
    for (const id of others) await move(id, problemId);
    const reaches = () => store.reaches(pm.workspace.id, problemId);
    expect(await reaches()).toEqual({ reports: 3, sellers: 2 });
    await store.revokeDevice(sam.workspace.id, sam.deviceId, AT);
    expect(await reaches(), 'another browser of theirs is signed in').toEqual({ reports: 3, sellers: 2 });
    await store.revokeDevices(sam.workspace.id, sam.member.id, AT);
    expect(await reaches()).toEqual({ reports: 3, sellers: 1, left: 1 });
    await store.revokeDevices(sue.workspace.id, sue.member.id, AT);
    expect(await reaches()).toEqual({ reports: 3, sellers: 0, left: 2 });
  });
}
