import type { InputsInput, KeptInputs, ProblemInputs } from '../../../utils/record/ranking.ts';
import { decimal } from './decimal.ts';

/** Inputs with the reason of the effort: what is kept of a change besides who and when. */
export type ExplainedInputs = ProblemInputs & Pick<KeptInputs, 'effortReason'>;

/** `same`: nothing new. `outdated`: others came in between. `unexplained`: another effort without saying why. */
export type ChangedInputs = 'same' | 'outdated' | 'unexplained' | ExplainedInputs;

const NOTHING: ExplainedInputs = { effort: null, confidence: null, effortReason: null };

const isSameEffort = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : decimal(one).eq(decimal(other));

const isSameConfidence = (one: ProblemInputs['confidence'], other: ProblemInputs['confidence']): boolean =>
  one?.percent === other?.percent && one?.reason === other?.reason;

/**
 * What becomes of a problem's inputs when others are sent. A first estimate needs no reason: it takes the place of a
 * default that nobody gave either. Whoever changes it, or takes it off, says why; whoever sends no such field at all,
 * as senders did before there was one, is not refused. An effort that stays keeps its reason until another is given.
 */
export function changedInputs(before: KeptInputs | null, sent: InputsInput): ChangedInputs {
  const held = before ?? NOTHING;
  const stays = isSameEffort(held.effort, sent.effort);
  const effortReason = (sent.effortReason ?? '') || (stays ? held.effortReason : null);
  if (stays && isSameConfidence(held.confidence, sent.confidence) && effortReason === held.effortReason) return 'same';
  if (sent.basedOn !== undefined && sent.basedOn !== (before?.number ?? null)) return 'outdated';
  const isAsked = !stays && held.effort !== null && sent.effortReason !== undefined;
  if (isAsked && effortReason === null) return 'unexplained';
  return { effort: stays ? held.effort : sent.effort, confidence: sent.confidence, effortReason };
}
