import { mayTake, type AskActor } from '../../utils/record/askMachine.ts';
import type { AskStep } from '../../utils/record/introductionAsk.ts';
import { courseOf, type KeptStep, type Terms } from './standing.ts';

/** An ask as a step is judged by: who was asked, who asks, what was done. */
export interface Ground {
  sellerId: string;
  askerId: string;
  steps: readonly KeptStep[];
  terms: Terms;
}

export interface StepWanted {
  id: string;
  step: AskStep;
  memberId: string;
  actor: AskActor;
  /** The day on which it was said: an answer that was typed in time counts, however late it arrives. */
  saidOn: string;
}

/**
 * `not-found`: not this member's to answer, or to note. `closed`: the request is over. `conflict`: another step has
 * this id. `not-after`: it cannot follow what was done.
 */
export type StepVerdict = 'take' | 'unchanged' | 'not-found' | 'closed' | 'conflict' | 'not-after';

/** Whether a step may be taken. The same for every store. */
export function judgeStep(ground: Ground, { id, step, memberId, actor, saidOn }: StepWanted): StepVerdict {
  if (memberId !== (actor === 'seller' ? ground.sellerId : ground.askerId)) return 'not-found';
  const held = ground.steps.find((one) => one.id === id);
  if (held) return JSON.stringify(held.step) === JSON.stringify(step) ? 'unchanged' : 'conflict';
  const { status } = courseOf(ground.steps);
  const over = ground.terms.closedAt !== null || saidOn > ground.terms.until;
  // A yes can be taken back at any time: the customer may have changed their mind.
  if (actor === 'seller' && over && status !== 'accepted') return 'closed';
  return mayTake(status, step.status, actor) ? 'take' : 'not-after';
}
