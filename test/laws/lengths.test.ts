import { expect, it } from 'vitest';
import { filesAreShort, measured, testsWeighAsMuch } from './lengths.ts';
import { tree } from './tree.ts';

const lines = (count: number) => 'x;\n'.repeat(count);

it('files are short', () => {
  expect(filesAreShort(tree())).toEqual([]);
});

it('tests weigh at least as much as the source', () => {
  expect(testsWeighAsMuch(tree())).toEqual([]);
});

it('a file of 301 lines is a breach, one of 300 is none', () => {
  const short = [1, 2, 3].map((n) => ({ path: `utils/${n}.ts`, text: lines(5) }));
  expect(filesAreShort([...short, { path: 'utils/a.ts', text: lines(300) }])).toEqual([]);
  expect(filesAreShort([...short, { path: 'utils/a.ts', text: lines(301) }])).toEqual([
    'utils/a.ts has 301 lines, more than 300: split it by duty.',
  ]);
});

it('a median of 60 lines is a breach', () => {
  const files = [59, 60, 61].map((count) => ({ path: `utils/${count}.ts`, text: lines(count) }));
  expect(filesAreShort(files)[0]).toContain('median source file has 60 lines');
});

it('fewer lines of test than of source are a breach', () => {
  const files = [
    { path: 'utils/a.ts', text: lines(10) },
    { path: 'test/a.test.ts', text: lines(9) },
    { path: 'docs/a.md', text: lines(90) },
  ];
  expect(testsWeighAsMuch(files)[0]).toContain('9 lines for 10 lines');
});

it('the numbers are told in a line', () => {
  const files = [1, 2, 9].map((count) => ({ path: `utils/${count}.ts`, text: lines(count) }));
  const tests = { path: 'test/a.test.ts', text: lines(7) };
  expect(measured([...files, tests])).toBe('3 source files, median 2 lines; 12 lines of source, 7 of tests.\n');
});
