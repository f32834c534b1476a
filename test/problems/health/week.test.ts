import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, mondayOf, weekIndex, weekName, weekNamed } from '../../../server/problems/health/week.ts';

const name = (day: string): string => weekName(weekIndex(`${day}T12:00:00Z`));
const instants = date({ min: new Date('1970-01-05'), max: new Date('2400-01-01'), noInvalidDate: true });

describe('weeks', () => {
  it.each([
    ['2026-11-25', '2026-W48'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2027-01-01', '2026-W53'],
    ['2023-01-01', '2022-W52'],
  ])('%s lies in %s, as ISO 8601 says', (day, week) => {
    expect(name(day)).toBe(week);
  });

  it('change on Monday at midnight in UTC', () => {
    expect(weekIndex('2026-11-22T23:59:59.999Z')).toBe(weekIndex('2026-11-23T00:00:00Z') - 1);
    expect(weekIndex('2026-11-23T00:30:00+02:00')).toBe(weekIndex('2026-11-22T22:30:00Z'));
  });

  it('any instant lies in the seven days from its Monday, and its week is found again by its name', () => {
    assert(
      property(instants, (instant) => {
        const index = weekIndex(instant.toISOString());
        const days = (instant.getTime() - Date.parse(mondayOf(index))) / 86_400_000;
        expect(new Date(mondayOf(index)).getUTCDay()).toBe(1);
        expect(days >= 0 && days < 7).toBe(true);
        expect(weekNamed(weekName(index))).toBe(index);
      }),
    );
  });

  it.each(['2026-W54', '2026-W00', '2025-W53', '2026-48', 'last', ''])('%j is no week', (text) => {
    expect(weekNamed(text)).toBeNull();
  });

  it('days are told by the calendar and never run backwards', () => {
    expect(daysBetween('2026-11-24T23:59:00Z', '2026-11-25T00:01:00Z')).toBe(1);
    expect(daysBetween('2026-11-25T00:00:00Z', '2026-11-25T23:59:00Z')).toBe(0);
    expect(daysBetween('2026-11-25', '2026-11-20')).toBe(0);
  });
});
