import { judgeStep } from '../../introductions/judgeStep.ts';
import { mayAsk } from '../../introductions/coolDown.ts';
import { judgeTakeOver } from '../../introductions/takeOver.ts';
import type {
  AsksToSend,
  IntroductionStore,
  IntroductionToStore,
  RequestToTakeOver,
  StepOutcome,
  StepToTake,
} from '../introductions.ts';
import {
  AskedBeforeRow,
  AskerRow,
  AskRow,
  GroundRow,
  introductionJson,
  IntroductionRow,
  NamingRow,
  OnTopicRow,
  SpeakingRow,
  StepRow,
  TakenOverRow,
  toAskedBefore,
  toAsks,
  toGround,
  toIntroduction,
  toNaming,
  toOnTopic,
  toSpeaking,
  toTakenOver,
} from '../introductionRows.ts';
import { IdRow } from '../problemRows.ts';
import { takeSeq } from './counter.ts';
import type { Database } from './database.ts';
import { coolDownDays } from './rules.ts';

const ASKER = `coalesce((select t.by_id from introduction_takeover t
  where t.workspace_id = i.workspace_id and t.introduction_id = i.id order by t.number desc limit 1), i.asked_by)`;
const INTRODUCTION = `select i.id, i.json, i.problem_id, p.json as problem_json, m.id as by_id, m.name as by_name,
    m.role as by_role, exists (select 1 from device d
      where d.workspace_id = m.workspace_id and d.member_id = m.id and d.revoked_at is null) as by_there,
    o.id as opened_id, o.name as opened_name, i.asked_at, i.closed_at
  from introduction i join member m on m.workspace_id = i.workspace_id and m.id = ${ASKER}
  join member o on o.workspace_id = i.workspace_id and o.id = i.asked_by
  left join problem p on p.workspace_id = i.workspace_id and p.id = i.problem_id
  where i.workspace_id = ?`;
const PROBLEM = 'select id from problem where workspace_id = ? and id = ? and withdrawn = 0';
const ADD = `insert into introduction (workspace_id, id, seq, json, problem_id, asked_by, asked_at)
  values (?, ?, ?, ?, ?, ?, ?)`;
const NOW = `select ${ASKER} as asker_id, (select count(*) from introduction_takeover t
    where t.workspace_id = i.workspace_id and t.introduction_id = i.id) as number
  from introduction i where i.workspace_id = ? and i.id = ?`;
const TAKE_OVER =
  'insert into introduction_takeover (workspace_id, introduction_id, number, by_id, at) values (?, ?, ?, ?, ?)';
const TAKEN_OVER = `select m.id as by_id, m.name as by_name, t.at from introduction_takeover t
  join member m on m.workspace_id = t.workspace_id and m.id = t.by_id
  where t.workspace_id = ? and t.introduction_id = ? order by t.number desc limit ?`;
const CLOSE = 'update introduction set closed_at = ? where workspace_id = ? and id = ? and closed_at is null';
const ASK = `select a.id, a.introduction_id, a.person_key, a.seller_id, m.name as seller_name, a.report_id, a.reasons,
    a.asked_at
  from introduction_ask a join member m on m.workspace_id = a.workspace_id and m.id = a.seller_id
  where a.workspace_id = ?`;
