import { expect, test } from 'vitest';
import { indexAll } from '../../../server/search/indexer.ts';
import type { ProblemsWanted } from '../../../server/store/problems.ts';
import type { DecisionStatus } from '../../../utils/record/decision.ts';
import type { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { decisionBy } from './decisions.ts';
import { batchFrom, listFor, signIn, someName } from '../people.ts';

const at = (name: string, domains: string[] = []): Pick<Report, 'account'> => ({
  account: { name, domains, externalIds: [], origins: {} },
});

/** Lists of problems: order, pages, search, and the numbers beside them. */
export function problemListRules(engine: EngineOf): void {
  const team = async (...statements: string[]) => {
    const { store } = engine();
    const workspace = someName();
    const seller = await signIn(store, workspace, { role: 'seller' });
    const pm = await signIn(store, workspace, { role: 'pm' });
    const send = async (...reports: Report[]) => {
      await store.storeReports(batchFrom(seller, ...reports));
      return reports.map(({ id }) => id);
    };
    const acts = hand(store, pm);
    const ids = await send(...statements.map((statement) => reportFor(statement, { verbatim: `"${statement}"` })));
    const made: string[] = [];
    for (const id of ids) made.push((await acts.make(id)).problemId);
    return { store, pm, send, ids, made, workspaceId: pm.workspace.id, ...acts };
  };

  test('problems come last touched first, in pages without a gap', async () => {
    const { store, workspaceId, made, reword } = await team('A', 'B', 'C', 'D', 'E');
    await reword(made[1] ?? '', 'B again');
    const seen: string[] = [];
    for (let before: { seq: number; id: string } | null = null; ;) {
      const page = await store.listProblems({ workspaceId, before, limit: 2, words: [] });
      seen.push(...page.map(({ problem }) => problem.statement));
      const last = page.at(-1);
      if (!last || page.length < 2) break;
      before = { seq: last.seq, id: last.problem.id };
    }
    expect(seen).toEqual(['B again', 'E', 'D', 'C', 'A']);
  });

  test('a list of one status is in pages without a gap; what nobody decided on is open', async () => {
    const { store, pm, workspaceId, made } = await team('A', 'B', 'C', 'D');
    const decide = (place: number, decision: ReturnType<typeof decisionBy>) =>
      store.decide({ workspaceId, reportId: null, problemId: made[place] ?? '', decision });
    for (const place of [0, 2]) await decide(place, decisionBy(pm, { status: 'declined', wouldChange: 'More.' }));
    const list = (status: DecisionStatus, words: string[] = [], before: ProblemsWanted['before'] = null) =>
      store.listProblems({ workspaceId, before, limit: 1, words, status });
    const [first] = await list('declined');
    const before = first ? { seq: first.seq, id: first.problem.id } : null;
    const statements = (page: Awaited<ReturnType<typeof list>>) => page.map(({ problem }) => problem.statement);
    expect(statements(await list('declined'))).toEqual(['C']);
    expect(statements(await list('declined', [], before))).toEqual(['A']);
    expect(statements(await list('open'))).toEqual(['D']);
    await decide(3, decisionBy(pm, { status: 'planned' }));
    await decide(3, decisionBy(pm, { status: 'open' }));
    expect(statements(await list('open'))).toEqual(['D']);
    await indexAll(store);
    expect(statements(await list('declined', ['a']))).toEqual(['A']);
    expect(statements(await list('planned'))).toEqual([]);
  });

  test('a search is in pages without a gap, whether a statement or a report holds the words; merged ones are left out', async () => {
    const { store, send, made, move, merge, reword, workspaceId } = await team('Exports A', 'B', 'Exports C', 'D', 'E');
    const [report = ''] = await send(reportFor('Exports fail here too'));
    await move(report, made[1] ?? '');
    await merge(made[4] ?? '', made[2] ?? '');
    await reword(made[0] ?? '', 'Exports A again');
    await indexAll(store);
    const seen: string[] = [];
    for (let before: ProblemsWanted['before'] = null; ;) {
      const [found] = await store.listProblems({ workspaceId, before, limit: 1, words: ['exports'] });
      if (!found) break;
      seen.push(found.problem.statement);
      before = { seq: found.seq, id: found.problem.id };
    }
    expect(seen).toEqual(['Exports A again', 'Exports C', 'B']);
  });

  test('P10 accounts are counted once however they are written, and reports without one not at all', async () => {
    const { store, send, made, move, read } = await team('Exports stop');
    const [problemId = ''] = made;
    const more = await send(
      { ...reportFor('x'), ...at('Acme Inc.', ['acme.example']) },
      { ...reportFor('y'), ...at('ACME') },
      { ...reportFor('z'), ...at('Globex', ['globex.example']) },
      { ...reportFor('w'), account: null },
    );
    for (const id of more) await move(id, problemId);
    await indexAll(store);
    expect(await read(problemId)).toMatchObject({ reports: 5, accounts: 3 });
    await move(more[2] ?? '', null);
    expect(await read(problemId)).toMatchObject({ reports: 4, accounts: 2 });
  });

  test('problems are found by the beginnings of their words, in their present wording', async () => {
    const { store, made, reword, list } = await team('Invoices are late', 'Exports stop', '100% of the _logs_ vanish');
    await indexAll(store);
    const found = async (...words: string[]) => (await list(words)).map(({ problem }) => problem.statement);
    expect(await found('invo')).toEqual(['Invoices are late']);
    expect(await found('late', 'invoices')).toEqual(['Invoices are late']);
    expect(await found('voices')).toEqual([]);
    expect(await found('100')).toEqual(['100% of the _logs_ vanish']);
    expect(await found('nothing')).toEqual([]);
    await reword(made[1] ?? '', 'Sheets are cut off');
    await indexAll(store);
    expect(await found('cut')).toEqual(['Sheets are cut off']);
  });

  test('a problem is also found by what its reports say', async () => {
    const { store, made, send, move, list } = await team('Invoices are late');
    const [extra = ''] = await send(reportFor('Rechnungen kommen zu spät'));
    await move(extra, made[0] ?? '');
    await indexAll(store);
    expect((await list(['rechnungen'])).map(({ problem }) => problem.statement)).toEqual(['Invoices are late']);
    await move(extra, null);
    expect(await list(['rechnungen'])).toEqual([]);
  });

  test('reports are listed by their problem', async () => {
    const { store, pm, ids, made } = await team('A', 'B');
    const on = async (problemId: string) =>
      (await listFor(pm, store, { problemId })).map(({ received }) => received.report.id);
    expect(await on(made[0] ?? '')).toEqual([ids[0]]);
    expect(await on(made[1] ?? '')).toEqual([ids[1]]);
  });

  test('a word that changes before the index is written stays unindexed, and the later one counts', async () => {
    const { store, workspaceId, made, reword, list } = await team('Aardvark');
    const [problemId = ''] = made;
    await reword(problemId, 'Badger');
    await store.writeProblemIndex([{ workspaceId, id: problemId, statement: 'Aardvark', words: ['aardvark'] }]);
    expect(await store.unindexedProblems(500)).toContainEqual({ workspaceId, id: problemId, statement: 'Badger' });
    await indexAll(store);
    expect(await list(['badger'])).toHaveLength(1);
  });
}
