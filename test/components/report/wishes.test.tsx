import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withDrafted, withStatement } from '../../../components/report/changes.ts';
import { hasWish, stillAs, withWishesBack, withWishesMoved } from '../../../components/report/wishes.ts';
import { judge } from '../../../utils/coach/wish.ts';
import { DraftReport } from '../../../utils/record/report.ts';
import { draftFor } from '../../support/reports.ts';

const WISH = 'Please add an export button.';
const PROBLEM = 'The export stops after 2,000 rows.';
const saying = (statement: string, requestedFeature: string | null = null): DraftReport => ({
  ...withStatement(draftFor(), statement),
  requestedFeature,
});
const sentences = (text: string) => judge(text).sentences;
const move = (report: DraftReport) => withWishesMoved(report, sentences(report.problem.statement));
const words = (text: string) => text.split(/\s+/).filter(Boolean).toSorted();
const moved = (statement: string, wish: string | null = null): [string, string | null] => {
  const { problem, requestedFeature } = move(saying(statement, wish));
  return [problem.statement, requestedFeature];
};

describe('a wish moves word for word, and the problem keeps the rest', () => {
  test.each<[string, string | null, string, string]>([
    ['alone: the problem is empty', null, WISH, WISH],
    ['after a problem', null, `${PROBLEM} ${WISH}`, WISH],
    ['before a problem', null, `${WISH}\n\n${PROBLEM}`, WISH],
    ['below what stands there already', 'They want Excel.', WISH, `They want Excel.\n${WISH}`],
    ['two together', null, `${WISH}  We need a filter. ${PROBLEM}`, `${WISH}  We need a filter.`],
    ['two apart', null, `${WISH} ${PROBLEM} We need a filter.`, `${WISH}\nWe need a filter.`],
  ])('%s', (_, before, statement, wish) => {
    expect(moved(statement, before)).toEqual([statement.includes(PROBLEM) ? PROBLEM : '', wish]);
  });

  test('a problem without a wish is the same report', () => {
    const report = saying(PROBLEM);
    expect(hasWish(sentences(PROBLEM))).toBe(false);
    expect(move(report)).toBe(report);
  });

  test('nothing typed is lost, whatever the sentences are', () => {
    const sentence = fc.constantFrom(
      WISH,
      PROBLEM,
      'We need a filter.',
      'They pay twice!',
      'Why?',
      'It would be great.',
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (said) => {
        const [statement, wish] = moved(said.join(' '));
        expect(words(`${statement} ${wish ?? ''}`)).toEqual(words(said.join(' ')));
        expect(hasWish(sentences(statement))).toBe(false);
      }),
    );
  });
});

test('taken back, both stand as before; what was typed elsewhere meanwhile stays, and a draft is a draft again', () => {
  const before = { ...withDrafted(draftFor(), `${PROBLEM} ${WISH}`), requestedFeature: 'They want Excel.' };
  const after = move(before);
  expect(after.problem).not.toHaveProperty('drafted');
  const later = { ...after, problem: { ...after.problem, currentWorkaround: 'By hand' } };
  expect(withWishesBack(later, before)).toEqual({
    ...before,
    problem: { ...before.problem, currentWorkaround: 'By hand' },
  });
});

test('it can be taken back only while both stand as the move left them', () => {
  const after = move(saying(`${PROBLEM} ${WISH}`));
  expect(stillAs(after, { ...after, impact: { severity: 'blocked', cost: 'x' } })).toBe(true);
  expect(stillAs(after, withStatement(after, 'By hand.'))).toBe(false);
  expect(stillAs(after, { ...after, requestedFeature: '[redacted]' })).toBe(false);
});
