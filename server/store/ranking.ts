import type { Decision, DecisionStatus } from '../../utils/record/decision.ts';
import type { InputsInput, KeptInputs } from '../../utils/record/ranking.ts';
import type { RankingChange } from '../../utils/record/rankingSettings.ts';
import type { ReturnedProblem } from '../../utils/record/returned.ts';

/** A report that changed, with where it stands now. `json` is the resting report. */
export interface ChangedReport {
  seq: number;
  reportId: string;
  reporterId: string;
  /** Null waits in Triage. */
  problemId: string | null;
  /** When it came first, by the endpoint's clock (RFC 3339). */
  receivedAt: string;
  json: string;
}

/** A problem that stands for itself, as the ranking takes it. */
export interface RankableProblem {
  id: string;
  statement: string;
  createdAt: string;
  /** `open` while nobody decided. */
  status: DecisionStatus;
  inputs: KeptInputs | null;
}

export interface ChangeToStore {
  workspaceId: string;
  change: RankingChange;
  /** The change it was made on; null for the first. */
  basedOn: string | null;
}

export interface InputsToStore {
  workspaceId: string;
  problemId: string;
  inputs: InputsInput;
  by: string;
  at: string;
}

export type InputsStored = 'stored' | 'unknown' | 'outdated' | 'unexplained';

/** A no that holds and says when it comes back by itself, and has not yet. */
export interface Returning {
  workspaceId: string;
  problemId: string;
  decision: Decision;
}

export interface RankingStore {
  /** The workspace's counter: it rises with everything that is written. */
  counter(workspaceId: string): Promise<number>;
  /** Reports that changed after that place, in the order of their changes. */
  reportsSince(workspaceId: string, after: number, limit: number): Promise<ChangedReport[]>;
  /** Problems that were touched or got other inputs after that place, by id; `gone`: those that were merged or withdrawn. */
  rankableSince(workspaceId: string, after: number): Promise<{ standing: RankableProblem[]; gone: string[] }>;
  /** Every change of the settings, newest first. */
  rankingChanges(workspaceId: string): Promise<RankingChange[]>;
  /** `outdated`: another change came in between. `conflict`: another change has this id. The same again is `stored`. */
  changeRanking(entry: ChangeToStore): Promise<'stored' | 'outdated' | 'conflict'>;
  /**
   * Keeps the inputs and whose they are, as `changedInputs` judges them in the same transaction. The same again is
   * `stored` and keeps nothing new.
   */
  setInputs(entry: InputsToStore): Promise<InputsStored>;
  /** Everything that was added to a problem, newest first; null when there is no such problem. */
  inputsHistory(workspaceId: string, problemId: string, limit: number): Promise<KeptInputs[] | null>;
  /** Over all workspaces: a no with a condition, and a not now whose day has come. `day`: today, `YYYY-MM-DD`. */
  returning(day: string): Promise<Returning[]>;
  /** Keeps that the decision's condition came true; once for each decision, and only while it holds. */
  returnToTriage(entry: Returning & { reason: string; at: string }): Promise<void>;
  /** Problems that came back and were not decided on since, newest first. */
  returned(workspaceId: string): Promise<ReturnedProblem[]>;
}
