import type { ReceivedReport } from '../../utils/record/inbox.ts';
import type { ArrivalRow, DecidedRow, MadeRow, Newest, QuestionRow } from '../digest/rows.ts';

/** A week of one workspace, as instants: from `from`, not including `until`. */
export interface WeekWanted {
  workspaceId: string;
  /** Only what concerns this seller; null for everything. */
  memberId: string | null;
  from: string;
  until: string;
}

/** The newest rows only; `total` counts all. */
export type SomeOfWeek = WeekWanted & { limit: number };

export interface DigestStore {
  /** Reports that arrived; of a seller their own. Newest first. */
  weekReports(wanted: SomeOfWeek): Promise<Newest<ReceivedReport>>;
  /** Problems that were made and stand for themselves, whoever reported them. Newest first. */
  weekProblems(wanted: SomeOfWeek): Promise<Newest<MadeRow>>;
  /**
   * Reports on problems that arrived in the week or since `before`, counted by account; for a seller those of others
   * on problems the seller is on.
   */
  weekArrivals(wanted: WeekWanted & { before: string }): Promise<ArrivalRow[]>;
  /** The newest report of the week on each of these problems; for a seller of others. */
  weekNewestOn(wanted: WeekWanted, problemIds: readonly string[]): Promise<ReceivedReport[]>;
  /**
   * The last decision of the week on each problem, and whom it reaches now, or did when the problem was merged; for a
   * seller on problems they are on, or were until then. A duplicate whose merge is undone is none.
   * `completed`: only those that say it is done; otherwise all others. Newest first.
   */
  weekDecisions(wanted: SomeOfWeek & { completed: boolean }): Promise<Newest<DecidedRow>>;
  /** Questions that were asked or answered in the week and not withdrawn; of a seller those they are asked. Newest first. */
  weekQuestions(wanted: SomeOfWeek): Promise<Newest<QuestionRow>>;
}
