import type { CallReply } from '../../utils/messages/protocol.ts';
import type { DraftReport } from '../../utils/record/report.ts';
import { withStatement } from './changes.ts';

/** A text by sentences, as the coach judged them; together they are the text. */
export type Sentences = CallReply<'coach.sentences'>['sentences'];

export const hasWish = (sentences: Sentences): boolean => sentences.some(({ isWish }) => isWish);

/**
 * The report with the wishes among its statement's sentences below what they asked for, word for word, those that stood together still
 * together. The same report when there is none.
 */
export function withWishesMoved(report: DraftReport, sentences: Sentences): DraftReport {
  const wishes: string[] = [];
  const kept: string[] = [];
  let before = false;
  for (const { text, isWish } of sentences) {
    if (!isWish) kept.push(text);
    else wishes.push((before ? (wishes.pop() ?? '') : '') + text);
    before = isWish;
  }
  if (wishes.length === 0) return report;
  const asked = report.requestedFeature === null ? [] : [report.requestedFeature];
  const requestedFeature = [...asked, ...wishes.map((wish) => wish.trim())].join('\n');
  return { ...withStatement(report, kept.join('').trim()), requestedFeature };
}

/** Back to how statement and wish stood before; everything else as it is now. */
export const withWishesBack = (now: DraftReport, before: DraftReport): DraftReport => {
  const { statement, drafted } = before.problem;
  const problem = { ...now.problem, statement, ...(drafted && { drafted }) };
  return { ...now, problem, requestedFeature: before.requestedFeature };
};

/** Whether both stand as the move left them, so that taking it back loses nothing typed or redacted since. */
export const stillAs = (after: DraftReport, now: DraftReport): boolean =>
  now.problem.statement === after.problem.statement && now.requestedFeature === after.requestedFeature;
