import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { statementAfter } from '../../server/problems/statementAfter.ts';
import { redact } from '../../utils/record/redact.ts';
import { reportFor } from '../support/reports.ts';

const edit = (before: string, after: string, quotes: [before: string, after: string] = ['', '']) => ({
  said: { before, after },
  report: {
    before: { problem: { statement: before }, capture: [{ verbatim: quotes[0], redactions: 0 }] },
    after: { problem: { statement: after }, capture: [{ verbatim: quotes[1], redactions: 1 }] },
  },
});
const settled = (shown: string, ...words: Parameters<typeof edit>) => statementAfter(shown, edit(...words), true);

test('a problem follows its report until it is decided on or shared', () => {
  const reworded = edit('Exports stop', 'No single sign-on');
  expect(statementAfter('Exports stop', reworded, false)).toBe('No single sign-on');
  expect(statementAfter('Exports stop', reworded, true)).toBe('Exports stop');
});

test.each([
  ['a redaction', 'Exports stop for Ann Miller', 'Exports stop for [redacted]'],
  ['all of it', 'Exports stop for Ann', '[redacted]'],
  ['the block where the mark is too long', 'Exports stop for Ann', 'Exports stop for █'],
  ['words left out', 'Exports stop for Ann Miller', 'Exports stop.'],
  ['words left out where none are set apart', '安娜的导出停止了', '导出停止了'],
  ['a redaction there', '导出在安娜处停止', '导出在[redacted]处停止'],
  ['another case, other marks', 'exports stop', 'Exports: stop!'],
])('P8 it follows where words are taken back: %s', (_, before, after) => {
  expect(settled(before, before, after)).toBe(after);
});

test('P8 it follows to less than it says itself, whatever the report said in between', () => {
  expect(settled('Exports stop for Ann', 'No single sign-on', 'Exports stop')).toBe('Exports stop');
});

test('P8 what is redacted while the report is worded anew is gone from the problem too, and nothing else is', () => {
  expect(settled('Exports stop for Ann Miller', 'Exports stop for Ann Miller', 'SSO for [redacted]')).not.toMatch(
    /Ann|Miller|SSO/,
  );
  expect(settled('Exports stop', 'No SSO for Ann', 'No SSO for [redacted]')).toBe('Exports stop');
  expect(settled('Ann has no export', 'No SSO for Ann', 'No SSO for [redacted]')).toBe('[redacted] has no export');
  const quotes = ['So says Ann Miller, daily.', 'So says [redacted], daily.'] satisfies [string, string];
  expect(settled('ANN MILLER cannot export', 'No SSO', 'No SSO, daily', quotes)).toBe('[redacted] cannot export');
});

test('an earlier mark stays, and takes nothing further along', () => {
  expect(settled('[redacted] cannot export', '[redacted] cannot export', '[redacted] has no SSO')).toBe(
    '[redacted] cannot export',
  );
});

test('P8 whatever is redacted in a report is in no settled problem that follows it', () => {
  const words = fc.array(fc.constantFrom('Ann', 'Miller', 'exports', 'stop', 'for', '安娜', 'Zoë'), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(words, words, fc.constantFrom('Ann', 'Miller', '安娜', 'Zoë', 'Ann Miller'), (shown, said, secret) => {
      const before = reportFor(said.join(' '), { verbatim: shown.join(' ') });
      const after = redact(before, secret);
      const next = statementAfter(
        shown.join(' '),
        { said: { before: before.problem.statement, after: after.problem.statement }, report: { before, after } },
        true,
      );
      expect(next).not.toContain(secret);
    }),
    { numRuns: 500 },
  );
});
