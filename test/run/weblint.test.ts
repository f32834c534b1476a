import { expect, it } from 'vitest';
import { judge } from './weblintRules.ts';

const output = (parts: Record<string, unknown[]>) =>
  JSON.stringify({ count: 0, errors: [], warnings: [], notices: [], ...parts });
const warning = (code: string, file: string) => ({ code, file, line: 2, message: 'said' });

it('a clean build says nothing', () => {
  expect(judge(output({}))).toEqual({ lines: [], clean: true });
});

it('an error and an unknown warning fail', () => {
  expect(judge(output({ errors: [{ code: 'BAD', message: 'said' }] })).clean).toBe(false);
  expect(judge(output({ warnings: [warning('DANGEROUS_EVAL', 'chunks/a.js')] }))).toEqual({
    lines: ['warning DANGEROUS_EVAL chunks/a.js:2 said'],
    clean: false,
  });
});

it("Preact's own assignment is known, and told with its reason; the same in our script is not", () => {
  const known = judge(output({ warnings: [warning('UNSAFE_VAR_ASSIGNMENT', 'chunks/a-B1_c.js')] }));
  expect(known.clean).toBe(true);
  expect(known.lines[0]).toMatch(/^known UNSAFE_VAR_ASSIGNMENT: Preact/);
  expect(judge(output({ warnings: [warning('UNSAFE_VAR_ASSIGNMENT', 'select.js')] })).clean).toBe(false);
});

it('no answer is no pass', () => {
  expect(judge('')).toEqual({ lines: ['web-ext lint said nothing'], clean: false });
});
