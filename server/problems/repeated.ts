import type { Decision } from '../../utils/record/decision.ts';
import { contentHash } from '../sync/contentHash.ts';

const said = (decision: Decision): string =>
  contentHash({ ...decision, decidedAt: null, decidedBy: decision.decidedBy.id });

/**
 * Whether a decision on `problemId` is one that is there already, sent again after a lost answer: the same words by the
 * same person on the same problem. After a duplicate its reports stand on the problem that carries on.
 */
export const isRepeated = (
  held: { problemId: string; decision: Decision },
  sent: Decision,
  problemId: string,
): boolean =>
  said(held.decision) === said(sent) && (held.problemId === problemId || held.decision.status === 'duplicate');
