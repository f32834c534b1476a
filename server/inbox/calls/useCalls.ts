import { useCallback } from 'preact/hooks';
import type { CallList } from '../../../utils/record/call.ts';
import type { Api } from '../api.ts';
import { type Answer, useAnswer } from '../useAnswer.ts';

/** The calls that sellers offer to the product team; `problemId`: only those about it, null for all. */
export function useCalls(api: Api, problemId: string | null): Answer<CallList> {
  return useAnswer(useCallback(() => api.calls(problemId), [api, problemId]));
}
