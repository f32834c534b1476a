import type { SQLInputValue } from 'node:sqlite';
import type * as z from 'zod/mini';
import { contentHash } from '../../sync/contentHash.ts';
import { judgeAnswer, type AnswerVerdict } from '../../asks/judgeAnswer.ts';
import { isSameQuestion } from '../../asks/sameQuestion.ts';
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
import type { Database } from './database.ts';

const BROWSERS = `(select count(*) from device v indexed by device_by_member
  where v.workspace_id = m.workspace_id and v.member_id = m.id and v.revoked_at is null) as browsers`;
const QUESTIONS = `select q.id, q.report_id, q.json, q.asked_by, a.name as asked_by_name, q.asked_at, q.withdrawn_at,
    q.changed_seq, q.answer_id, r.json as report_json, q.member_id, m.name as member_name, ${BROWSERS}
  from question q
  join report r on r.workspace_id = q.workspace_id and r.id = q.report_id
  join member m on m.workspace_id = q.workspace_id and m.id = q.member_id
  join member a on a.workspace_id = q.workspace_id and a.id = q.asked_by
  where q.workspace_id = ?`;
const ANSWERS = `select id, question_id, json, answered_at, received_at from question_answer
  where workspace_id = ? and question_id = ? order by answered_at desc, id desc`;
const ASKED = `select m.id, m.name, ${BROWSERS} from report r
  join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
  where r.workspace_id = ? and r.id = ?`;
const HELD = `select report_id, member_id, asked_by, json, withdrawn_at, answer_id from question
  where workspace_id = ? and id = ?`;
const ADD = `insert into question
    (workspace_id, id, report_id, member_id, json, asked_by, asked_at, asked_seq, changed_seq)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const WITHDRAW = 'update question set withdrawn_at = ?, changed_seq = ? where workspace_id = ? and id = ?';
const HELD_ANSWER = 'select question_id, by_id, hash from question_answer where workspace_id = ? and id = ?';
const ADD_ANSWER = `insert into question_answer
    (workspace_id, id, question_id, by_id, json, hash, answered_at, received_at)
  values (?, ?, ?, ?, ?, ?, ?, ?)`;
const HOLDS = `update question set changed_seq = ?, answer_id = (select n.id from question_answer n
    where n.workspace_id = question.workspace_id and n.question_id = question.id
    order by n.answered_at desc, n.id desc limit 1)
  where workspace_id = ? and id = ?`;

function ask(db: Database, { workspaceId, reportId, id, text, askedBy, at }: QuestionToStore): AskOutcome {
  const asked = db.one(AskedRow, ASKED, workspaceId, reportId);
  if (!asked) return 'no-report';
  const held = db.one(HeldQuestionRow, HELD, workspaceId, id);
  const json = questionJson(text);
  if (held) return isSameQuestion(held, { report_id: reportId, asked_by: askedBy.id, json }) ? 'stored' : 'conflict';
  if (toAsked(asked).left) return 'left';
  const seq = takeSeq(db, workspaceId, 1) + 1;
  db.run(ADD, workspaceId, id, reportId, asked.id, json, askedBy.id, at, seq, seq);
  return 'stored';
}

function withdraw(db: Database, workspaceId: string, id: string, at: string): WithdrawOutcome {
  const held = db.one(HeldQuestionRow, HELD, workspaceId, id);
  if (!held) return 'no-question';
  if (held.answer_id) return 'answered';
  if (held.withdrawn_at) return 'unchanged';
  db.run(WITHDRAW, at, takeSeq(db, workspaceId, 1) + 1, workspaceId, id);
  return 'withdrawn';
}

function answerQuestion(db: Database, entry: QuestionAnswerToStore): AnswerVerdict {
  const { workspaceId, memberId, answer, answeredAt, receivedAt } = entry;
  const asked = db.one(HeldQuestionRow, HELD, workspaceId, answer.askId);
  const held = db.one(HeldAnswerRow, HELD_ANSWER, workspaceId, answer.id);
  const sent = { askId: answer.askId, byId: memberId, hash: contentHash(answer) };
  const before = held && { askId: held.question_id, byId: held.by_id, hash: held.hash };
  const verdict = judgeAnswer(asked?.member_id ?? null, before, sent);
  if (verdict !== 'stored') return verdict;
  const json = JSON.stringify(answer);
  db.run(ADD_ANSWER, workspaceId, answer.id, answer.askId, memberId, json, sent.hash, answeredAt, receivedAt);
  db.run(HOLDS, takeSeq(db, workspaceId, 1) + 1, workspaceId, answer.askId);
  return verdict;
}

export const questions = (db: Database): QuestionStore => {
  type Row = z.infer<typeof QuestionRow>;
  const find = (workspaceId: string, where: string, ...values: SQLInputValue[]): Row[] =>
    db.all(QuestionRow, `${QUESTIONS} ${where}`, workspaceId, ...values);
  const answersTo = (workspaceId: string, rows: readonly Row[]) =>
    rows.flatMap((row) => (row.answer_id ? db.all(AnswerRow, ANSWERS, workspaceId, row.id) : []));
  return {
    async ask(entry) {
      return db.transaction(() => ask(db, entry));
    },
    async withdrawQuestion(workspaceId, id, at) {
      return db.transaction(() => withdraw(db, workspaceId, id, at));
    },
    async answerQuestion(entry) {
      return db.transaction(() => answerQuestion(db, entry));
    },
    async readQuestion(workspaceId, id) {
      const rows = find(workspaceId, 'and q.id = ?', id);
      const given = answersTo(workspaceId, rows);
      return rows.map((row) => toQuestion(row, given))[0] ?? null;
    },
    async questionsOn(workspaceId, reportId) {
      const rows = find(workspaceId, 'and q.report_id = ? order by q.asked_seq desc', reportId);
      const given = answersTo(workspaceId, rows);
      return rows.map((row) => toQuestion(row, given));
    },
    async listQuestions({ workspaceId, state, before, limit }) {
      const which = state === 'open' ? 'q.answer_id is null and q.withdrawn_at is null' : 'q.answer_id is not null';
      const rows = find(
        workspaceId,
        `and ${which} and q.changed_seq < ? order by q.changed_seq desc limit ?`,
        before ?? Number.MAX_SAFE_INTEGER,
        limit,
      );
      const given = answersTo(workspaceId, rows);
      return rows.map((row) => toListedQuestion(row, given));
    },
    async questionsFor(workspaceId, memberId, limit) {
      const rows = find(
        workspaceId,
        'and q.member_id = ? and q.withdrawn_at is null order by (q.answer_id is not null), q.asked_seq desc limit ?',
        memberId,
        limit,
      );
      const given = answersTo(workspaceId, rows);
      return rows.map((row) => toAskedQuestion(row, given));
    },
    async askedAbout(workspaceId, reportId) {
      const row = db.one(AskedRow, ASKED, workspaceId, reportId);
      return row && toAsked(row);
    },
  };
};
