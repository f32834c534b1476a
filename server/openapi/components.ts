import * as z from 'zod/mini';
import { AccountProblems } from '../../utils/record/accountProblems.ts';
import { Answer, AnswerOutcome, ANSWERS_MAX } from '../../utils/record/answers.ts';
import { AsksForMe, QuestionInput, QuestionPage, QuestionsReply } from '../../utils/record/asks.ts';
import { CallList, OfferedCall } from '../../utils/record/call.ts';
import { Decision, DecisionInput, DecisionReply } from '../../utils/record/decision.ts';
import { Digest } from '../../utils/record/digest.ts';
import { Entry } from '../../utils/record/entry.ts';
import { InboxPage, InboxReport, ReceivedReport, Session } from '../../utils/record/inbox.ts';
import { IntroductionInput, IntroductionList, TakeOverInput } from '../../utils/record/introduction.ts';
import {
  AsksInput,
  AsksReply,
  IntroductionDetail,
  OutcomeInput,
  PeopleBehind,
  ProposalList,
} from '../../utils/record/introductionAsk.ts';
import { JoinReply, JoinRequest, Member, Workspace } from '../../utils/record/join.ts';
import { Calibration } from '../../utils/record/calibration.ts';
import {
  DealOpen,
  DealOutcome,
  MatchesInput,
  OutcomeList,
  OutcomeMatches,
  OUTCOMES_MAX,
  OutcomesInput,
  OutcomesReply,
} from '../../utils/record/outcome.ts';
import { OutcomeImportList, OutcomesRedone } from '../../utils/record/outcomeImport.ts';
import { Owner, OwnerInput } from '../../utils/record/owner.ts';
import { OperationList, Operation } from '../../utils/record/operation.ts';
import { InviteInput, InviteReply, People, RoleInput } from '../../utils/record/people.ts';
import { ProblemDelta } from '../../utils/record/problemDelta.ts';
import { ProblemList } from '../../utils/record/problemList.ts';
import { ProblemDetail, ProblemPage, ProblemSummary } from '../../utils/record/problem.ts';
import {
  MergeInput,
  MoveInput,
  NewProblemInput,
  OperationReply,
  RewordInput,
  SplitInput,
} from '../../utils/record/problemInput.ts';
import { RulesInput, SharedQuotes, WorkspaceRules } from '../../utils/record/quotes.ts';
import { ProblemDetails } from '../../utils/record/problemDetails.ts';
import { InputsHistory, InputsInput, RankedDetail, RankingPage, Term } from '../../utils/record/ranking.ts';
import { RankingSettingsInput, RankingSettingsReply } from '../../utils/record/rankingSettings.ts';
import { Report } from '../../utils/record/report.ts';
import { ReturnedList } from '../../utils/record/returned.ts';
import { Me } from '../../utils/record/me.ts';
import { HeldInput, Meeting, MeetingInput } from '../../utils/record/meeting.ts';
import { LoopHealth, LoopPage } from '../../utils/record/loopHealth.ts';
import { Seen, SEEN_MAX } from '../../utils/record/seen.ts';
import { TriagePage } from '../../utils/record/triage.ts';
import { Change, SyncReply, SyncRequest, SyncResult } from '../../utils/record/sync.ts';
import { Deletion, DeletionInput, DeletionList, DeletionPreview, PreviewInput } from '../../utils/record/deletion.ts';
import { DeleteInput, DeleteReply } from '../../utils/record/wholeWorkspace.ts';
import { KnownAccount, WorkspaceNews } from '../../utils/record/workspaceNews.ts';

