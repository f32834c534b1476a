import {
  closesTheDoor,
  type Decision,
  DecisionInput,
  DecisionStatus,
  missingWords,
  ReturnCondition,
} from '../../utils/record/decision.ts';
import { dayHere } from '../../utils/record/dayHere.ts';
import { mayFollow } from '../../utils/record/statusMachine.ts';
import type { DecisionDraft } from './decisionDraft.ts';

/** What a status says before anybody wrote anything. */
const EMPTY = {
  id: '',
  reason: '',
  wouldChange: '',
  reviewAt: '',
  safeSentence: '',
  returnAccounts: '',
  returnAmount: '',
  returnCurrency: '',
};

/** What may follow what holds. A duplicate is made by merging: there is no form for it. */
export function choices({ decision }: { decision: Decision | null }): DecisionStatus[] {
  const held = decision?.status ?? null;
  return DecisionStatus.options.filter((next) => next !== 'duplicate' && mayFollow(held, next));
}

/** The form where nobody typed yet: the status that holds, and empty words, since a reason is new each time. */
export function freshDraft(subject: { decision: Decision | null }): DecisionDraft {
  const possible = choices(subject);
  const held = subject.decision?.status;
  const status = possible.find((one) => one === held) ?? possible.find((one) => one !== 'open') ?? 'open';
  return { ...EMPTY, status };
}

/** The words of the decision that holds, to be saved anew or changed; when it comes back by itself is said anew. */
export const lastWords = ({ status, reason, wouldChange, safeSentence }: Decision): Partial<DecisionDraft> => ({
  status,
  reason: reason ?? '',
  wouldChange: wouldChange ?? '',
  safeSentence: safeSentence ?? '',
});

/** Which fields a status asks for; what was typed in another one is kept in the draft but not sent. */
export function asks(status: DecisionStatus): { wouldChange: boolean; reviewAt: boolean } {
  return { wouldChange: closesTheDoor(status), reviewAt: status === 'deferred' };
}

const orNull = (words: string): string | null => words.trim() || null;

function returnsWhen({ returnAccounts, returnAmount, returnCurrency }: DecisionDraft): ReturnCondition | null {
  const [accounts, amount] = [orNull(returnAccounts), orNull(returnAmount)];
  if (accounts === null && amount === null) return null;
  const openAmount = amount === null ? null : { amount, currencyIsoCode: returnCurrency.trim().toUpperCase() };
  return { accounts: accounts === null ? null : Number(accounts), openAmount };
}

/** The draft as the endpoint takes it, whole or not. */
export function toDecision(draft: DecisionDraft): DecisionInput {
  const { id, status } = draft;
  const wanted = asks(status);
  return {
    ...(id && { id }),
    status,
    reason: orNull(draft.reason),
    wouldChange: wanted.wouldChange ? orNull(draft.wouldChange) : null,
    reviewAt: wanted.reviewAt ? orNull(draft.reviewAt) : null,
    canonicalId: null,
    safeSentence: orNull(draft.safeSentence),
    returnsWhen: wanted.wouldChange ? returnsWhen(draft) : null,
  };
}

/** The draft as the seller would read it now: a condition that is only half typed is not one yet. */
export function toPreview(draft: DecisionDraft): DecisionInput {
  const decision = toDecision(draft);
  return ReturnCondition.safeParse(decision.returnsWhen).success ? decision : { ...decision, returnsWhen: null };
}

export type FieldName =
  | 'reason'
  | 'wouldChange'
  | 'reviewAt'
  | 'safeSentence'
  | 'accounts'
  | 'amount'
  | 'currencyIsoCode';

/** The later of the two days that it is now, here and in UTC, by which the endpoint counts. */
export function latestDay(now: Date): string {
  const [here, utc] = [dayHere(now), now.toISOString().slice(0, 10)];
  return here > utc ? here : utc;
}

/** A not now until a day that has come returns at once; the endpoint takes it all the same, from a script say. */
const passed = ({ reviewAt }: DecisionInput, today: string | null): Partial<Record<FieldName, string>> =>
  reviewAt !== null && today !== null && reviewAt <= today
    ? { reviewAt: 'This day has come already, so that it would return at once: choose a later one.' }
    : {};

/**
 * Every broken rule at its field (P9): the same sentences that the endpoint would answer with. `today`: after which a
 * review can be set; null for any day.
 */
export function brokenRules(decision: DecisionInput, today: string | null): Partial<Record<FieldName, string>> {
  const missing = Object.fromEntries(missingWords(decision));
  const parsed = DecisionInput.safeParse(decision);
  const others = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [String(path.at(-1)), message]);
  return { ...passed(decision, today), ...Object.fromEntries(others), ...missing };
}
