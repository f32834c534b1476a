import type { AskStatus, AskStep } from './introductionAsk.ts';

/** Who may take a step: the seller who was asked, or the product manager who asks. */
export type AskActor = 'seller' | 'pm';

type Done = AskStep['status'];

/** Where an ask stands on a day: `returned` was put off, and the day that was named has come. */
export type AskPlace = AskStatus | 'returned';

/** Days as RFC 3339 full-date; `later`: until when the ask was put off, null for not. */
export const placeOn = (status: AskStatus, later: string | null, today: string): AskPlace =>
  status === 'later' && later !== null && later <= today ? 'returned' : status;

/**
 * The one table of what may follow what on an ask, and who does it. The same status again says it in other words. A
 * seller may change their answer until the two have talked. `withdrawn` and `expired` follow from the request (closed,
 * enough, or past its day), so that nobody takes them and nothing follows. `returned` follows from the day alone.
 */
export const MAY_FOLLOW: Readonly<Record<AskPlace, Readonly<Partial<Record<Done, AskActor>>>>> = {
  asked: { accepted: 'seller', later: 'seller', declined: 'seller' },
  later: { accepted: 'seller', later: 'seller', declined: 'seller' },
  returned: { accepted: 'seller', later: 'seller', declined: 'seller' },
  declined: { accepted: 'seller', later: 'seller', declined: 'seller' },
  accepted: { accepted: 'seller', later: 'seller', declined: 'seller', held: 'pm' },
  held: { held: 'pm', thanked: 'pm' },
  thanked: { thanked: 'pm' },
  withdrawn: {},
  expired: {},
};

/** Whether this person may take this step now. */
export const mayTake = (now: AskPlace, step: Done, actor: AskActor): boolean => MAY_FOLLOW[now][step] === actor;

/** The statuses that count as a yes. */
export const isYes = (status: AskStatus): boolean => status === 'accepted' || status === 'held' || status === 'thanked';
