import * as z from 'zod/mini';
import { IntroductionInput } from '../../utils/record/introduction.ts';
import { AskStep } from '../../utils/record/introductionAsk.ts';
import { Role } from '../../utils/record/join.ts';
import { Report } from '../../utils/record/report.ts';
import type { AskedBefore } from '../introductions/coolDown.ts';
import type { Speaking } from '../introductions/candidates.ts';
import type { Ground } from '../introductions/judgeStep.ts';
import type { Naming } from '../introductions/person.ts';
import type { OnTopic } from '../introductions/topics.ts';
import type { KeptAsk, KeptIntroduction, TakenOver } from './introductions.ts';
import { flag, statementOf } from './rows.ts';

const text = z.string();
const maybe = z.nullable(z.string());

export const IntroductionRow = z.object({
  id: text,
  json: text,
  problem_id: maybe,
  problem_json: maybe,
  by_id: text,
  by_name: text,
  by_role: Role,
  by_there: flag,
  opened_id: text,
  opened_name: text,
  asked_at: text,
  closed_at: maybe,
});
/** Who asks for a request now, and the number of the last who took it over; 0 for whoever opened it. */
export const AskerRow = z.object({ asker_id: text, number: z.number() });
export const TakenOverRow = z.object({ by_id: text, by_name: text, at: text });
export const AskRow = z.object({
  id: text,
  introduction_id: text,
  person_key: text,
  seller_id: text,
  seller_name: text,
  report_id: text,
  reasons: text,
  asked_at: text,
});
export const StepRow = z.object({ ask_id: text, id: text, json: text, at: text });
export const GroundRow = z.object({ seller_id: text, asker_id: text, json: text, closed_at: maybe });
export const AskedBeforeRow = z.object({
  person_key: text,
  introduction_id: text,
  asked_at: text,
  json: text,
  answered: z.number(),
  closed: z.number(),
});
export const SpeakingRow = z.object({
  arrived_seq: z.number(),
  seller_id: text,
  seller_name: text,
  problem_id: maybe,
  json: text,
});
export const OnTopicRow = z.object({ root: text, report_id: text });
export const NamingRow = z.object({ id: text, json: text });

const Kept = z.omit(IntroductionInput, { id: true, problemId: true });
const { problem, capture } = Report.shape;
/** No more of a report is parsed than is gone by, since thousands are looked through. */
const Telling = z.extend(z.pick(Report, { id: true, account: true, contacts: true }), {
  problem: z.pick(problem, { statement: true, desiredOutcome: true }),
  capture: z.array(z.object({ page: z.pick(capture.def.element.shape.page, { fields: true }) })),
});
const NamingPart = z.pick(Report, { account: true, contacts: true });

/** What rests of a request beside its columns. */
export const introductionJson = (introduction: IntroductionInput): string => JSON.stringify(Kept.parse(introduction));

export function toIntroduction(row: z.infer<typeof IntroductionRow>): KeptIntroduction {
  const { problem_id: problemId, problem_json: body } = row;
  return {
    id: row.id,
    ...Kept.parse(JSON.parse(row.json)),
    problem: problemId && body ? { id: problemId, statement: statementOf(body) } : null,
    askedBy: { id: row.by_id, name: row.by_name },
    left: row.by_role === 'seller' ? 'seller' : row.by_there ? null : 'signedOut',
    openedBy: { id: row.opened_id, name: row.opened_name },
    askedAt: row.asked_at,
    closedAt: row.closed_at,
  };
}

export const toTakenOver = (row: z.infer<typeof TakenOverRow>): TakenOver => ({
  by: { id: row.by_id, name: row.by_name },
  at: row.at,
});

const toStep = ({ id, json, at }: z.infer<typeof StepRow>) => ({ id, step: AskStep.parse(JSON.parse(json)), at });

/** Asks with their steps, in the order of the rows. */
export function toAsks(rows: z.infer<typeof AskRow>[], steps: z.infer<typeof StepRow>[]): KeptAsk[] {
  const byAsk = Map.groupBy(steps, (step) => step.ask_id);
  return rows.map((row) => ({
    id: row.id,
    introductionId: row.introduction_id,
    key: row.person_key,
    seller: { id: row.seller_id, name: row.seller_name },
    reportId: row.report_id,
    reasons: z.array(text).parse(JSON.parse(row.reasons)),
    askedAt: row.asked_at,
    steps: (byAsk.get(row.id) ?? []).map(toStep),
  }));
}

export function toGround(row: z.infer<typeof GroundRow>, steps: z.infer<typeof StepRow>[]): Ground {
  const { wanted, until } = Kept.parse(JSON.parse(row.json));
  return {
    sellerId: row.seller_id,
    askerId: row.asker_id,
    steps: steps.map(toStep),
    terms: { wanted, until, closedAt: row.closed_at },
  };
}

export const toAskedBefore = (row: z.infer<typeof AskedBeforeRow>): AskedBefore => ({
  key: row.person_key,
  introductionId: row.introduction_id,
  askedAt: row.asked_at,
  about: Kept.parse(JSON.parse(row.json)).about,
  answered: row.answered > 0,
  closed: row.closed > 0,
});

export const toSpeaking = (row: z.infer<typeof SpeakingRow>): Speaking => ({
  seq: row.arrived_seq,
  seller: { id: row.seller_id, name: row.seller_name },
  problemId: row.problem_id,
  report: Telling.parse(JSON.parse(row.json)),
});

export const toOnTopic = ({ root, report_id }: z.infer<typeof OnTopicRow>): OnTopic => ({ root, reportId: report_id });

export const toNaming = (rows: z.infer<typeof NamingRow>[]): Map<string, Naming> =>
  new Map(rows.map(({ id, json }) => [id, NamingPart.parse(JSON.parse(json))]));
