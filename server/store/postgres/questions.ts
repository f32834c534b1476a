import type * as z from 'zod/mini';
import { judgeAnswer, type AnswerVerdict } from '../../asks/judgeAnswer.ts';
import { isSameQuestion } from '../../asks/sameQuestion.ts';
import { contentHash } from '../../sync/contentHash.ts';
import type {
  AskOutcome,
  QuestionAnswerToStore,
  QuestionStore,
  QuestionToStore,
  WithdrawOutcome,
} from '../questions.ts';
import {
  AnswerRow,
  AskedRow,
  HeldAnswerRow,
  HeldQuestionRow,
  questionJson,
  QuestionRow,
  toAsked,
  toAskedQuestion,
  toListedQuestion,
  toQuestion,
} from '../questionRows.ts';
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

type Row = z.infer<typeof QuestionRow>;

async function heldQuestion(tx: Transaction, workspaceId: string, id: string) {
  const found = await tx`select report_id, member_id, asked_by, json, withdrawn_at, answer_id from question
    where workspace_id = ${workspaceId} and id = ${id}`;
  return firstOf(HeldQuestionRow, found);
}

const askedAbout = (db: Database | Transaction, workspaceId: string, reportId: string) => db`
  select m.id, m.name, (select count(*) from device v
      where v.workspace_id = m.workspace_id and v.member_id = m.id and v.revoked_at is null) as browsers
  from report r join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
  where r.workspace_id = ${workspaceId} and r.id = ${reportId}`;

async function ask(
  tx: Transaction,
  { workspaceId, reportId, id, text, askedBy, at }: QuestionToStore,
): Promise<AskOutcome> {
  const seq = (await takeSeq(tx, workspaceId, 1)) + 1; // puts the writers of this workspace in line as well
  const asked = firstOf(AskedRow, await askedAbout(tx, workspaceId, reportId));
  if (!asked) return 'no-report';
  const held = await heldQuestion(tx, workspaceId, id);
  const json = questionJson(text);
  if (held) return isSameQuestion(held, { report_id: reportId, asked_by: askedBy.id, json }) ? 'stored' : 'conflict';
  if (toAsked(asked).left) return 'left';
  await tx`insert into question
      (workspace_id, id, report_id, member_id, json, asked_by, asked_at, asked_seq, changed_seq)
    values (${workspaceId}, ${id}, ${reportId}, ${asked.id}, ${json}, ${askedBy.id}, ${at}, ${seq}, ${seq})`;
  return 'stored';
}

async function withdraw(tx: Transaction, workspaceId: string, id: string, at: string): Promise<WithdrawOutcome> {
  const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
  const held = await heldQuestion(tx, workspaceId, id);
  if (!held) return 'no-question';
  if (held.answer_id) return 'answered';
  if (held.withdrawn_at) return 'unchanged';
  await tx`update question set withdrawn_at = ${at}, changed_seq = ${seq}
    where workspace_id = ${workspaceId} and id = ${id}`;
  return 'withdrawn';
}

async function answerQuestion(tx: Transaction, entry: QuestionAnswerToStore): Promise<AnswerVerdict> {
  const { workspaceId, memberId, answer, answeredAt, receivedAt } = entry;
  const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
  const asked = await heldQuestion(tx, workspaceId, answer.askId);
  const found = await tx`select question_id, by_id, hash from question_answer
    where workspace_id = ${workspaceId} and id = ${answer.id}`;
  const held = firstOf(HeldAnswerRow, found);
  const sent = { askId: answer.askId, byId: memberId, hash: contentHash(answer) };
  const before = held && { askId: held.question_id, byId: held.by_id, hash: held.hash };
  const verdict = judgeAnswer(asked?.member_id ?? null, before, sent);
  if (verdict !== 'stored') return verdict;
  await tx`insert into question_answer
      (workspace_id, id, question_id, by_id, json, hash, answered_at, received_at)
    values (${workspaceId}, ${answer.id}, ${answer.askId}, ${memberId}, ${JSON.stringify(answer)}, ${sent.hash},
      ${answeredAt}, ${receivedAt})`;
  await tx`update question q set changed_seq = ${seq}, answer_id = (select n.id from question_answer n
      where n.workspace_id = q.workspace_id and n.question_id = q.id order by n.answered_at desc, n.id desc limit 1)
    where q.workspace_id = ${workspaceId} and q.id = ${answer.askId}`;
  return verdict;
}

export const questions = (db: Database): QuestionStore => {
  const all = (workspaceId: string) => db`select q.id, q.report_id, q.json, q.asked_by, a.name as asked_by_name,
      q.asked_at, q.withdrawn_at, q.changed_seq, q.answer_id, r.json as report_json, q.member_id, m.name as member_name,
      (select count(*) from device v
        where v.workspace_id = m.workspace_id and v.member_id = m.id and v.revoked_at is null) as browsers
    from question q
    join report r on r.workspace_id = q.workspace_id and r.id = q.report_id
    join member m on m.workspace_id = q.workspace_id and m.id = q.member_id
    join member a on a.workspace_id = q.workspace_id and a.id = q.asked_by
    where q.workspace_id = ${workspaceId}`;
  const withAnswers = async (workspaceId: string, found: Iterable<unknown>) => {
    const rows: Row[] = rowsOf(QuestionRow, found);
    const ids = rows.filter((row) => row.answer_id).map(({ id }) => id);
    if (ids.length === 0) return { rows, given: [] };
    const answers = await db`select id, question_id, json, answered_at, received_at from question_answer
      where workspace_id = ${workspaceId} and question_id = any(${ids}::uuid[]) order by answered_at desc, id desc`;
    return { rows, given: rowsOf(AnswerRow, answers) };
  };
  return {
    async ask(entry) {
      return transaction(db, async (tx) => ask(tx, entry));
    },
    async withdrawQuestion(workspaceId, id, at) {
      return transaction(db, async (tx) => withdraw(tx, workspaceId, id, at));
    },
    async answerQuestion(entry) {
      return transaction(db, async (tx) => answerQuestion(tx, entry));
    },
    async readQuestion(workspaceId, id) {
      const { rows, given } = await withAnswers(workspaceId, await db`${all(workspaceId)} and q.id = ${id}`);
      return rows.map((row) => toQuestion(row, given))[0] ?? null;
    },
    async questionsOn(workspaceId, reportId) {
      const found = await db`${all(workspaceId)} and q.report_id = ${reportId} order by q.asked_seq desc`;
      const { rows, given } = await withAnswers(workspaceId, found);
      return rows.map((row) => toQuestion(row, given));
    },
    async listQuestions({ workspaceId, state, before, limit }) {
      const which = state === 'open' ? db`q.answer_id is null and q.withdrawn_at is null` : db`q.answer_id is not null`;
      const found = await db`${all(workspaceId)} and ${which}
        ${before === null ? db`` : db`and q.changed_seq < ${before}`} order by q.changed_seq desc limit ${limit}`;
      const { rows, given } = await withAnswers(workspaceId, found);
      return rows.map((row) => toListedQuestion(row, given));
    },
    async questionsFor(workspaceId, memberId, limit) {
      const found = await db`${all(workspaceId)} and q.member_id = ${memberId} and q.withdrawn_at is null
        order by (q.answer_id is not null), q.asked_seq desc limit ${limit}`;
      const { rows, given } = await withAnswers(workspaceId, found);
      return rows.map((row) => toAskedQuestion(row, given));
    },
    async askedAbout(workspaceId, reportId) {
      const row = firstOf(AskedRow, await askedAbout(db, workspaceId, reportId));
      return row && toAsked(row);
    },
  };
};
