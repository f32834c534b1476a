import { expect, test } from 'vitest';
import type { Decision } from '../../../utils/record/decision.ts';
import { newId } from '../../../utils/record/id.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { AT, batchFrom, changesFor, listFor, signIn, someName } from '../people.ts';

export const decisionBy = ({ member }: SignedIn, words: Partial<Decision> = {}): Decision => ({
  id: newId(),
  status: 'planned',
  reason: 'Three accounts lose days over it.',
  wouldChange: null,
  reviewAt: null,
  canonicalId: null,
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

  test('a decision on an unknown report, or as a duplicate of an unknown problem, stores nothing', async () => {
    const { store, pm, report, decide } = await team();
    expect(await decide(decisionBy(pm), newId())).toBe('no-report');
    expect(await decide(decisionBy(pm, { status: 'duplicate', canonicalId: newId() }))).toBe('no-canonical');
    expect((await store.readReport(pm.workspace.id, null, report.id))?.problem).toBeNull();
  });

  test('a duplicate may point to a problem of the same workspace', async () => {
    const { store, seller, pm, report, decide } = await team();
    await decide(decisionBy(pm));
    const other = reportFor('The same again');
    await store.storeReports(batchFrom(seller, other));
    const canonicalId = (await store.readReport(pm.workspace.id, null, report.id))?.problem?.id ?? null;
    expect(await decide(decisionBy(pm, { status: 'duplicate', canonicalId }), other.id)).toBe('stored');
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
}
