import { expect, test } from 'vitest';
import { answerWords, monthName, movedWords, ratioWords, tooFewWords } from '../../../components/me/words.ts';

test.each([
  [{ all: 0, decided: 0, done: 0 }, 'None of your reports stands on a problem yet. Product managers sort them first.'],
  [{ all: 1, decided: 0, done: 0 }, 'Your reports stand on 1 problem; nobody decided on it yet.'],
  [{ all: 2, decided: 0, done: 0 }, 'Your reports stand on 2 problems; nobody decided on them yet.'],
  [{ all: 3, decided: 2, done: 0 }, 'Your reports stand on 3 problems: 2 decided.'],
  [{ all: 3, decided: 3, done: 2 }, 'Your reports stand on 3 problems: 3 decided, and 2 of those are done.'],
])('%j moved', (problems, words) => {
  expect(movedWords({ ...problems, shown: [] })).toBe(words);
});

test.each([
  [{ reports: 0, medianDays: null }, 'No report of yours was answered in the last twelve months yet.'],
  [{ reports: 1, medianDays: 1 }, 'The one report of yours that was answered had its answer within 1 day.'],
  [{ reports: 4, medianDays: 2.5 }, 'Half of your 4 answered reports had an answer within 3 days.'],
  [{ reports: 4, medianDays: 0 }, 'Half of your 4 answered reports had an answer on the day it arrived.'],
])('%j took', (answers, words) => {
  expect(answerWords(answers)).toBe(words);
});

test.each([
  [0, 'No deal you reported has an outcome yet. From 5 on'],
  [1, '1 deal you reported has an outcome so far. From 5 on'],
  [4, '4 deals you reported have an outcome so far. From 5 on'],
])('%i ended deals are too few, and nobody is to blame', (ended, beginning) => {
  const words = tooFewWords({ ended, needed: 5, compared: null });
  expect(words.startsWith(beginning)).toBe(true);
  expect(words).toContain('more about chance than about you');
});

test('a ratio is told as a share, above the amount too; without one there is nothing to compare', () => {
  expect(ratioWords('0.825', 'en-GB')).toContain('83%');
  expect(ratioWords('1.2', 'en-GB')).toContain('120%');
  expect(ratioWords(null)).toContain('nothing to compare');
});

test('a month is named by the calendar, whatever the time zone', () => {
  expect([monthName('2026-01', 'en-GB'), monthName('2025-12', 'en-GB')]).toEqual(['January 2026', 'December 2025']);
});
