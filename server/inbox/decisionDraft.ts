import * as z from 'zod/mini';
import { DecisionStatus } from '../../utils/record/decision.ts';

const later = z._default(z.string(), '');

/**
 * The decision form as it stands; empty fields are "" here and become null only when it is saved. `id` belongs to
 * these very words: changed words are another decision.
 */
export const DecisionDraft = z.object({
  status: DecisionStatus,
  reason: z.string(),
  wouldChange: z.string(),
  reviewAt: z.string(),
  id: later,
  safeSentence: later,
  returnAccounts: later,
  returnAmount: later,
  returnCurrency: later,
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

const key = (reportId: string): string => `heard.decision.${reportId}`;

/** What was typed for this report and not saved yet; null when nothing was. */
export function readDraft(reportId: string, storage: Storage = sessionStorage): DecisionDraft | null {
  try {
    return DecisionDraft.parse(JSON.parse(storage.getItem(key(reportId)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps what is typed through a reload, a lost connection or a sign-out; a full storage keeps it on the screen only. */
export function keepDraft(reportId: string, draft: DecisionDraft, storage: Storage = sessionStorage): void {
  try {
    storage.setItem(key(reportId), JSON.stringify(draft));
  } catch {
    // Nothing is lost yet: the form still holds it.
  }
}

export function dropDraft(reportId: string, storage: Storage = sessionStorage): void {
  storage.removeItem(key(reportId));
}
