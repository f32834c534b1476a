import { DecisionInput, type DecisionStatus, missingWords } from '../../utils/record/decision.ts';
import type { InboxReport } from '../../utils/record/inbox.ts';
import type { DecisionDraft } from './decisionDraft.ts';

/** The form for a report nobody typed on yet: the status that holds, and empty words, since a reason is new each time. */
export function freshDraft({ decision }: InboxReport): DecisionDraft {
  return { status: decision?.status ?? 'investigating', reason: '', wouldChange: '', reviewAt: '' };
}

/** Which fields a status asks for; what was typed in another one is kept in the draft but not sent. */
export function asks(status: DecisionStatus): { wouldChange: boolean; reviewAt: boolean } {
  return { wouldChange: status === 'declined' || status === 'deferred', reviewAt: status === 'deferred' };
}

const orNull = (words: string): string | null => words.trim() || null;

/** The draft as the endpoint takes it, whole or not. */
export function toDecision({ status, reason, wouldChange, reviewAt }: DecisionDraft): DecisionInput {
  const wanted = asks(status);
  return {
    status,
    reason: orNull(reason),
    wouldChange: wanted.wouldChange ? orNull(wouldChange) : null,
    reviewAt: wanted.reviewAt ? orNull(reviewAt) : null,
    canonicalId: null,
  };
}

export type FieldName = 'reason' | 'wouldChange' | 'reviewAt';

/** Every broken rule at its field (P9): the same sentences that the endpoint would answer with. */
export function brokenRules(decision: DecisionInput): Partial<Record<FieldName, string>> {
  const missing = Object.fromEntries(missingWords(decision));
  const parsed = DecisionInput.safeParse(decision);
  const others = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
  return { ...Object.fromEntries(others), ...missing };
}
