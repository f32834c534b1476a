import { beforeEach, expect, test } from 'vitest';
import { Model } from './model.ts';

let model: Model;
beforeEach(() => {
  model = new Model(['a', 'b', 'c']);
});

const make = (reportId: string, problemId: string, statement: string | null = null) =>
  model.operate({ kind: 'new', reportId, problemId, statement });
const move = (reportId: string, to: string | null) => model.operate({ kind: 'move', reportId, to });
const merge = (problemId: string, intoId: string) => model.operate({ kind: 'merge', problemId, intoId });
const split = (problemId: string, reportIds: string[], newId = 'S') =>
  model.operate({ kind: 'split', problemId, reportIds, newId, statement: null });

test('a new problem takes its report along, from Triage or from another problem', () => {
  make('a', 'P');
  expect(model.state()).toMatchObject({ reports: { a: 'P' }, problems: { P: { wording: null, canonicalId: null } } });
  make('a', 'Q', 'Exports stop');
  expect(model.state()).toMatchObject({ reports: { a: 'Q' }, problems: { Q: { wording: 'Exports stop' } } });
});

test('a report goes to a problem, and back to Triage', () => {
  make('a', 'P');
  move('b', 'P');
  expect(model.reports.get('b')).toBe('P');
  expect(move('b', 'P')).toBe('same');
  move('b', null);
  expect(model.reports.get('b')).toBeNull();
  expect(move('b', null)).toBe('same');
});

test('a report that somebody put elsewhere since it was seen stays there; what stands as wanted is the same', () => {
  make('a', 'P');
  make('b', 'Q');
  const seen = (from: string | null, to: string | null) => model.operate({ kind: 'move', reportId: 'a', to, from });
  const again = (from: string | null) =>
    model.operate({ kind: 'new', reportId: 'a', problemId: 'S', statement: null, from });
  const before = model.state();
  expect(seen(null, 'Q')).toBe('elsewhere');
  expect(seen('Q', null)).toBe('elsewhere');
  expect(seen(null, 'P')).toBe('same');
  expect(again(null)).toBe('elsewhere');
  expect(again('Q')).toBe('elsewhere');
  expect(model.state()).toEqual(before);
  expect(seen('P', 'Q')).toEqual(expect.any(Number));
  expect(again('Q')).toEqual(expect.any(Number));
  expect(model.reports.get('a')).toBe('S');
});

test('reports that stand together are moved together, and one undo takes all of them back', () => {
  make('a', 'P');
  move('b', 'P');
  make('c', 'Q');
  const all = (along: string[], to: string | null = 'Q') => model.operate({ kind: 'move', reportId: 'a', along, to });
  expect(all(['c'])).toBe('not-with-it');
  expect(all(['nobody'])).toBe('not-with-it');
  expect(all(['b'], 'P')).toBe('same');
  const done = all(['b', 'b', 'a']);
  expect([...model.reports.values()].slice(0, 3)).toEqual(['Q', 'Q', 'Q']);
  expect(model.undo(Number(done))).toBe('done');
  expect([...model.reports.values()].slice(0, 3)).toEqual(['P', 'P', 'Q']);
});

test('a merged problem stays as a duplicate that points to the other, and gives it its reports', () => {
  make('a', 'P');
  make('b', 'Q');
  merge('P', 'Q');
  expect(model.state()).toMatchObject({ reports: { a: 'Q', b: 'Q' }, problems: { P: { canonicalId: 'Q' } } });
  expect(merge('P', 'Q')).toBe('same');
  expect(merge('Q', 'P')).toBe('same');
  expect(merge('Q', 'Q')).toBe('same');
});

test('merged on, every duplicate points to the last one', () => {
  make('a', 'P');
  make('b', 'Q');
  make('c', 'R');
  merge('P', 'Q');
  merge('Q', 'R');
  expect([...model.problems.values()].map(({ canonicalId }) => canonicalId)).toEqual(['R', 'R', null]);
  expect([...model.reports.values()]).toEqual(['R', 'R', 'R']);
});

test('a report that is moved to a merged problem goes to the one that carries it on', () => {
  make('a', 'P');
  make('b', 'Q');
  merge('P', 'Q');
  move('c', 'P');
  expect(model.reports.get('c')).toBe('Q');
  make('c', 'R');
  expect(merge('R', 'P')).toEqual(expect.any(Number));
  expect(model.problems.get('R')?.canonicalId).toBe('Q');
  expect(merge('P', 'R')).toBe('same');
});

