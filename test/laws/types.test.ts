import { expect, it } from 'vitest';
import { tree } from './tree.ts';
import { typesAreBelieved } from './types.ts';

const breaches = (text: string) => typesAreBelieved([{ path: 'utils/a.ts', text }]);

it('types are believed', () => {
  expect(typesAreBelieved(tree())).toEqual([]);
});

it.each([
  ['let x: any;', 'any'],
  ['const f = (x: Map<string, any[]>) => x;', 'any'],
  ['const x = y as any;', 'any'],
  ['const x = y as unknown as string;', 'zod'],
  ['// @ts-ignore\nf();', 'mend the type'],
  ['/* @ts-expect-error */ f();', 'mend the type'],
  ['// oxlint-disable-next-line no-console\nf();', 'without saying why'],
  ['/* eslint-disable */', 'without saying why'],
])('%s is a breach', (text, said) => {
  const [sentence, ...others] = breaches(text);
  expect(others).toEqual([]);
  expect(sentence).toMatch(/^utils\/a\.ts:1 /);
  expect(sentence).toContain(said);
});

it.each([
  'const any = 1; // any',
  'const x = ["a"] as const satisfies string[];',
  'const x = y as unknown;',
  '// oxlint-disable-next-line no-new -- the constructor registers itself\nnew X();',
])('%s is none', (text) => {
  expect(breaches(text)).toEqual([]);
});
