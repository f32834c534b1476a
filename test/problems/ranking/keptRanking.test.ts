import { array, assert, constantFrom, integer, oneof, option, property, record, type Arbitrary } from 'fast-check';
import { expect, it, test } from 'vitest';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { crmDeal } from '../../../server/problems/ranking/crmDeal.ts';
import { identify, type Told } from '../../../server/problems/ranking/deals.ts';
import type { Evidence } from '../../../server/problems/ranking/evidence.ts';
import { change as changed, update } from './kept.ts';
import { keepIdentities } from '../../../server/problems/ranking/keptIdentities.ts';
import { keepRanking, type Happened, type Moved } from '../../../server/problems/ranking/keptRanking.ts';
import { rank } from '../../../server/problems/ranking/rank.ts';
import type { ToRank } from '../../../server/problems/ranking/ranked.ts';
import type { Ranking } from '../../../server/problems/ranking/ranking.ts';
import { deal, evidence, inputs, NOW, problem, settingsWith } from './evidence.ts';

const DAY = 86_400_000;
const PROBLEMS = ['p0', 'p1', 'p2', 'p3'];

/** What a report says now; few accounts and deals, so that they meet, and marks that show two accounts to be one. */
const says: Arbitrary<Partial<Evidence>> = record({
  heardAt: integer({ min: 0, max: 200 }).map((days) => NOW - days * DAY),
  reporterId: constantFrom('Sel', 'Sam', 'Sue'),
  severity: constantFrom('blocked' as const, 'slowed' as const, null),
  account: constantFrom(['n:a'], ['n:b'], ['n:c'], ['n:a', 'n:b'], ['d:x', 'n:c'], ['d:x'], []).map((keys) => ({
    keys,
    name: keys[0] ?? null,
  })),
  deal: option(
    record({
      externalId: constantFrom(null, null, '1', '2'),
      name: constantFrom(null, 'Renewal', 'Seats'),
      amount: constantFrom(null, '5000', '7000.50'),
      currency: constantFrom('USD', 'EUR', null),
      origin: constantFrom('page' as const, 'typed' as const),
      stage: constantFrom('open' as const, 'won' as const, 'lost' as const, 'unknown' as const),
    }).map(deal),
    { nil: null },
  ),
});

type World = {
  outcomes: Map<string, Told>;
  reports: Map<string, Moved>;
  problems: Map<string, ToRank>;
  settings: RankingSettings;
  now: number;
};
type Step = (world: World) => Partial<Happened>;

const reportId = integer({ min: 0, max: 9 }).map((n) => `report ${n}`);
const place = constantFrom(null, ...PROBLEMS);
const put = (world: World, moved: Moved): Partial<Happened> => {
  world.reports.set(moved.evidence.reportId, moved);
  return { reports: [moved] };
};
const change = (world: World, id: string, more: Partial<ToRank>): Partial<Happened> => {
  const one = { ...(world.problems.get(id) ?? problem(id, [])), ...more };
  world.problems.set(id, one);
  return { problems: [one] };
};
const moveAll = (world: World, from: string, to: string | null): Moved[] =>
  [...world.reports.values()]
    .filter(({ problemId }) => problemId === from)
    .map(({ evidence: report }) => {
      const moved = { evidence: report, problemId: to };
      world.reports.set(report.reportId, moved);
      return moved;
    });

/** Everything that can happen: a new report, an edit, a move, a merge, its undo, a decision, an estimate, an outcome, other settings, time. */
const step: Arbitrary<Step> = oneof(
  {
    weight: 5,
    arbitrary: record({ reportId, says, place }).map(({ reportId: id, says: more, place: to }): Step => (world) => {
      const at = world.reports.get(id)?.problemId;
      return put(world, { problemId: at === undefined ? to : at, evidence: evidence({ reportId: id, ...more }) });
    }),
  },
  {
    weight: 3,
    arbitrary: record({ reportId, place }).map(({ reportId: id, place: to }): Step => (world) => {
      const one = world.reports.get(id);
      return one ? put(world, { ...one, problemId: to }) : {};
    }),
  },
  record({ from: constantFrom(...PROBLEMS), into: constantFrom(...PROBLEMS) }).map(
    ({ from, into }): Step =>
      (world) => {
        if (from === into) return {};
        world.problems.delete(from);
        return { reports: moveAll(world, from, into), gone: [from] };
      },
  ),
  constantFrom(...PROBLEMS).map(
    (id): Step =>
      (world) =>
        change(world, id, {}),
  ),
  record({ id: constantFrom(...PROBLEMS), status: constantFrom('open', 'planned', 'declined', 'completed') }).map(
    ({ id, status }): Step =>
      (world) =>
        change(world, id, { status }),
  ),
  record({ id: constantFrom(...PROBLEMS), effort: constantFrom('1', '8', null) }).map(
    ({ id, effort }): Step =>
      (world) =>
        change(world, id, { inputs: inputs({ effort }) }),
  ),
  constantFrom<Partial<RankingSettings>[]>(
    {},
    { periodDays: 30 },
    { moneyPerPoint: null },
    { bar: { threshold: '1', capacity: '9', theme: '' } },
    { rates: [{ currencyIsoCode: 'EUR', rate: '1.08', from: '2025-01-01' }] },
  ).map((changes): Step => (world) => {
    world.settings = settingsWith(changes);
    return {};
  }),
  record({
    opportunityId: constantFrom('1', '2', 'nobody names it'),
    result: constantFrom('won' as const, 'lost' as const),
    amount: constantFrom(null, '31000'),
    currencyIsoCode: constantFrom('USD', null),
    closedAt: constantFrom('2026-05-03'),
    note: constantFrom(null),
  }).map((outcome): Step => (world) => {
    world.outcomes.set(crmDeal(outcome.opportunityId), outcome);
    return { outcomes: [outcome] };
  }),
  record({ opportunityId: constantFrom('1', '2'), daysAgo: integer({ min: 0, max: 40 }) }).map(
    ({ opportunityId, daysAgo }): Step =>
      (world) => {
        const changedAt = new Date(world.now - daysAgo * DAY).toISOString();
        const open = { opportunityId, result: 'open' as const, note: null, changedAt };
        world.outcomes.set(crmDeal(opportunityId), open);
        return { outcomes: [open] };
      },
  ),
  integer({ min: 1, max: 60 }).map((days): Step => (world) => {
    world.now += days * DAY;
    return {};
  }),
);

