import { expect, it } from 'vitest';
import { measure, perSecond, type Scenario, spread } from './measure.ts';
import { table } from './table.ts';

const scenario = (
  values: { ours: number[]; floor: number[] },
  unit: Scenario['unit'],
  log: string[] = [],
): Scenario => {
  const next = (who: 'ours' | 'floor') => () => {
    log.push(who);
    return Promise.resolve(values[who].shift() ?? Number.NaN);
  };
  return {
    name: 'x',
    unit,
    floorIs: 'least',
    rounds: values.ours.length - 1,
    ours: next('ours'),
    floor: next('floor'),
  };
};

it('the median of an odd and an even number of rounds', () => {
  expect(spread([9, 1, 5])).toEqual({ median: 5, low: 1, high: 9 });
  expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1, high: 4 });
});

it('throws the warm-up away and takes turns at going first', async () => {
  const log: string[] = [];
  const result = await measure(scenario({ ours: [900, 30, 20, 40], floor: [900, 10, 10, 10] }, 'ms', log));
  expect(result).toMatchObject({ n: 3, ours: { median: 30, low: 20, high: 40 }, floor: { median: 10 }, ratio: 3 });
  expect(log).toEqual(['ours', 'floor', 'floor', 'ours', 'ours', 'floor', 'floor', 'ours']);
});

it('of rates the larger is the better, and the ratio still says how much dearer ours is', async () => {
  const result = await measure(scenario({ ours: [0, 500], floor: [0, 1000] }, '/s'));
  expect(result.ratio).toBe(2);
  expect(perSecond(10, 500)).toBe(20);
});

it('a floor that costs nothing has no ratio', async () => {
  expect((await measure(scenario({ ours: [0, 0], floor: [0, 0] }, 'bytes'))).ratio).toBeNull();
});

it('the table says n, the spread and the ratio', async () => {
  const lines = table([await measure(scenario({ ours: [0, 1234, 5678], floor: [0, 2, 2] }, 'ms'))]).split('\n');
  expect(lines[0]).toContain('times the floor');
  expect(lines[1]).toMatch(/^x +ms +2 +3,456 \(1,234-5,678\) +2 +1728\.00 +least$/);
});
