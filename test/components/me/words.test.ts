import { expect, test } from 'vitest';
import {
  answerWords,
  lostWords,
  monthName,
  movedWords,
  ratioWords,
  tooFewWords,
} from '../../../components/me/words.ts';

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

const of = (deals: number, medianRatio: string | null) => ({
  medianRatio,
  amounts: deals === 0 ? [] : [{ currencyIsoCode: 'EUR', deals, claimed: '5', final: '5' }],
});
test.each([
  [of(5, '0.825'), 'Half of the won deals with both amounts ended at 83% of the amount you gave, or less.'],
  [of(9, '1.2'), 'Half of the won deals with both amounts ended at 120% of the amount you gave, or less.'],
  [
    of(0, null),
    'No won deal has an amount of yours and a final one in the same currency, so there is nothing to compare.',
  ],
  [of(1, '1'), '1 won deal has both amounts. From 5 on, this says how close you come.'],
  [of(4, null), '4 won deals have both amounts. From 5 on, this says how close you come.'],
  [of(5, null), '5 won deals have both amounts. From 5 on, this says how close you come.'],
])('%j is told as a share of won deals alone, from the fifth on', (compared, words) => {
  expect(ratioWords(compared, 5, 'en-GB')).toBe(words);
});

const part = (deals: number, claimed: string) => ({ deals, claimed });
test.each([
  [
    { won: part(1, '40000'), lost: part(2, '60000'), lostShare: '0.6' },
    'Of what you claimed of 3 ended deals, €60,000 (60%) was on 2 deals that were lost and €40,000 on 1 won one.',
  ],
  [
    { won: part(0, '0'), lost: part(1, '0'), lostShare: null },
    'Of what you claimed of 1 ended deal, €0 was on 1 deal that was lost and €0 on 0 won ones.',
  ],
])('%j says what was claimed of lost deals', (claimed, words) => {
  expect(lostWords({ currencyIsoCode: 'EUR', ...claimed }, 'en-GB')).toBe(words);
});

test('a month is named by the calendar, whatever the time zone', () => {
  expect([monthName('2026-01', 'en-GB'), monthName('2025-12', 'en-GB')]).toEqual(['January 2026', 'December 2025']);
});
