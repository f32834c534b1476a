import type { IntroductionInput, IntroductionLeft } from '../../utils/record/introduction.ts';
import type { AskedBefore } from '../introductions/coolDown.ts';
import type { Speaking } from '../introductions/candidates.ts';
import type { StepVerdict, StepWanted } from '../introductions/judgeStep.ts';
import type { KeptStep } from '../introductions/standing.ts';
import type { Naming } from '../introductions/person.ts';
import type { TakeOver, TakeOverVerdict } from '../introductions/takeOver.ts';
import type { OnTopic } from '../introductions/topics.ts';

/** A request as it is kept; whether it is open follows from its asks and the day. */
export interface KeptIntroduction extends Omit<IntroductionInput, 'problemId'> {
  problem: { id: string; statement: string } | null;
  /** Who asks now, and why nobody does any more: null while they are there. */
  askedBy: { id: string; name: string };
  left: IntroductionLeft | null;
  openedBy: { id: string; name: string };
  askedAt: string;
  /** Closed by hand. */
  closedAt: string | null;
}

/** An ask as it is kept. Of the person only a fingerprint: name and address rest in the report alone (P8). */
export interface KeptAsk {
  id: string;
  introductionId: string;
  key: string;
  seller: { id: string; name: string };
  reportId: string;
  reasons: string[];
  askedAt: string;
  /** Oldest first. */
  steps: KeptStep[];
}

export interface IntroductionToStore {
  workspaceId: string;
  introduction: IntroductionInput;
  by: string;
  at: string;
}

/** An ask on its way out. */
export interface AskToSend {
  id: string;
  key: string;
  sellerId: string;
  reportId: string;
  reasons: string[];
}

export interface AsksToSend {
  workspaceId: string;
  introductionId: string;
  asks: AskToSend[];
  at: string;
}

export interface StepToTake {
  workspaceId: string;
  askId: string;
  wanted: StepWanted;
  at: string;
}

export interface RequestToTakeOver extends TakeOver {
  workspaceId: string;
  id: string;
  at: string;
}

/** Somebody who took a request over. */
export interface TakenOver {
  by: { id: string; name: string };
  at: string;
}

export type StepOutcome = 'stored' | Exclude<StepVerdict, 'take'>;

export interface IntroductionStore {
  /** `conflict`: another request has this id. The same again is `stored`. */
  addIntroduction(entry: IntroductionToStore): Promise<'stored' | 'conflict' | 'no-problem'>;
  /** Newest first. */
  introductions(workspaceId: string, limit: number): Promise<KeptIntroduction[]>;
  readIntroduction(workspaceId: string, id: string): Promise<KeptIntroduction | null>;
  /** Judges it with `server/introductions` and keeps who and when, in one transaction. */
  takeOver(entry: RequestToTakeOver): Promise<'done' | Exclude<TakeOverVerdict, 'take'> | 'no-request'>;
  /** Who took it over, the last first. */
  takenOver(workspaceId: string, id: string, limit: number): Promise<TakenOver[]>;
  /** Closes it by hand, once. */
  closeIntroduction(workspaceId: string, id: string, at: string): Promise<void>;
  /** The asks of these requests, in the order they went out. */
  asksOf(workspaceId: string, introductionIds: string[]): Promise<KeptAsk[]>;
  /** The seller's newest asks, newest first. */
  asksFor(workspaceId: string, sellerId: string, limit: number): Promise<KeptAsk[]>;
  /** Sends those that may go out, in one transaction, and gives the keys of those that may not: asked meanwhile. */
  sendAsks(entry: AsksToSend): Promise<string[]>;
  /** Judges the step with `server/introductions` and keeps it, in one transaction. */
  takeStep(entry: StepToTake): Promise<StepOutcome>;
  /** Every ask since then, for the cool-down, and those of this request whenever they were. */
  askedBefore(workspaceId: string, since: string, introductionId: string | null): Promise<AskedBefore[]>;
  /** The newest reports with somebody who would talk; of a problem, its newest ones whoever they name. */
  speaking(workspaceId: string, problemId: string | null, limit: number): Promise<Speaking[]>;
  /** These reports, newest first. */
  speakingIn(workspaceId: string, reportIds: readonly string[]): Promise<Speaking[]>;
  /** For each root the newest reports whose customers agreed to a topic with it, newest first, at most `limit`. */
  agreedOn(workspaceId: string, roots: readonly string[], limit: number): Promise<OnTopic[]>;
  /** What these reports say of their customers now. */
  naming(workspaceId: string, reportIds: string[]): Promise<Map<string, Naming>>;
}
