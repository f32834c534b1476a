import { describe, expect, test } from 'vitest';
import { beginning, rowTitle } from '../../../components/outbox/beginning.ts';
import { toMend } from '../../../components/outbox/mend.ts';
import { reportText } from '../../../components/outbox/reportText.ts';
import { tracked } from './sample.ts';

describe('the beginning of a quote', () => {
  test('one line, cut with an ellipsis', () => {
    expect(beginning('a\n\n b\tc')).toBe('a b c');
    expect(beginning('word '.repeat(100), 9)).toBe('word word…');
    expect(beginning('exactly', 7)).toBe('exactly');
  });
  test('never tears an emoji, a flag or an accent', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(beginning(family.repeat(5), 2)).toBe(`${family}${family}…`);
    expect(beginning('e\u0301'.repeat(5), 3)).toBe('e\u0301e\u0301e\u0301…');
    const torn = beginning(family.repeat(200), 100);
    expect(torn.endsWith(`${family}…`)).toBe(true);
  });
  test('100,000 characters cost no more than a line', () => {
    const start = performance.now();
    expect(beginning('x'.repeat(100_000))).toBe(`${'x'.repeat(160)}…`);
    expect(performance.now() - start).toBeLessThan(200);
  });
  test('a row without a quote goes by its problem, and without both says so', () => {
    expect(rowTitle(tracked({ quote: '', statement: 'Export is slow' }).report)).toBe('Export is slow');
    expect(rowTitle(tracked({ quote: ' ', statement: '' }).report)).toBe('No words yet');
  });
});

describe('what to mend', () => {
  test('names the field as the form does, and the rule', () => {
    const failure = {
      code: 'report-refused' as const,
      fields: [
        { pointer: '/opportunity/amount', detail: 'must be a decimal number' },
        { pointer: '/contacts/3/email', detail: 'too long' },
        { pointer: '/impact/severity', detail: 'unknown' },
        { pointer: '', detail: 'too large' },
        { pointer: '/elsewhere', detail: 'unknown' },
      ],
    };
    expect(toMend(failure)).toEqual([
      'Amount: must be a decimal number',
      'Who would talk: too long',
      'What happens to them: unknown',
      'The report: too large',
      '/elsewhere: unknown',
    ]);
    expect(toMend(null)).toEqual([]);
  });
});

test('the clipboard gets the words with their line breaks, whose they are, and the problem', () => {
  const { report } = tracked({ quote: 'one\n“two”', statement: ' It hurts. ', account: 'Zoë & Söhne' });
  expect(reportText(report)).toBe(
    '“one\n“two””\n— Dana Whitfield, Head of Finance, Zoë & Söhne\nhttps://mail.example/thread/1\n\nProblem: It hurts.',
  );
});
