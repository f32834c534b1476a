import * as z from 'zod/mini';
import { QuestionAnswer } from '../../utils/record/answers.ts';
import type { AskedQuestion, GivenAnswer, Question } from '../../utils/record/asks.ts';
import { Report } from '../../utils/record/report.ts';
import type { ListedQuestion } from './questions.ts';

/** Rows of questions as both engines give them. */
export const QuestionRow = z.object({
  id: z.string(),
  report_id: z.string(),
  json: z.string(),
  asked_by: z.string(),
  asked_by_name: z.string(),
  asked_at: z.string(),
  withdrawn_at: z.nullable(z.string()),
  changed_seq: z.number(),
  answer_id: z.nullable(z.string()),
  report_json: z.string(),
  member_id: z.string(),
  member_name: z.string(),
  browsers: z.number(),
});
export const AnswerRow = z.object({
  id: z.string(),
  question_id: z.string(),
  json: z.string(),
  answered_at: z.string(),
  received_at: z.string(),
});
export const HeldQuestionRow = z.object({
  report_id: z.string(),
  member_id: z.string(),
  asked_by: z.string(),
  json: z.string(),
  withdrawn_at: z.nullable(z.string()),
  answer_id: z.nullable(z.string()),
});
export const HeldAnswerRow = z.object({ question_id: z.string(), by_id: z.string(), hash: z.string() });
export const AskedRow = z.object({ id: z.string(), name: z.string(), browsers: z.number() });

type Row = z.infer<typeof QuestionRow>;
type Given = z.infer<typeof AnswerRow>;

const Body = z.object({ text: z.string() });

/** What rests of a question's words: as JSON, since a text column of PostgreSQL takes no U+0000. */
export const questionJson = (text: string): string => JSON.stringify({ text } satisfies z.infer<typeof Body>);

/** The words of a resting question. */
export const textOfQuestion = (json: string): string => Body.parse(JSON.parse(json)).text;

export const toAsked = ({ id, name, browsers }: z.infer<typeof AskedRow>): Question['asked'] => ({
  id,
  name,
  left: browsers === 0,
});

const toGiven = (row: Given): GivenAnswer => ({
  id: row.id,
  text: QuestionAnswer.parse(JSON.parse(row.json)).text,
  answeredAt: row.answered_at,
  receivedAt: row.received_at,
});

/** A question with the answer that holds, of those given. */
export function toAskedQuestion(row: Row, given: readonly Given[]): AskedQuestion {
  const report = Report.parse(JSON.parse(row.report_json));
  const holding = given.find(({ id }) => id === row.answer_id);
  return {
    id: row.id,
    reportId: row.report_id,
    text: textOfQuestion(row.json),
    askedBy: { id: row.asked_by, name: row.asked_by_name },
    askedAt: row.asked_at,
    statement: report.problem.statement,
    account: report.account?.name ?? null,
    answer: holding ? toGiven(holding) : null,
  };
}

/** `given`: answers to any questions, newest first. */
export function toQuestion(row: Row, given: readonly Given[]): Question {
  const mine = given.filter((one) => one.question_id === row.id);
  return {
    ...toAskedQuestion(row, mine),
    asked: toAsked({ id: row.member_id, name: row.member_name, browsers: row.browsers }),
    withdrawnAt: row.withdrawn_at,
    earlier: mine.filter(({ id }) => id !== row.answer_id).map(toGiven),
  };
}

export const toListedQuestion = (row: Row, given: readonly Given[]): ListedQuestion => ({
  seq: row.changed_seq,
  question: toQuestion(row, given),
});
