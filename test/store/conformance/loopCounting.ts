import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sinceWhen } from '../../../server/problems/health/loop.ts';
import { weekIndex } from '../../../server/problems/health/week.ts';
import type { LoopCounts } from '../../../server/problems/health/loop.ts';
import { newId } from '../../../utils/record/id.ts';
import type { LoopListName } from '../../../utils/record/loopHealth.ts';
import { aim, moves, type Move } from '../../problems/wishes.ts';
import { forget, ofReport } from '../../support/deletions.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { batchFrom, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

const DAY = 86_400_000;
const NOW = '2026-11-25T10:00:00.000Z';
const ago = (days: number): string => new Date(Date.parse(NOW) - days * DAY).toISOString();
const AGES = ['under7', 'under30', 'under90', 'older'] as const;
const STATUSES = ['planned', 'open', 'completed', 'deferred', 'started', 'open', 'duplicate', 'declined'] as const;

const n = fc.nat(5);
/** What changes the numbers besides operations on problems. */
const deeds = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    problem: n,
    status: fc.constantFrom(...STATUSES),
    days: fc.nat(100),
  }),
  fc.record({ do: fc.constant('see' as const), report: n }),
  fc.record({ do: fc.constant('own' as const), problem: n, taken: fc.boolean() }),
  fc.record({ do: fc.constant('arrive' as const), days: fc.nat(120) }),
  fc.record({ do: fc.constant('revise' as const), report: n }),
  fc.record({ do: fc.constant('delete' as const), report: n }),
);
type Deed = typeof deeds extends fc.Arbitrary<infer D> ? D : never;
const history: fc.Arbitrary<(Deed | Move)[]> = fc
  .tuple(moves, fc.array(deeds, { minLength: 5, maxLength: 30 }))
  .chain(([some, others]) => fc.shuffledSubarray([...some, ...others], { minLength: some.length }));

const pick = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)];

const flat = (weeks: LoopCounts['weeks']) =>
  [...weeks]
    .flatMap(([week, waits]) =>
      waits.map((reports, days) => (reports > 0 ? `${week}: ${reports} in ${days} days` : '')),
    )
    .filter(Boolean)
    .toSorted();

/** The numbers of loop health are kept by the writes: whatever was written, each is what its list holds. */
export function loopCountingRules(engine: EngineOf): void {
  async function lived(script: readonly (Deed | Move)[]) {
    const { store } = engine();
    const name = someName();
    const seller = await signIn(store, name, { role: 'seller', name: 'Sam' });
    const pm = await signIn(store, name, { role: 'admin', name: 'Pia' });
    const workspaceId = pm.workspace.id;
    const { tryTo, undo, problemOf } = hand(store, pm);
    const reports = new Map<string, ReturnType<typeof reportFor>>();
    const problems: string[] = [];
    const operations: string[] = [];
    const arrive = async (days: number) => {
      const report = reportFor('Exports stop');
      await store.storeReports({ ...batchFrom(seller, report), at: ago(days) });
      reports.set(report.id, report);
    };

    async function answer({ problem, status, days }: Extract<Deed, { do: 'answer' }>) {
      const [problemId, other] = [pick(problems, problem), pick(problems, problem + 1)];
      if (!problemId || !other) return;
      const no = status === 'declined' || status === 'deferred' ? { wouldChange: 'More accounts' } : {};
      const more = {
        ...no,
        ...(status === 'duplicate' && { canonicalId: other }),
        ...(status === 'deferred' && { reviewAt: ago(days - 50).slice(0, 10) }),
      };
      const decision = decisionBy(pm, { status, decidedAt: ago(days), ...more });
      await store.decide({ workspaceId, reportId: null, problemId, decision });
    }
    async function see({ report }: Extract<Deed, { do: 'see' }>) {
      const reportId = pick([...reports.keys()], report) ?? newId();
      const decisionId = (await store.readReport(workspaceId, null, reportId))?.decision?.id;
      if (!decisionId) return;
      await store.keepSeen({ workspaceId, memberId: seller.member.id, seen: [{ reportId, decisionId }] });
    }
    async function own({ problem, taken }: Extract<Deed, { do: 'own' }>) {
      const problemId = pick(problems, problem);
      if (!problemId) return;
      const [last] = await store.ownerChanges(workspaceId, problemId, 1);
      const ownerId = taken ? pm.member.id : null;
      await store.setOwner({ workspaceId, problemId, ownerId, seen: last?.number ?? 0, by: pm.member.id, at: NOW });
    }
    async function revise({ report }: Extract<Deed, { do: 'revise' }>) {
      const before = pick([...reports.values()], report);
      if (!before) return;
      const after = { ...before, revision: before.revision + 1 };
      await store.storeReports(batchFrom(seller, after));
      reports.set(after.id, after);
    }
    async function remove({ report }: Extract<Deed, { do: 'delete' }>) {
      const reportId = pick([...reports.keys()], report);
      if (!reportId) return;
      await forget(store, pm, ofReport(reportId));
      reports.delete(reportId);
    }
    async function operate(move: Move) {
      if (move.do === 'undo') return undo(operations[move.place] ?? newId());
      const places = await Promise.all([...reports.keys()].map(async (id) => [id, await problemOf(id)] as const));
      const there = {
        reports: [...reports.keys()],
        problems,
        problemOf: (id: string) => new Map(places).get(id) ?? null,
      };
      const wish = reports.size > 0 ? aim(move, { ...there, newId }) : null;
      const done = wish && (await tryTo(wish));
      if (!done || typeof done === 'string') return null;
      operations.push(done.id);
      if (wish.kind === 'new') problems.push(wish.problemId);
      if (wish.kind === 'split') problems.push(wish.newId);
      return done;
    }
    const does = (deed: Deed | Move) => {
      switch (deed.do) {
        case 'answer':
          return answer(deed);
        case 'see':
          return see(deed);
        case 'own':
          return own(deed);
        case 'arrive':
          return arrive(deed.days);
        case 'revise':
          return revise(deed);
        case 'delete':
          return remove(deed);
        default:
          return operate(deed);
      }
    };

    for (const days of [1, 8, 40]) await arrive(days);
    for (const deed of script) await does(deed);
    return { store, wanted: { workspaceId, at: NOW, since: sinceWhen(NOW) } };
  }

  async function counted({ store, wanted }: Awaited<ReturnType<typeof lived>>) {
    const list = (name: LoopListName, age: (typeof AGES)[number] | null = null) =>
      store.loopList({ ...wanted, list: name, age, after: null, limit: 1_000 });
    const ages = await Promise.all(AGES.map(async (age) => [age, (await list('unanswered', age)).length] as const));
    const answered = Map.groupBy(await list('answered'), ({ date, days }) => `${weekIndex(date)} ${days}`);
    const answers = Array.from(answered, ([key, { length: reports }]) => {
      const [week, days] = key.split(' ');
      return `${week}: ${reports} in ${days} days`;
    });
    const listed = {
      ages: Object.fromEntries(ages),
      unseen: (await list('unseen')).length,
      overdue: (await list('overdue')).length,
      unowned: (await list('unowned')).length,
      answers: answers.toSorted(),
    };
    const { weeks, ...numbers } = await store.loopCounts(wanted);
    return { kept: { ...numbers, answers: flat(weeks) }, listed };
  }

  test('each number of loop health is what its list holds, whatever was decided, moved, undone, seen or deleted', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (script) => {
        const { kept, listed } = await counted(await lived(script));
        expect(kept).toEqual(listed);
      }),
      { numRuns: 40 },
    );
  });
}
