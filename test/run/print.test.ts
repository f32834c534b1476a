import { expect, it } from 'vitest';
import { readOptions } from './options.ts';
import { stageText, sumText } from './print.ts';
import { choose, STAGES } from './stages.ts';

const stage = { name: 'lint', title: 'Lint', commands: [] };
const ran = { code: 0, output: 'all \u001b[31mthat\u001b[0m it wrote\n', seconds: 1.25 };

it('a stage that passed is one line', () => {
  expect(stageText(stage, ran, { passed: 1, failed: 0, notes: [] })).toMatch(
    /^lint {5} Lint \.+ passed \(1\.[23] s\)\n$/,
  );
  expect(stageText({ ...stage, counts: 'x' }, ran, { passed: 12, failed: 0, notes: [] })).toContain(
    '12 passed, 0 failed',
  );
});

it('a stage that failed shows all it wrote, and what was noted', () => {
  const text = stageText(stage, ran, { passed: 0, failed: 1, notes: ['It hung.'] });
  expect(text).toContain('FAILED (');
  expect(text).toContain('all that it wrote\nIt hung.\n');
});

it('the last line is the sum, alone', () => {
  const text = sumText(
    [
      { passed: 40, failed: 1, notes: [] },
      { passed: 2, failed: 0, notes: [] },
    ],
    125,
  );
  expect(text.split('\n').slice(-3)).toEqual(['Together 2 min 5 s.', '42 passed, 1 failed', '']);
});

it('--only chooses stages and keeps their order; an unknown name is told', () => {
  expect(readOptions(['--only', 'store, unit'])).toEqual({ only: ['store', 'unit'], list: false });
  expect(readOptions([])).toEqual({ only: null, list: false });
  expect(() => readOptions(['--onyl', 'x'])).toThrow('--onyl');
  expect(choose(['store', 'unit']).map((group) => group.map(({ name }) => name))).toEqual([['unit'], ['store']]);
  expect(() => choose(['unit', 'nothing'])).toThrow('No stage is called nothing; there are types, lint,');
});

it('what drives a browser runs alone, and after both builds', () => {
  const groups = STAGES.map((group) => group.map(({ name }) => name));
  expect(groups.at(-1)).toEqual(['browser']);
  expect(groups.flat().indexOf('firefox')).toBeLessThan(groups.flat().indexOf('weblint'));
  expect(groups.every((group) => group.length <= 3)).toBe(true);
});
