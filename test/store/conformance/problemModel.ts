import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import { Model } from '../../problems/model.ts';
import { aim, moves, type Move } from '../../problems/wishes.ts';
import { reportFor } from '../../support/reports.ts';
import type { Store } from '../../../server/store/store.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

function said(outcome: Awaited<ReturnType<Store['undo']>> | Awaited<ReturnType<Store['operate']>>): string {
  if (typeof outcome === 'string') return outcome;
  return 'touchedBy' in outcome ? 'touched' : 'done';
}

/** The store does what the rules in memory do, whatever is asked of it in whatever order. */
export function problemModelRules(engine: EngineOf): void {
  async function played(script: readonly Move[]) {
    const { store } = engine();
    const pm = await signIn(store, someName(), { role: 'pm' });
    const workspaceId = pm.workspace.id;
    const reports = Array.from({ length: 5 }, () => reportFor());
    await store.storeReports(batchFrom(pm, ...reports));
    const ids = reports.map(({ id }) => id);
    const model = new Model(ids);
    const kept: string[] = [];
    const { undo, problemOf: readOf } = hand(store, pm);
    const state = async () => {
      const places = await Promise.all(ids.map(async (id) => [id, await readOf(id)] as const));
      const problems = await store.readProblems(workspaceId, [...model.problems.keys()]);
      const canonical = problems.map((problem) => [problem.id, problem.canonicalId] as const);
      return { reports: Object.fromEntries(places), canonical: Object.fromEntries(canonical) };
    };
    const wanted = () => ({
      reports: Object.fromEntries(model.reports),
      canonical: Object.fromEntries([...model.problems].map(([id, { canonicalId }]) => [id, canonicalId])),
    });

    const told: [store: string, rules: string][] = [];
    for (const move of script) {
      if (move.do === 'undo') told.push([said(await undo(kept[move.place] ?? newId())), model.undo(move.place)]);
      const decidedOn = move.do === 'decide' ? [...model.problems.keys()][move.place] : undefined;
      if (decidedOn !== undefined) {
        const entry = { workspaceId, reportId: null, problemId: decidedOn, decision: decisionBy(pm) };
        told.push([await store.decide(entry), model.decide(decidedOn) ? 'stored' : 'merged']);
      }
      const problemOf = (id: string) => model.reports.get(id) ?? null;
      const wish = aim(move, { reports: ids, problems: [...model.problems.keys()], problemOf, newId });
      if (!wish) continue;
      const operationId = newId();
      const outcome = await store.operate({ workspaceId, operationId, wish, by: pm.member.id, at: AT });
      const planned = model.operate(wish);
      if (typeof planned === 'number') kept.push(operationId);
      told.push([said(outcome), typeof planned === 'number' ? 'done' : planned]);
    }
    return { told, state: await state(), wanted: wanted() };
  }

  test('operations and undo do in the store what the rules do in memory', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (script) => {
        const { told, state, wanted } = await played(script);
        expect(told.map(([store]) => store)).toEqual(told.map(([, rules]) => rules));
        expect(state).toEqual(wanted);
      }),
      { numRuns: 25 },
    );
  });
}
