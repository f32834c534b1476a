import { describe, expect, test } from 'vitest';
import { money } from '../../../components/list/money.ts';
import { age, day, until } from '../../../components/list/time.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

describe('money', () => {
  test('reads as the currency does, without empty cents', () => {
    expect(money('40000', 'EUR', 'en-GB')).toBe('€40,000');
    expect(money('99.50', 'USD', 'en-US')).toBe('$99.50');
    expect(money('1200000', 'JPY', 'en-US')).toBe('¥1,200,000');
  });
  test('a currency nobody knows, none at all, and no amount', () => {
    expect(money('5', 'QQQ', 'en-US')).toBe('QQQ\u00a05');
    expect(money('40000', null, 'en-US')).toBe('40,000');
    expect(money(null, 'EUR')).toBeNull();
  });
});

describe('age', () => {
  test.each([
    ['2026-11-23T11:59:30Z', 'now'],
    ['2026-11-23T12:05:00Z', 'now'],
    ['2026-11-23T11:55:00Z', '5 min. ago'],
    ['2026-11-23T09:00:00Z', '3 hr. ago'],
    ['2026-11-22T11:00:00Z', 'yesterday'],
    ['2026-11-11T12:00:00Z', '12 days ago'],
    ['2026-10-11T12:00:00Z', '1 mo. ago'],
    ['2024-11-01T12:00:00Z', '2 yr. ago'],
  ])('%s is %s', (at, words) => expect(age(at, NOW, 'en-US')).toBe(words));
});

describe('until', () => {
  test.each([
    ['2026-11-23T12:00:40Z', '40 s'],
    ['2026-11-23T12:03:00Z', '3 min'],
    ['2026-11-23T14:00:00Z', '2 h'],
    ['2026-11-23T12:00:00Z', null],
    ['2026-11-23T11:00:00Z', null],
  ])('%s is in %s', (at, words) => expect(until(at, NOW)).toBe(words));
});

test('a calendar day stays the day that was written, in every time zone', () => {
  expect(day('2027-03-01', 'en-GB')).toBe('1 Mar 2027');
});