const ADD_ASK = `insert into introduction_ask
    (workspace_id, id, introduction_id, seq, person_key, seller_id, report_id, reasons, asked_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
/** Here and below SQLite is told its way: without statistics it would walk everything that the workspace ever asked. */
const OF_REQUESTS = `a.id in (select k.id from json_each(?) w cross join introduction_ask k
  indexed by introduction_ask_by_request on k.workspace_id = ? and k.introduction_id = w.value) order by a.seq`;
const STEPS = 'select ask_id, id, json, taken_at as at from introduction_step where workspace_id = ?';
const STEPS_OF = `select s.ask_id, s.id, s.json, s.taken_at as at from json_each(?) w cross join introduction_step s
  indexed by introduction_step_by_ask on s.workspace_id = ? and s.ask_id = w.value order by s.seq`;
const GROUND = `select a.seller_id, ${ASKER} as asker_id, i.json, i.closed_at from introduction_ask a
  join introduction i on i.workspace_id = a.workspace_id and i.id = a.introduction_id
  where a.workspace_id = ? and a.id = ?`;
const ADD_STEP = `insert into introduction_step (workspace_id, id, ask_id, seq, json, taken_by, taken_at)
  values (?, ?, ?, ?, ?, ?, ?)`;
const BEFORE = `select a.person_key, a.introduction_id, a.asked_at, i.json,
    exists (select 1 from introduction_step s where s.workspace_id = a.workspace_id and s.ask_id = a.id) as answered,
    i.closed_at is not null as closed
  from introduction_ask a join introduction i on i.workspace_id = a.workspace_id and i.id = a.introduction_id
  where a.workspace_id = ?`;
const SINCE = `${BEFORE} and a.id in (
    select id from introduction_ask indexed by introduction_ask_by_time where workspace_id = ? and asked_at >= ?
    union select id from introduction_ask indexed by introduction_ask_by_request
      where workspace_id = ? and introduction_id = ?) order by +a.seq`;
const SPEAKING = `select r.arrived_seq, r.creator_id as seller_id, m.name as seller_name, r.problem_id, r.json
  from report r join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id where r.workspace_id = ?`;
const WILLING = `instr(r.json, '"willingToTalk":{') > 0`;
const AGREED = `select root, report_id from agreed_topic
  where workspace_id = ? and root = ? order by arrived_seq desc, report_id limit ?`;
const NAMING = 'select id, json from report where workspace_id = ? and id in (select value from json_each(?))';

function add(db: Database, { workspaceId, introduction, by, at }: IntroductionToStore) {
  const { id, problemId } = introduction;
  const json = introductionJson(introduction);
  const held = db.one(IntroductionRow, `${INTRODUCTION} and i.id = ?`, workspaceId, id);
  if (held) return held.json === json && held.problem_id === problemId && held.opened_id === by ? 'stored' : 'conflict';
  if (problemId && !db.one(IdRow, PROBLEM, workspaceId, problemId)) return 'no-problem';
  db.run(ADD, workspaceId, id, takeSeq(db, workspaceId, 1) + 1, json, problemId, by, at);
  return 'stored';
}

function takeOver(db: Database, { workspaceId, id, at, ...wanted }: RequestToTakeOver) {
  const now = db.one(AskerRow, NOW, workspaceId, id);
  if (!now) return 'no-request';
  const verdict = judgeTakeOver(now.asker_id, wanted);
  if (verdict !== 'take') return verdict;
  takeSeq(db, workspaceId, 1);
  db.run(TAKE_OVER, workspaceId, id, now.number + 1, wanted.by, at);
  return 'done';
}

function send(db: Database, { workspaceId, introductionId, asks, at }: AsksToSend): string[] {
  let seq = takeSeq(db, workspaceId, asks.length);
  const days = coolDownDays(db, workspaceId);
  return asks.flatMap(({ id, key, sellerId, reportId, reasons }) => {
    if (db.one(AskRow, `${ASK} and a.id = ?`, workspaceId, id)) return [];
    const before = db.all(AskedBeforeRow, `${BEFORE} and a.person_key = ?`, workspaceId, key).map(toAskedBefore);
    if (!mayAsk(before, introductionId, at, days)) return [key];
    seq += 1;
    db.run(ADD_ASK, workspaceId, id, introductionId, seq, key, sellerId, reportId, JSON.stringify(reasons), at);
    return [];
  });
}

function take(db: Database, { workspaceId, askId, wanted, at }: StepToTake): StepOutcome {
  const ground = db.one(GroundRow, GROUND, workspaceId, askId);
  if (!ground) return 'not-found';
  const steps = db.all(StepRow, `${STEPS} and ask_id = ? order by seq`, workspaceId, askId);
  const verdict = judgeStep(toGround(ground, steps), wanted);
  if (verdict !== 'take') return verdict;
  if (db.one(StepRow, `${STEPS} and id = ?`, workspaceId, wanted.id)) return 'conflict';
  const seq = takeSeq(db, workspaceId, 1) + 1;
  db.run(ADD_STEP, workspaceId, wanted.id, askId, seq, JSON.stringify(wanted.step), wanted.memberId, at);
  return 'stored';
}

export const introductions = (db: Database): IntroductionStore => {
  const asks = (where: string, ...values: (string | number)[]) => {
    const rows = db.all(AskRow, `${ASK} and ${where}`, ...values);
    const ids = JSON.stringify(rows.map(({ id }) => id));
    const [workspaceId = ''] = values;
    return toAsks(rows, db.all(StepRow, STEPS_OF, ids, workspaceId));
  };
  return {
    async addIntroduction(entry) {
      return db.transaction(() => add(db, entry));
    },
    async introductions(workspaceId, limit) {
      return db
        .all(IntroductionRow, `${INTRODUCTION} order by i.seq desc limit ?`, workspaceId, limit)
        .map(toIntroduction);
    },
    async readIntroduction(workspaceId, id) {
      const row = db.one(IntroductionRow, `${INTRODUCTION} and i.id = ?`, workspaceId, id);
      return row && toIntroduction(row);
    },
    async takeOver(entry) {
      return db.transaction(() => takeOver(db, entry));
    },
    async takenOver(workspaceId, id, limit) {
      return db.all(TakenOverRow, TAKEN_OVER, workspaceId, id, limit).map(toTakenOver);
    },
    async closeIntroduction(workspaceId, id, at) {
      db.transaction(() => {
        if (db.run(CLOSE, at, workspaceId, id) > 0) takeSeq(db, workspaceId, 1);
      });
    },
    async asksOf(workspaceId, ids) {
      return asks(OF_REQUESTS, workspaceId, JSON.stringify(ids), workspaceId);
    },
    async asksFor(workspaceId, sellerId, limit) {
      return asks('a.seller_id = ? order by a.seq desc limit ?', workspaceId, sellerId, limit);
    },
    async sendAsks(entry) {
      return db.transaction(() => send(db, entry));
    },
    async takeStep(entry) {
      return db.transaction(() => take(db, entry));
    },
    async askedBefore(workspaceId, since, introductionId) {
      return db
        .all(AskedBeforeRow, SINCE, workspaceId, workspaceId, since, workspaceId, introductionId)
        .map(toAskedBefore);
    },
    async speaking(workspaceId, problemId, limit) {
      const [where, ...of] = problemId ? ['r.problem_id = ?', problemId] : [WILLING];
      const sql = `${SPEAKING} and ${where} order by r.arrived_seq desc limit ?`;
      return db.all(SpeakingRow, sql, workspaceId, ...of, limit).map(toSpeaking);
    },
    async speakingIn(workspaceId, reportIds) {
      // `+`: sorted, lest SQLite walk all reports in their order.
      const sql = `${SPEAKING} and r.id in (select value from json_each(?)) order by +r.arrived_seq desc`;
      return db.all(SpeakingRow, sql, workspaceId, JSON.stringify(reportIds)).map(toSpeaking);
    },
    async agreedOn(workspaceId, roots, limit) {
      return roots.flatMap((root) => db.all(OnTopicRow, AGREED, workspaceId, root, limit)).map(toOnTopic);
    },
    async naming(workspaceId, reportIds) {
      return toNaming(db.all(NamingRow, NAMING, workspaceId, JSON.stringify(reportIds)));
    },
  };
};