/** What callers send; a field with a default may be left out. */
const REQUESTS = {
  ReportInput: Report,
  DecisionInput,
  JoinRequest,
  SyncRequest,
  NewProblemInput,
  MoveInput,
  MergeInput,
  SplitInput,
  RewordInput,
  InputsInput,
  RankingSettingsInput,
  InviteInput,
  RoleInput,
  OwnerInput,
  RulesInput,
  KnownAccount,
  IntroductionInput,
  AsksInput,
  TakeOverInput,
  OutcomeInput,
  DealOpen,
  DealOutcome,
  OutcomesInput,
  MatchesInput,
  QuestionInput,
  Answer,
  MeetingInput,
  HeldInput,
  DeleteInput,
  PreviewInput,
  DeletionInput,
};
/** What the endpoint answers; every field is there. */
const REPLIES = {
  Report,
  Decision,
  Change,
  SyncResult,
  SyncReply,
  Seen,
  WorkspaceNews,
  Member,
  Workspace,
  JoinReply,
  Entry,
  ReceivedReport,
  InboxPage,
  InboxReport,
  Session,
  DecisionReply,
  Term,
  RankingPage,
  OperationList,
  InputsHistory,
  RankedDetail,
  RankingSettingsReply,
  ReturnedList,
  LoopHealth,
  LoopPage,
  Digest,
  TriagePage,
  ProblemSummary,
  ProblemPage,
  ProblemDetail,
  Operation,
  OperationReply,
  People,
  OutcomesReply,
  OutcomeList,
  OutcomeMatches,
  OutcomeImportList,
  OutcomesRedone,
  Calibration,
  Me,
  Owner,
  InviteReply,
  DeleteReply,
  DeletionPreview,
  Deletion,
  DeletionList,
  WorkspaceRules,
  SharedQuotes,
  AccountProblems,
  QuestionsReply,
  QuestionPage,
  AsksForMe,
  ProblemList,
  ProblemDelta,
  AnswerOutcome,
  ProblemDetails,
  IntroductionList,
  IntroductionDetail,
  ProposalList,
  AsksReply,
  PeopleBehind,
  OfferedCall,
  CallList,
  Meeting,
};
export type ComponentName = keyof typeof REQUESTS | keyof typeof REPLIES;

/** The reference to a schema of the document. */
export const ref = (name: ComponentName) => ({ $ref: `#/components/schemas/${name}` });

function schemasOf(named: Record<string, z.ZodMiniType>, io: 'input' | 'output') {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  const entries = Object.entries(schemas).map(([id, { $schema: _s, $id: _i, ...schema }]) => [id, schema] as const);
  return Object.fromEntries(entries);
}

const withProperties = (
  schema: z.core.JSONSchema.BaseSchema | undefined,
  properties: z.core.JSONSchema.BaseSchema['properties'],
) => ({
  ...schema,
  properties: { ...schema?.properties, ...properties },
});

/** JSON Schema 2020-12 of every record, out of the zod schemas that parse it. */
export function componentSchemas(): Record<string, object> {
  const requests = schemasOf(REQUESTS, 'input');
  const replies = schemasOf(REPLIES, 'output');
  // Both sides parse these by themselves (P4), so that sync's own schemas say nothing of them.
  const sent = {
    reports: { type: 'array', maxItems: 500, items: ref('ReportInput') },
    answers: { type: 'array', maxItems: ANSWERS_MAX, items: ref('Answer') },
    seen: { type: 'array', maxItems: SEEN_MAX, items: ref('Seen') },
  } as const;
  const told: Parameters<typeof withProperties>[1] = {
    news: ref('WorkspaceNews'),
    asks: ref('AsksForMe'),
    problems: { anyOf: [ref('ProblemList'), ref('ProblemDelta')] },
    answered: { type: 'array', items: ref('AnswerOutcome') },
    seen: { type: 'array', items: ref('Seen') },
  };
  return {
    ...requests,
    ...replies,
    OutcomesInput: withProperties(requests['OutcomesInput'], {
      outcomes: {
        type: 'array',
        minItems: 1,
        maxItems: OUTCOMES_MAX,
        items: { anyOf: [ref('DealOutcome'), ref('DealOpen')] },
      },
    }),
    SyncRequest: withProperties(requests['SyncRequest'], sent),
    SyncReply: withProperties(replies['SyncReply'], told),
  };
}
