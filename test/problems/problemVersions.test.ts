import { array, assert, boolean, constantFrom, nat, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { keepProblems, type StandingProblem, type ToldProblem } from '../../server/problems/problemList.ts';
import { type ProblemVersions, toldTo, withVersion } from '../../server/problems/problemVersions.ts';
import { ProblemDelta, ToldProblems, withDelta } from '../../utils/record/problemDelta.ts';
import type { ListedProblem } from '../../utils/record/problemList.ts';
import { listed, manyProblems } from '../support/problems.ts';

const listOf = ({ told }: ProblemVersions): ListedProblem[] => told.map(({ problem }) => problem);

/** What a browser has that held this list and was told that, as it came over the line; null: it did not fit. */
function taken(held: ListedProblem[], answer: unknown): ListedProblem[] | null {
  if (answer === undefined) return held;
  const told = ToldProblems.parse(JSON.parse(JSON.stringify(answer)));
  return 'problems' in told ? told.problems : withDelta(held, told);
}

const ALL = manyProblems(12);
/** So few bytes that problems drop off the end, and come back when others go. */
const BYTES = 1_100;

/** `seq` is any: a problem changes in its place, comes to the front, or to where a restored copy had it. */
const touch = record({
  which: nat(ALL.length - 1),
  change: option(record({ seq: nat(15), reports: nat(2), status: constantFrom('open', 'planned', 'completed') })),
});
const step = record({ touches: array(touch, { maxLength: 4 }), isReadAnew: boolean() });

test('whatever changed since, and whatever version a browser holds: what it is told makes exactly the list that holds', () => {
  let deltas = 0;
  const holds = property(array(step, { minLength: 2, maxLength: 12 }), (steps) => {
    const standing = new Map<string, StandingProblem>(
      ALL.map((problem, seq) => [problem.id, { seq, problem }] as const),
    );
    let kept = keepProblems(BYTES);
    let versions = withVersion(null, kept.update([], [...standing.values()]));
    const past = [{ version: versions.version, list: listOf(versions) }];
    for (const { touches, isReadAnew } of steps) {
      const ids = touches.map(({ which, change }) => {
        const problem = ALL[which] ?? listed('');
        const { seq, ...news } = change ?? { seq: null };
        if (seq !== null) standing.set(problem.id, { seq, problem: { ...problem, ...news } });
        else standing.delete(problem.id);
        return problem.id;
      });
      if (isReadAnew) kept = keepProblems(BYTES);
      const read = [...standing.values()].filter(({ problem }) => isReadAnew || ids.includes(problem.id));
      versions = withVersion(versions, kept.update(ids, read));
      const list = listOf(versions);
      for (const held of past) {
        const answer = toldTo(versions, held.version, true);
        if (ProblemDelta.safeParse(answer).success) deltas += 1;
        expect(taken(held.list, answer)).toEqual(list);
      }
      past.push({ version: versions.version, list });
    }
  });
  assert(holds, { numRuns: 300 });
  expect(deltas).toBeGreaterThan(1_000);
});

/** A list to which changes come one by one: `change` touches one problem of it, the last one unless said otherwise. */
function changing(problems: readonly ListedProblem[]) {
  const kept = keepProblems();
  const standing = problems.map((problem, place) => ({ seq: problems.length - place, problem }));
  let versions = withVersion(null, kept.update([], standing));
  let seq = problems.length;
  const told = (all: ToldProblem[]) => (versions = withVersion(versions, all));
  return {
    versions: () => versions,
    change(which = problems.at(-1) ?? listed('')) {
      seq += 1;
      told(kept.update([which.id], [{ seq, problem: { ...which, reports: seq } }]));
    },
    remove: (which: ListedProblem) => told(kept.update([which.id], [])),
    since: (version: string | null, takesDelta = true) => toldTo(versions, version, takesDelta),
  };
}

test('only what is different is told: what was touched with its place, what went by its id', () => {
  const all = manyProblems(4);
  const [, gone = listed(''), , last = listed('')] = all;
  const { versions, change, remove, since } = changing(all);
  const { version: from } = versions();
  change(last);
  remove(gone);
  const placed = [{ at: 0, problem: { ...last, reports: 5 } }];
  expect(since(from)).toEqual({ version: versions().version, from, count: 3, gone: [gone.id], placed });
});

test('who holds nothing, another version, or knows nothing of differences is told the whole list', () => {
  const { versions, change, since } = changing(manyProblems(4));
  const { version: before } = versions();
  change();
  const whole = { version: versions().version, problems: listOf(versions()) };
  expect([since(null), since('another'), since(''), since(before, false)]).toEqual([whole, whole, whole, whole]);
  expect(since(whole.version)).toBeUndefined();
});

test('so is who would be told as much', () => {
  const all = manyProblems(3);
  const { versions, change, since } = changing(all);
  const { version } = versions();
  for (const one of all) change(one);
  expect(since(version)).toEqual({ version: versions().version, problems: listOf(versions()) });
});

test('the version is of the content alone: the same after a start, and again when a change is taken back', () => {
  const all = manyProblems(3);
  const { versions, change, since } = changing(all);
  const { version: first } = versions();
  change();
  const { version: second } = versions();
  const kept = keepProblems();
  const standing = all.map((problem, place) => ({ seq: 30 - place, problem }));
  expect([withVersion(null, kept.update([], standing)).version, second === first]).toEqual([first, false]);
  const back = withVersion(versions(), kept.update([], []));
  expect(toldTo(back, first, true)).toBeUndefined();
  expect(taken(listOf(versions()), toldTo(back, second, true))).toEqual(all);
  expect(since(second)).toBeUndefined();
});

test('a touch that changes nothing in the list is no other version, and forgets none', () => {
  const all = manyProblems(4);
  const { versions, change, remove, since } = changing(all);
  const { version: from } = versions();
  change();
  const { version } = versions();
  remove(listed('Never told'));
  expect(since(version)).toBeUndefined();
  expect(since(from)).toMatchObject({ from, version, count: 4 });
});

test('what is remembered is bounded: of 5,000 changes, however few problems they touch', () => {
  const { versions, change, since } = changing(manyProblems(4));
  const held = Array.from({ length: 5_200 }, () => {
    const { version } = versions();
    change();
    return version;
  });
  expect(versions().steps).toHaveLength(5_000);
  expect([since(held[0] ?? ''), since(held[300] ?? '')]).toMatchObject([{ problems: expect.anything() }, { count: 4 }]);
});