const whole = (ranking: Ranking): unknown => ({
  places: ranking.places(0, 99),
  aside: ranking.aside(0, 99),
  over: ranking.line.over,
  total: ranking.total(),
  details: PROBLEMS.map((id) => ranking.detail(id)),
  stands: PROBLEMS.map((id) => ranking.stand(id)),
});

/** The same worked out over everything. */
function full({ outcomes, reports, problems, settings, now }: World): Ranking {
  const all = [...reports.values()];
  const on = (id: string) => all.filter(({ problemId }) => problemId === id).map((one) => one.evidence);
  return rank(
    Array.from(problems.values(), (one) => ({ ...one, evidence: on(one.id) })),
    settings,
    now,
    identify(
      all.map((one) => one.evidence),
      outcomes,
    ),
  );
}

it('P10 what is kept up to date is what is worked out over everything, whatever happened in whatever order', () => {
  const met = new Set<boolean>();
  assert(
    property(array(array(step, { minLength: 1, maxLength: 3 }), { maxLength: 14 }), (rounds) => {
      const world: World = {
        outcomes: new Map(),
        reports: new Map(),
        problems: new Map(),
        settings: settingsWith(),
        now: NOW,
      };
      const kept = keepRanking();
      for (const round of rounds) {
        const happened = round.map((one) => one(world));
        const touched = new Set(
          happened.flatMap((one) => [...(one.gone ?? []), ...(one.problems ?? []).map(({ id }) => id)]),
        );
        const { settings, now } = world;
        const ranking = update(kept, {
          // As the store gives it: every row once, as it stands now.
          reports: [
            ...new Set(happened.flatMap((one) => one.reports ?? []).map((one) => one.evidence.reportId)),
          ].flatMap((id) => world.reports.get(id) ?? []),
          problems: [...touched].flatMap((id) => world.problems.get(id) ?? []),
          gone: [...touched].filter((id) => !world.problems.has(id)),
          outcomes: happened.flatMap((one) => one.outcomes ?? []),
          settings,
          now,
        });
        expect(whole(ranking)).toEqual(whole(full(world)));
        met.add(ranking.places(0, 1).length > 0);
      }
    }),
    { numRuns: 400 },
  );
  expect(met).toEqual(new Set([true, false]));
});

test('who reported what is kept as well', () => {
  const kept = keepRanking();
  const report = evidence({ reporterId: 'Sel' });
  const rest = { problems: [], gone: [], outcomes: [], settings: settingsWith(), now: NOW };
  update(kept, { ...rest, reports: [{ problemId: null, evidence: report }] });
  expect([kept.reportsOf('Sel').has(report.reportId), kept.reportsOf('Sam').size]).toEqual([true, 0]);
});

const of = (name: string) => evidence({ account: { keys: [name], name }, deal: deal({ amount: '1' }) });

test('a changed report has only those looked at again that are tied to it', () => {
  const known = keepIdentities();
  const all = Array.from({ length: 60 }, (_, n) => of(`n:${n % 20}`));
  changed(
    known,
    all.map((after) => ({ before: null, after })),
  );
  const looked = new Set<string>();
  const after = { ...of('n:3'), heardAt: NOW };
  const watched = all.map(
    (one) => new Proxy(one, { get: (on, key) => (key === 'deal' && looked.add(on.reportId), Reflect.get(on, key)) }),
  );
  changed(
    known,
    watched.map((one) => ({ before: null, after: one })),
  );
  looked.clear();
  const others = changed(known, [{ before: null, after }]);
  expect(others).toEqual(
    new Set([after.reportId, ...all.filter(({ account }) => account.name === 'n:3').map((one) => one.reportId)]),
  );
  expect(looked.size).toBe(3);
});
