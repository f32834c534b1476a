import type { Decision, DecisionStatus } from '../../utils/record/decision.ts';
import type { LoopCounts } from '../problems/health/loop.ts';

/** The newest of many, and how many there are. */
export interface Newest<T> {
  total: number;
  rows: readonly T[];
}

/** A report of the week as its own seller sees it. `status`: what holds on its problem; null while nobody decided. */
export interface HeardRow {
  reportId: string;
  statement: string;
  account: string | null;
  status: DecisionStatus | null;
}

/** So many reports with these account keys on a problem, in the week or in the one before. */
export interface ArrivalRow {
  problemId: string;
  /** When the problem was made. */
  madeAt: string;
  accountKeys: string;
  isThisWeek: boolean;
  reports: number;
}

export interface MadeRow {
  problemId: string;
  statement: string;
}

/** A problem that was spoken of. `quote`: the newest words on it that the reader may see. */
export interface TrendRow extends MadeRow {
  accounts: number;
  accountsBefore: number;
  reports: number;
  quote: string | null;
}

/** The last decision of the week on a problem, and whom it reaches: sellers, and those of them who opened it. */
export interface DecidedRow extends MadeRow {
  decision: Decision;
  /** The problem that carries it on, where it was merged; else the same. */
  carriedBy: string;
  sellers: number;
  seen: number;
}

export interface QuestionRow {
  reportId: string;
  statement: string;
  text: string;
  askedBy: string;
  asked: string;
  answer: string | null;
}

/** An ask for customers to talk to, as the one who reads is concerned. `state` is in the words of who keeps it. */
export interface IntroductionRow {
  /** The request, for whoever may open it; null for the seller, who answers in the popup. */
  id: string | null;
  wanted: string;
  askedBy: string;
  state: string;
}

/** A call with a customer that is offered or agreed. */
export interface CallRow {
  about: string;
  account: string | null;
  when: string;
  offeredBy: string;
}

/** What concerns both sides. Calls are told to product managers only; a seller has theirs in the popup. */
export interface SharedRows {
  decided: Newest<DecidedRow>;
  shipped: Newest<DecidedRow>;
  questions: Newest<QuestionRow>;
  introductions: Newest<IntroductionRow>;
  calls: Newest<CallRow>;
}

export interface SellerRows extends SharedRows {
  heard: Newest<HeardRow>;
  /** Problems the seller is on, of which others spoke. */
  alsoHeard: Newest<TrendRow>;
}

export interface ProductRows extends SharedRows {
  reports: number;
  reportsBefore: number;
  made: Newest<TrendRow>;
  rising: Newest<TrendRow>;
  loop: LoopCounts;
}
