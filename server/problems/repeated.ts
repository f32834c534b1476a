import type { Decision } from '../../utils/record/decision.ts';
import { contentHash } from '../sync/contentHash.ts';

const said = (decision: Decision): string =>
  contentHash({ ...decision, decidedAt: null, decidedBy: decision.decidedBy.id });

/** Whether a decision is one that is there already, sent again after a lost answer: the same words by the same person. */
export const isRepeated = (held: Decision, sent: Decision): boolean => said(held) === said(sent);
