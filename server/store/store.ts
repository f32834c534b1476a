import type { AccountStore } from './accounts.ts';
import type { CallStore } from './calls.ts';
import type { DecisionStore } from './decisions.ts';
import type { DigestStore } from './digest.ts';
import type { DeviceStore } from './devices.ts';
import type { IntroductionStore } from './introductions.ts';
import type { InviteStore } from './invites.ts';
import type { LikenessStore } from './likeness.ts';
import type { OutcomeStore } from './outcomes.ts';
import type { OwnerStore } from './owners.ts';
import type { PeopleStore } from './people.ts';
import type { ProblemListStore } from './problemList.ts';
import type { ProblemStore } from './problems.ts';
import type { QuestionStore } from './questions.ts';
import type { RankingStore } from './ranking.ts';
import type { RankingPageStore } from './rankingPages.ts';
import type { LoopStore } from './loop.ts';
import type { MeetingStore } from './meetings.ts';
import type { MineStore } from './mine.ts';
import type { NewsStore } from './news.ts';
import type { ReportStore } from './reports.ts';
import type { RuleStore } from './rules.ts';
import type { DeletionStore } from './deletions.ts';
import type { SearchStore } from './search.ts';
import type { SeenStore } from './seen.ts';
import type { WholeWorkspaceStore } from './wholeWorkspace.ts';
import type { WorkspaceStore } from './workspaces.ts';

/**
 * Everything the endpoint keeps. Two implementations, one conformance suite (`test/store/conformance.ts`). Every
 * method that writes resolves only when the rows are on disk (P11), and every one that reads or writes a workspace's
 * rows takes the workspace's id (P12).
 */
export interface Store
  extends
    WorkspaceStore,
    InviteStore,
    DeviceStore,
    PeopleStore,
    OutcomeStore,
    OwnerStore,
    RuleStore,
    ReportStore,
    DecisionStore,
    ProblemStore,
    ProblemListStore,
    LikenessStore,
    RankingStore,
    RankingPageStore,
    IntroductionStore,
    QuestionStore,
    SearchStore,
    SeenStore,
    LoopStore,
    DigestStore,
    AccountStore,
    CallStore,
    MeetingStore,
    MineStore,
    WholeWorkspaceStore,
    DeletionStore,
    NewsStore {
  /** Resolves when the store answers; rejects otherwise. */
  check(): Promise<void>;
  close(): Promise<void>;
}
