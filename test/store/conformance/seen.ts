import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, changesFor, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

/** Whether a seller has opened the decision that holds. */
export function seenRules(engine: EngineOf): void {
  const team = async () => {
    const { store } = engine();
    const workspace = someName();
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sel' });
    const other = await signIn(store, workspace, { role: 'seller', name: 'Sam' });
    const stranger = await signIn(store, someName(), { role: 'seller', name: 'Else' });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const report = reportFor('Exports stop');
    await store.storeReports(batchFrom(seller, report));
    const workspaceId = pm.workspace.id;
    const { make, move } = hand(store, pm);
    const { problemId } = await make(report.id);
    const decide = async (at = problemId) => {
      const decision = decisionBy(pm);
      await store.decide({ workspaceId, reportId: null, problemId: at, decision });
      return decision.id;
    };
    const see = (decisionId: string, who = seller) =>
      store.keepSeen({
        workspaceId: who.workspace.id,
        memberId: who.member.id,
        seen: [{ reportId: report.id, decisionId }],
      });
    const unseen = async () => (await store.loopCounts({ workspaceId, at: AT, since: AT })).unseen;
    return { store, seller, other, stranger, pm, report, workspaceId, make, move, problemId, decide, see, unseen };
  };

  test('a decision is unseen until its seller opens it, and the next one anew', async () => {
    const { decide, see, unseen } = await team();
    expect(await unseen()).toBe(0);
    const first = await decide();
    expect(await unseen()).toBe(1);
    await see(first);
    await see(first);
    expect(await unseen()).toBe(0);
    const second = await decide();
    expect(await unseen()).toBe(1);
    await see(first);
    expect(await unseen()).toBe(1);
    await see(second);
    expect(await unseen()).toBe(0);
  });

  test('P12 nobody sees for another, in this workspace or from outside', async () => {
    const { decide, see, unseen, other, stranger } = await team();
    const decision = await decide();
    await see(decision, other);
    await see(decision, stranger);
    expect(await unseen()).toBe(1);
  });

  test('a report that moves to an answered problem is unseen there; what is not there is passed over', async () => {
    const { store, pm, seller, make, move, decide, see, unseen, report } = await team();
    await see(await decide());
    const more = reportFor('Another');
    await store.storeReports(batchFrom(seller, more));
    const { problemId } = await make(more.id);
    const decision = await decide(problemId);
    expect(await unseen()).toBe(1);
    await move(report.id, problemId);
    expect(await unseen()).toBe(2);
    await see(newId());
    await see(decision);
    expect(await unseen()).toBe(1);
    expect((await store.readReport(pm.workspace.id, null, report.id))?.decision?.id).toBe(decision);
  });

  test('a change tells which decision its seller opened last, to each of their browsers and to nobody else', async () => {
    const { store, seller, other, decide, see, report } = await team();
    const told = async (who = seller) =>
      (await changesFor(who, store)).changes.find((one) => one.reportId === report.id)?.seenDecision;
    const first = await decide();
    expect(await told()).toBeUndefined();
    await see(first);
    expect(await told()).toBe(first);
    expect(await told({ ...seller, deviceId: newId() })).toBe(first);
    expect(await told(other)).toBeUndefined();
    const second = await decide();
    expect(await told(), 'the newer one was not opened').toBe(first);
    await see(second);
    expect(await told()).toBe(second);
  });

  test('seeing is no change that a browser is told', async () => {
    const { store, seller, decide, see } = await team();
    const decision = await decide();
    const { upTo } = await changesFor(seller, store);
    await see(decision);
    expect((await changesFor(seller, store, upTo)).changes).toEqual([]);
  });
}
