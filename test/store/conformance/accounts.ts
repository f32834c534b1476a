import { expect, test } from 'vitest';
import { indexAll } from '../../../server/search/indexer.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import type { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { batchFrom, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

const NOTHING = { problems: [], inTriage: { reports: 0, own: 0 } };

const reportAt = (name: string | null, statement: string): Report => ({
  ...reportFor(statement),
  account: name === null ? null : { name, domains: [], externalIds: [], origins: {} },
});

/** What stands behind the reports on one account. Which reports these are: `test/server/customers.test.ts`. */
export function accountRules(engine: EngineOf): void {
  const team = async () => {
    const { store } = engine();
    const workspace = someName();
    const ana = await signIn(store, workspace, { role: 'seller', name: 'Ana' });
    const ben = await signIn(store, workspace, { role: 'seller', name: 'Ben' });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const workspaceId = pm.workspace.id;
    const arrive = async (who: SignedIn, name: string | null, statement: string) => {
      const report = reportAt(name, statement);
      await store.storeReports(batchFrom(who, report));
      await indexAll(store, () => {});
      return report.id;
    };
    const digestsOf = async (name: string) =>
      (await store.toldAccounts(workspaceId, 50)).filter((one) => one.name === name).map(({ digest }) => digest);
    const at = async (name: string, who = ana, limit = 50) =>
      store.problemsAt({ workspaceId, memberId: who.member.id, digests: await digestsOf(name), limit });
    return { ...hand(store, pm), store, ana, ben, pm, workspaceId, arrive, digestsOf, at };
  };

  test('P12 the problems of one account, with whose reports they are and the word that holds', async () => {
    const { store, ana, ben, pm, workspaceId, arrive, make, move, at } = await team();
    const first = await arrive(ana, 'Northwind', 'Exports stop');
    const second = await arrive(ben, 'Northwind', 'Exports stop as well');
    const { problemId } = await make(first);
    await move(second, problemId);
    await move(await arrive(ben, 'Contoso', 'Exports stop elsewhere'), problemId);
    await arrive(ben, 'Northwind', 'Nobody sorted it');
    await arrive(ben, null, 'Of nobody');
    const decision = decisionBy(pm, { status: 'planned', safeSentence: 'It comes in spring.' });
    expect(await store.decide({ workspaceId, reportId: null, problemId, decision })).toBe('stored');
    const problem = { id: problemId, statement: 'Exports stop', reports: 2, decision };
    expect(await at('Northwind')).toEqual({
      problems: [{ ...problem, own: 1, newest: second }],
      inTriage: { reports: 1, own: 0 },
    });
    expect(await at('Northwind', ben)).toEqual({
      problems: [{ ...problem, own: 1, newest: first }],
      inTriage: { reports: 1, own: 1 },
    });
    expect((await at('Contoso', ben)).problems).toEqual([{ ...problem, reports: 1, own: 1, newest: null }]);
  });

  test('the problem that was touched last comes first, and no more than are wanted', async () => {
    const { arrive, ben, make, reword, at } = await team();
    const made = [];
    for (const words of ['One', 'Two', 'Three']) made.push(await make(await arrive(ben, 'Northwind', words)));
    await reword(made[0]?.problemId ?? '', 'One, said anew');
    const statements = async (limit?: number) =>
      (await at('Northwind', ben, limit)).problems.map(({ statement }) => statement);
    expect(await statements()).toEqual(['One, said anew', 'Three', 'Two']);
    expect(await statements(2)).toEqual(['One, said anew', 'Three']);
  });

  test('a merged problem is told as the one that carries on, an undone one not at all', async () => {
    const { arrive, ben, make, merge, undo, at } = await team();
    const one = await make(await arrive(ben, 'Northwind', 'One'));
    const other = await make(await arrive(ben, 'Northwind', 'Other'));
    await merge(other.problemId, one.problemId);
    const { problems } = await at('Northwind');
    expect(problems.map(({ id, reports }) => [id, reports])).toEqual([[one.problemId, 2]]);
    const third = await make(await arrive(ben, 'Contoso', 'Third'));
    await undo(third.operation.id);
    expect(await at('Contoso')).toEqual({ problems: [], inTriage: { reports: 1, own: 0 } });
  });

  test('what a correction says of another customer is told there', async () => {
    const { store, ben, arrive, make, at } = await team();
    const id = await arrive(ben, 'Northwind', 'Exports stop');
    await make(id);
    await arrive(ben, 'Contoso', 'Another');
    const corrected = { ...reportAt('Contoso', 'Exports stop'), id, revision: 2 };
    await store.storeReports(batchFrom(ben, corrected));
    await indexAll(store, () => {});
    expect(await at('Northwind')).toEqual(NOTHING);
    expect((await at('Contoso')).problems).toHaveLength(1);
  });

  test('P12 another workspace has nothing under the same words, and no words are no reports', async () => {
    const { store, ana, ben, workspaceId, arrive, make, digestsOf } = await team();
    await make(await arrive(ben, 'Northwind', 'Exports stop'));
    const stranger = await signIn(store, someName(), { role: 'seller', name: 'Else' });
    const digests = await digestsOf('Northwind');
    const asked = { digests, memberId: ana.member.id, limit: 50 };
    expect(digests).toHaveLength(1);
    expect(await store.problemsAt({ ...asked, workspaceId: stranger.workspace.id })).toEqual(NOTHING);
    expect(await store.problemsAt({ ...asked, workspaceId, digests: [] })).toEqual(NOTHING);
  });
}
