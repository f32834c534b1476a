import { isYes } from '../../utils/record/askMachine.ts';
import type { IntroductionStanding } from '../../utils/record/introduction.ts';
import type { AskAnswer, AskStatus, AskStep } from '../../utils/record/introductionAsk.ts';

/** A step as it was kept, with when. */
export interface KeptStep {
  id: string;
  step: AskStep;
  at: string;
}

type Of<S extends AskStep['status']> = Extract<AskStep, { status: S }>;

/** What the steps of one ask add up to. */
export interface Course {
  status: Exclude<AskStatus, 'withdrawn' | 'expired'>;
  /** The seller's last answer, and since when there is a yes. */
  answer: AskAnswer | null;
  accepted: { given: Of<'accepted'>; at: string } | null;
  held: Of<'held'> | null;
  thanked: Of<'thanked'> | null;
}

/** The steps, oldest first, as they stand together: the newest word on each matter holds. */
export function courseOf(steps: readonly KeptStep[]): Course {
  const course: Course = { status: 'asked', answer: null, accepted: null, held: null, thanked: null };
  for (const { step, at } of steps) {
    course.status = step.status;
    if (step.status === 'held') course.held = step;
    else if (step.status === 'thanked') course.thanked = step;
    else {
      course.answer = step;
      course.accepted = step.status === 'accepted' ? { given: step, at } : null;
    }
  }
  return course;
}

/** What of a request decides whether it goes on. `closedAt`: closed by hand. */
export interface Terms {
  wanted: number;
  until: string;
  closedAt: string | null;
}

/** Where a request stands on this day (RFC 3339 full-date); it closes itself. */
export function standingOf(terms: Terms, statuses: readonly AskStatus[], today: string): IntroductionStanding {
  if (terms.closedAt !== null) return 'closed';
  if (statuses.filter(isYes).length >= terms.wanted) return 'enough';
  return today > terms.until ? 'past' : 'open';
}

/** Where an ask stands: what waits for an answer ends with its request. */
export function statusNow(status: Course['status'], standing: IntroductionStanding): AskStatus {
  if (standing === 'open' || (status !== 'asked' && status !== 'later')) return status;
  return standing === 'past' ? 'expired' : 'withdrawn';
}
