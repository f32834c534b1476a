import { expect, test } from 'vitest';
import { readLabelled, type Labelled } from '../eval/grouping/labelled.ts';
import { play } from '../eval/grouping/play.ts';
import { report } from '../eval/grouping/print.ts';
import { score } from '../eval/grouping/score.ts';

const set = readLabelled();
const distinct = (key: keyof Labelled): number => new Set(set.map((one) => one[key])).size;

test('the labelled set is large and various, and its halves share no problem', () => {
  expect(set.length).toBeGreaterThanOrEqual(400);
  expect(distinct('problem')).toBeGreaterThanOrEqual(60);
  expect(distinct('statement')).toBe(set.length);
  expect(distinct('quote')).toBe(set.length);
  expect(distinct('writer')).toBeGreaterThanOrEqual(8);
  expect(distinct('language')).toBeGreaterThanOrEqual(3);
  const halves = Map.groupBy(set, ({ problem }) => problem);
  expect([...halves.values()].filter((reports) => new Set(reports.map(({ half }) => half)).size > 1)).toEqual([]);
});

test('recall and precision are counted as they are defined', () => {
  const tries = [
    { wanted: 'a', known: true, offers: ['a', 'b'] },
    { wanted: 'b', known: true, offers: ['a', 'c', 'b', 'd'] },
    { wanted: 'd', known: true, offers: ['a', 'b', 'c', 'd'] },
    { wanted: 'e', known: true, offers: [] },
    { wanted: 'new', known: false, offers: ['a'] },
  ];
  expect(score(tries)).toEqual({ known: 4, recallAt3: 0.5, recallAt1: 0.25, precisionOfFirst: 0.25 });
  expect(score([])).toEqual({ known: 0, recallAt3: 0, recallAt1: 0, precisionOfFirst: 0 });
});

test('Triage offers the right problem far more often than plain full text, on the half that was not looked at', async () => {
  const played = await play(set);
  const held = played.filter((one) => one.report.half === 'held-out');
  const [heard, plain] = [score(held.map((one) => one.heard)), score(held.map((one) => one.plain))];
  expect(heard.recallAt3).toBeGreaterThan(plain.recallAt3 * 1.5);
  expect(heard.precisionOfFirst).toBeGreaterThan(plain.precisionOfFirst * 1.5);
  expect(report(played)).toMatch(/held-out half: 202 reports[\s\S]*plain full text .*%[\s\S]*Heard .*%/);
});
