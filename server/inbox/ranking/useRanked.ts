import { useCallback } from 'preact/hooks';
import type { RankedDetail } from '../../../utils/record/ranking.ts';
import type { Api } from '../api.ts';
import { isNotReadYet } from '../inboxError.ts';
import { type Answer, useAnswer } from '../useAnswer.ts';
import { useCatchUp } from './useCatchUp.ts';

export interface Opened extends Answer<RankedDetail> {
  /** The endpoint has just started and cannot open it yet; it is asked for again by itself. */
  isBehind: boolean;
}

/** A problem of the line with its numbers opened. */
export function useRanked(api: Api, problemId: string): Opened {
  const ask = useCallback(() => api.ranked(problemId), [api, problemId]);
  const { value, failure, set, retry } = useAnswer(ask);
  const notRead = isNotReadYet(failure) ? failure : null;
  useCatchUp(notRead, retry);
  return { value, failure: notRead ? null : failure, set, retry, isBehind: notRead !== null };
}