test('a merged problem cannot be merged elsewhere by itself', () => {
  make('a', 'P');
  make('b', 'Q');
  make('c', 'R');
  merge('P', 'Q');
  expect(merge('P', 'R')).toBe('merged');
});

test('a split takes some reports of a problem to a new one, never all, never those of others', () => {
  make('a', 'P');
  move('b', 'P');
  expect(split('P', ['a', 'b'])).toBe('nothing-left');
  expect(split('P', ['c'])).toBe('not-on-it');
  expect(split('P', ['nobody'])).toBe('no-report');
  expect(split('P', [])).toBe('no-report');
  split('P', ['b', 'b']);
  expect(model.state().reports).toEqual({ a: 'P', b: 'S', c: null });
});

test('what is not there is said, and changes nothing', () => {
  const before = model.state();
  expect(make('nobody', 'P')).toBe('no-report');
  expect(move('nobody', null)).toBe('no-report');
  expect(move('a', 'nothing')).toBe('no-target');
  expect(merge('x', 'y')).toBe('no-problem');
  expect(make('b', 'P')).toEqual(expect.any(Number));
  expect(merge('P', 'y')).toBe('no-target');
  expect(model.undo(0)).toBe('done');
  expect(split('x', ['a'])).toBe('no-problem');
  expect(model.operate({ kind: 'reword', problemId: 'x', statement: 'y' })).toBe('no-problem');
  expect(model.state()).toEqual(before);
});

test('a problem is said in other words, and in its own again', () => {
  make('a', 'P');
  const reword = (statement: string | null) => model.operate({ kind: 'reword', problemId: 'P', statement });
  expect(reword(null)).toBe('same');
  reword('Exports stop');
  expect(model.problems.get('P')?.wording).toBe('Exports stop');
  reword(null);
  expect(model.problems.get('P')?.wording).toBeNull();
});

test('an older operation is not undone while a later one stands on it', () => {
  const first = make('a', 'P');
  const second = move('b', 'P');
  if (typeof first !== 'number' || typeof second !== 'number') throw new Error('refused');
  expect(model.undo(first)).toBe('touched');
  expect(model.undo(second)).toBe('done');
  expect(model.undo(first)).toBe('done');
  expect(model.undo(99)).toBe('no-operation');
});

test('an older operation is undone past later ones that have nothing to do with it', () => {
  make('a', 'P');
  const merged = make('b', 'Q');
  const elsewhere = make('c', 'R');
  expect(model.undo(Number(merged))).toBe('done');
  expect(model.undo(Number(elsewhere))).toBe('done');
});

test('a report does not go back to a problem that was merged meanwhile', () => {
  make('a', 'P');
  make('b', 'Q');
  const moved = make('a', 'R');
  move('c', 'P');
  const merged = merge('P', 'Q');
  expect(model.undo(Number(moved))).toBe('touched');
  expect(model.undo(Number(merged))).toBe('done');
  expect(model.undo(Number(moved))).toBe('done');
});

test('P9 a problem with a decision is not unmade; a merge into it can still be undone', () => {
  const made = make('a', 'P');
  make('b', 'Q');
  const merged = merge('Q', 'P');
  model.decided.add('P');
  expect(model.undo(Number(merged))).toBe('done');
  expect(model.undo(Number(made))).toBe('decided');
});

test('P9 a decided problem is not merged into one that nobody decided on; the other way round, and into a decided one, it is', () => {
  make('a', 'P');
  make('b', 'Q');
  make('c', 'R');
  model.decide('P');
  const before = model.state();
  expect(merge('P', 'Q')).toBe('decided-source');
  expect(model.state()).toEqual(before);
  expect(merge('Q', 'P')).toEqual(expect.any(Number));
  expect(model.decide('Q')).toBe(false);
  model.decide('R');
  expect(merge('R', 'Q')).toEqual(expect.any(Number));
  expect([...model.reports.values()]).toEqual(['P', 'P', 'P']);
});

test('P9 whether the other is decided is asked of the problem that carries it on', () => {
  make('a', 'P');
  make('b', 'Q');
  make('c', 'R');
  merge('Q', 'R');
  model.decide('P');
  expect(merge('P', 'Q')).toBe('decided-source');
  model.decide('R');
  expect(merge('P', 'Q')).toEqual(expect.any(Number));
});
