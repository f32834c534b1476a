import type { QuestionAnswer } from '../../utils/record/answers.ts';
import type { AskedQuestion, Question } from '../../utils/record/asks.ts';
import type { AnswerVerdict } from '../asks/judgeAnswer.ts';

export interface QuestionToStore {
  workspaceId: string;
  reportId: string;
  id: string;
  text: string;
  askedBy: { id: string; name: string };
  at: string;
}

/** `left`: no browser of the report's creator is signed in. `conflict`: another question has this id. */
export type AskOutcome = 'stored' | 'no-report' | 'left' | 'conflict';

/** `unchanged`: it was withdrawn before. */
export type WithdrawOutcome = 'withdrawn' | 'unchanged' | 'no-question' | 'answered';

export interface QuestionAnswerToStore {
  workspaceId: string;
  memberId: string;
  answer: QuestionAnswer;
  /** When it was given, not later than now: the newest holds. */
  answeredAt: string;
  receivedAt: string;
}

export interface QuestionsWanted {
  workspaceId: string;
  /** `open`: neither answered nor withdrawn. */
  state: 'open' | 'answered';
  /** Only questions touched before this place; null from the newest. */
  before: number | null;
  limit: number;
}

export interface ListedQuestion {
  /** Where it stands in the order of last touch. */
  seq: number;
  question: Question;
}

export interface QuestionStore {
  /** Asks the report's creator. The same question sent again is `stored` and changes nothing (P3). */
  ask(entry: QuestionToStore): Promise<AskOutcome>;
  withdrawQuestion(workspaceId: string, id: string, at: string): Promise<WithdrawOutcome>;
  /** Null when it is not in this workspace (P12). */
  readQuestion(workspaceId: string, id: string): Promise<Question | null>;
  /** The questions about a report, newest first, with every answer. */
  questionsOn(workspaceId: string, reportId: string): Promise<Question[]>;
  /** Last touched first. */
  listQuestions(wanted: QuestionsWanted): Promise<ListedQuestion[]>;
  /** What this member is asked and was not withdrawn: the open ones first, then the newest. */
  questionsFor(workspaceId: string, memberId: string, limit: number): Promise<AskedQuestion[]>;
  /** Durable when it resolves (P11); exactly once in effect (P3), and by the one who is asked only (P12). */
  answerQuestion(entry: QuestionAnswerToStore): Promise<AnswerVerdict>;
  /** The report's creator as somebody to ask; null when there is no such report. */
  askedAbout(workspaceId: string, reportId: string): Promise<Question['asked'] | null>;
}
