import { expect, test } from 'vitest';
import { createProblemsFor } from '../../../server/news/problemsFor.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import { newId } from '../../../utils/record/id.ts';
import { ProblemDelta, withDelta } from '../../../utils/record/problemDelta.ts';
import { ProblemList } from '../../../utils/record/problemList.ts';
import type { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { decisionBy } from './decisions.ts';
import { AT, batchFrom, signIn, someName } from '../people.ts';

const at = (name: string, statement: string): Report =>
  reportFor(statement, { account: { name, domains: [`${name.toLowerCase()}.example`], externalIds: [] } });

/** What a browser asks that holds none. */
const WHOLE = { problems: null };
const listIn = (told: unknown): ProblemList => ProblemList.parse(told);

/** The list of problems that sellers are told of, and the mark that says whether it changed. */
export function problemListingRules(engine: EngineOf): void {
  async function office() {
    const { store } = engine();
    const name = someName();
    const [pm, seller] = [await signIn(store, name, { role: 'pm' }), await signIn(store, name, { role: 'seller' })];
    const send = (...reports: Report[]) => store.storeReports(batchFrom(seller, ...reports));
    const [first, second] = [at('Northwind', 'Exports stop'), at('Tailspin', 'Labels print blank')];
    await send(first, second);
    const pmHand = hand(store, pm);
    const one = (await pmHand.make(first.id)).problemId;
    const two = (await pmHand.make(second.id)).problemId;
    await indexAll(store);
    const id = pm.workspace.id;
    const told = async () => listIn(await createProblemsFor(store)(id, WHOLE)).problems;
    const mark = async () => (await store.problemsMark(id)).mark;
    return { store, pm, id, send, first, second, one, two, told, mark, ...pmHand };
  }

  test('tells every problem with its reports, its accounts and where it stands, the last touched first', async () => {
    const { id: workspaceId, told, send, one, two, move } = await office();
    const more = [at('Northwind', 'The export ends early'), at('Contoso', 'Rows are missing')];
    await send(...more);
    for (const { id } of more) await move(id, one);
    await indexAll(engine().store);
    expect(await told()).toEqual([
      { id: one, statement: 'Exports stop', accounts: 2, reports: 3, status: 'open' },
      { id: two, statement: 'Labels print blank', accounts: 1, reports: 1, status: 'open' },
    ]);
    expect(await engine().store.standingProblems(workspaceId, [two])).toMatchObject([
      { problem: { id: two, reports: 1 } },
    ]);
  });

  test('leaves out what was merged or withdrawn', async () => {
    const { told, one, two, merge, make, send, undo } = await office();
    await merge(two, one);
    const third = at('Contoso', 'Login loops');
    await send(third);
    const { operation } = await make(third.id);
    await undo(operation.id);
    expect(await told()).toMatchObject([{ id: one, reports: 2 }]);
  });

  test('tells the status of the decision that holds', async () => {
    const { store, pm, id, told, one } = await office();
    const decision = { status: 'planned', reason: 'Next.', wouldChange: null, reviewAt: null } as const;
    const rest = { canonicalId: null, safeSentence: null, returnsWhen: null, decidedAt: AT };
    const by = { id: pm.member.id, name: pm.member.name };
    const entry = { id: newId(), ...decision, ...rest, decidedBy: by };
    await store.decide({ workspaceId: id, reportId: null, problemId: one, decision: entry });
    expect((await told()).find((problem) => problem.id === one)).toMatchObject({ status: 'planned' });
  });

  test('the mark is the same while nothing is written', async () => {
    const { mark } = await office();
    expect(await mark()).toBe(await mark());
  });

  test('the mark is another after a report arrived, was indexed, was placed, and after a problem was reworded', async () => {
    const { store, mark, send, move, reword, one } = await office();
    const marks = [await mark()];
    const report = at('Contoso', 'Rows are missing');
    const steps = [
      () => send(report),
      () => indexAll(store),
      () => move(report.id, one),
      () => reword(one, 'Exports end early'),
    ];
    for (const step of steps) {
      await step();
      marks.push(await mark());
    }
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('P11 what is put together of what was touched is what is put together of everything, whatever happened', async () => {
    const { store, pm, id, send, first, one, two, move, reword, merge, make, undo } = await office();
    const kept = createProblemsFor(store);
    const [late, third] = [at('Contoso', 'Rows are missing'), at('Fabrikam', 'Login loops')];
    const decision = decisionBy(pm, { status: 'completed' });
    let done = '';
    const steps: (() => unknown)[] = [
      () => send(late, third),
      () => move(late.id, one),
      () => indexAll(store),
      () => move(late.id, two),
      async () => (done = (await make(third.id)).operation.id),
      () => indexAll(store),
      () => undo(done),
      () => reword(two, 'Labels are blank'),
      () => send({ ...first, revision: 2, account: null }),
      () => indexAll(store),
      async () => (done = (await merge(two, one)).id),
      () => undo(done),
      () => store.decide({ workspaceId: id, reportId: null, problemId: one, decision }),
    ];
    const lists: ProblemList[] = [];
    for (const step of steps) {
      await step();
      const list = listIn(await kept(id, WHOLE));
      expect(list).toEqual(await createProblemsFor(store)(id, WHOLE));
      for (const { version, problems } of lists) {
        const told = await kept(id, { problems: version, problemsDelta: true });
        const delta = ProblemDelta.safeParse(told).data;
        expect(delta ? withDelta(problems, delta) : listIn(told ?? list).problems).toEqual(list.problems);
      }
      lists.push(list);
    }
    expect(new Set(lists.map(({ version }) => version)).size).toBeGreaterThan(8);
  });

  test('the reports of a move, an edit and the indexer touch their problems; no more are told than asked for', async () => {
    const { store, id, send, first, one, two, move } = await office();
    const since = async (mark: { seq: number }) => (await store.touchedProblems(id, mark.seq, 9)).toSorted();
    const before = await store.problemsMark(id);
    expect(await since(before)).toEqual([]);
    await send({ ...first, revision: 2, account: null });
    expect(await since(before)).toEqual([one]);
    const waiting = await store.problemsMark(id);
    await indexAll(store);
    expect(await since(waiting)).toEqual([one]);
    const indexed = await store.problemsMark(id);
    await move(first.id, two);
    expect(await since(indexed)).toEqual([one, two].toSorted());
    expect(await store.touchedProblems(id, 0, 1)).toHaveLength(1);
  });

  test('P12 tells another workspace nothing', async () => {
    const { store, one } = await office();
    const { workspace } = await signIn(store, someName(), { role: 'seller' });
    expect(await store.standingProblems(workspace.id, null)).toEqual([]);
    expect(await store.standingProblems(workspace.id, [one])).toEqual([]);
    expect(await store.touchedProblems(workspace.id, 0, 9)).toEqual([]);
    const elsewhere = await (await office()).told();
    expect(elsewhere.map(({ id }) => id)).not.toContain(one);
  });
}
