import * as z from 'zod/mini';
import { Decision } from '../../utils/record/decision.ts';
import { QuestionAnswer } from '../../utils/record/answers.ts';
import type { ArrivalRow as Arrival, DecidedRow as Decided, MadeRow, QuestionRow as Question } from '../digest/rows.ts';
import type { NamedRow } from './problemRows.ts';
import { textOfQuestion } from './questionRows.ts';
import { statementIn, statementOf } from './rows.ts';

/** Rows of a digest as both engines give them. */
export const ArrivalRow = z.object({
  problem_id: z.string(),
  made_at: z.string(),
  account_keys: z.string(),
  this_week: z.number(),
  reports: z.number(),
});
export const DecidedRow = z.object({
  problem_id: z.string(),
  problem_json: z.string(),
  decision_json: z.string(),
  carried_by: z.string(),
  sellers: z.number(),
  seen: z.number(),
});
export const AskedRow = z.object({
  report_id: z.string(),
  report_json: z.string(),
  json: z.string(),
  asked_by: z.string(),
  asked: z.string(),
  answer_json: z.nullable(z.string()),
});

export const toMade = ({ id, json }: z.infer<typeof NamedRow>): MadeRow => ({
  problemId: id,
  statement: statementOf(json),
});

export const toArrival = (row: z.infer<typeof ArrivalRow>): Arrival => ({
  problemId: row.problem_id,
  madeAt: row.made_at,
  accountKeys: row.account_keys,
  isThisWeek: row.this_week === 1,
  reports: row.reports,
});

export const toDecided = (row: z.infer<typeof DecidedRow>): Decided => ({
  problemId: row.problem_id,
  statement: statementOf(row.problem_json),
  decision: Decision.parse(JSON.parse(row.decision_json)),
  carriedBy: row.carried_by,
  sellers: row.sellers,
  seen: row.seen,
});

export const toAskedInWeek = (row: z.infer<typeof AskedRow>): Question => ({
  reportId: row.report_id,
  statement: statementIn(row.report_json),
  text: textOfQuestion(row.json),
  askedBy: row.asked_by,
  asked: row.asked,
  answer: row.answer_json === null ? null : QuestionAnswer.parse(JSON.parse(row.answer_json)).text,
});
