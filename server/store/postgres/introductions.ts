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
import { takeSeq } from './counter.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';
import { coolDownDays } from './rules.ts';

type Query = Database | Transaction;

const askerOf = (db: Query) => db`coalesce((select t.by_id from introduction_takeover t
  where t.workspace_id = i.workspace_id and t.introduction_id = i.id order by t.number desc limit 1), i.asked_by)`;
const introductionOf = (db: Query) => db`select i.id, i.json, i.problem_id, p.json as problem_json, m.id as by_id,
    m.name as by_name, m.role as by_role, exists (select 1 from device d
      where d.workspace_id = m.workspace_id and d.member_id = m.id and d.revoked_at is null) as by_there,
    o.id as opened_id, o.name as opened_name, i.asked_at, i.closed_at
  from introduction i join member m on m.workspace_id = i.workspace_id and m.id = ${askerOf(db)}
  join member o on o.workspace_id = i.workspace_id and o.id = i.asked_by
  left join problem p on p.workspace_id = i.workspace_id and p.id = i.problem_id`;
const askOf = (db: Query) => db`select a.id, a.introduction_id, a.person_key, a.seller_id, m.name as seller_name,
    a.report_id, a.reasons, a.asked_at
  from introduction_ask a join member m on m.workspace_id = a.workspace_id and m.id = a.seller_id`;
const beforeOf = (db: Query) => db`select a.person_key, a.introduction_id, a.asked_at, i.json,
    (exists (select 1 from introduction_step s where s.workspace_id = a.workspace_id and s.ask_id = a.id))::int as answered,
    (i.closed_at is not null)::int as closed
  from introduction_ask a join introduction i on i.workspace_id = a.workspace_id and i.id = a.introduction_id`;
const speakingOf = (db: Query, workspaceId: string) => db`select r.arrived_seq, r.creator_id as seller_id,
    m.name as seller_name, r.problem_id, r.json
  from report r join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
  where r.workspace_id = ${workspaceId}`;
const stepsOf = (db: Query, workspaceId: string, askIds: string[]) => db`select ask_id, id, json, taken_at as at
  from introduction_step where workspace_id = ${workspaceId} and ask_id = any(${askIds}::uuid[]) order by seq`;

async function add(tx: Transaction, { workspaceId, introduction, by, at }: IntroductionToStore) {
  await takeSeq(tx, workspaceId, 0); // puts the writers of this workspace in line before anything is read
  const { id, problemId } = introduction;
  const json = introductionJson(introduction);
  const found = await tx`${introductionOf(tx)} where i.workspace_id = ${workspaceId} and i.id = ${id}`;
  const held = firstOf(IntroductionRow, found);
  if (held) return held.json === json && held.problem_id === problemId && held.opened_id === by ? 'stored' : 'conflict';
  const problem = await tx`select id from problem
    where workspace_id = ${workspaceId} and id = ${problemId} and not withdrawn`;
  if (problemId && problem.length === 0) return 'no-problem';
  const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
  await tx`insert into introduction (workspace_id, id, seq, json, problem_id, asked_by, asked_at)
    values (${workspaceId}, ${id}, ${seq}, ${json}, ${problemId}, ${by}, ${at})`;
  return 'stored';
}

async function takeOver(tx: Transaction, { workspaceId, id, at, ...wanted }: RequestToTakeOver) {
  await takeSeq(tx, workspaceId, 0);
  const found = await tx`select ${askerOf(tx)} as asker_id, (select count(*)::int from introduction_takeover t
      where t.workspace_id = i.workspace_id and t.introduction_id = i.id) as number
    from introduction i where i.workspace_id = ${workspaceId} and i.id = ${id}`;
  const now = firstOf(AskerRow, found);
  if (!now) return 'no-request' as const;
  const verdict = judgeTakeOver(now.asker_id, wanted);
  if (verdict !== 'take') return verdict;
  await takeSeq(tx, workspaceId, 1);
  await tx`insert into introduction_takeover (workspace_id, introduction_id, number, by_id, at)
    values (${workspaceId}, ${id}, ${now.number + 1}, ${wanted.by}, ${at})`;
  return 'done' as const;
}

async function send(tx: Transaction, { workspaceId, introductionId, asks, at }: AsksToSend): Promise<string[]> {
  let seq = await takeSeq(tx, workspaceId, asks.length);
  const days = await coolDownDays(tx, workspaceId);
  const refused: string[] = [];
  for (const { id, key, sellerId, reportId, reasons } of asks) {
    const held = await tx`select id from introduction_ask where workspace_id = ${workspaceId} and id = ${id}`;
    if (held.length > 0) continue;
    const before = await tx`${beforeOf(tx)} where a.workspace_id = ${workspaceId} and a.person_key = ${key}`;
    if (!mayAsk(rowsOf(AskedBeforeRow, before).map(toAskedBefore), introductionId, at, days)) {
      refused.push(key);
      continue;
    }
    seq += 1;
    await tx`insert into introduction_ask
        (workspace_id, id, introduction_id, seq, person_key, seller_id, report_id, reasons, asked_at)
      values (${workspaceId}, ${id}, ${introductionId}, ${seq}, ${key}, ${sellerId}, ${reportId},
        ${JSON.stringify(reasons)}, ${at})`;
  }
  return refused;
}

async function take(tx: Transaction, { workspaceId, askId, wanted, at }: StepToTake): Promise<StepOutcome> {
  await takeSeq(tx, workspaceId, 0);
  const found = await tx`select a.seller_id, ${askerOf(tx)} as asker_id, i.json, i.closed_at from introduction_ask a
    join introduction i on i.workspace_id = a.workspace_id and i.id = a.introduction_id
    where a.workspace_id = ${workspaceId} and a.id = ${askId}`;
  const ground = firstOf(GroundRow, found);
  if (!ground) return 'not-found';
  const steps = rowsOf(StepRow, await stepsOf(tx, workspaceId, [askId]));
  const verdict = judgeStep(toGround(ground, steps), wanted);
  if (verdict !== 'take') return verdict;
  const other = await tx`select id from introduction_step where workspace_id = ${workspaceId} and id = ${wanted.id}`;
  if (other.length > 0) return 'conflict';
  const seq = (await takeSeq(tx, workspaceId, 1)) + 1;
  await tx`insert into introduction_step (workspace_id, id, ask_id, seq, json, taken_by, taken_at)
    values (${workspaceId}, ${wanted.id}, ${askId}, ${seq}, ${JSON.stringify(wanted.step)}, ${wanted.memberId}, ${at})`;
  return 'stored';
}

export const introductions = (db: Database): IntroductionStore => {
  const asks = async (workspaceId: string, found: Iterable<unknown>) => {
    const rows = rowsOf(AskRow, found);
    const ids = rows.map(({ id }) => id);
    return toAsks(rows, rowsOf(StepRow, await stepsOf(db, workspaceId, ids)));
  };
  return {
    async addIntroduction(entry) {
      return transaction(db, async (tx) => add(tx, entry));
    },
    async introductions(workspaceId, limit) {
      const found = await db`${introductionOf(db)} where i.workspace_id = ${workspaceId}
        order by i.seq desc limit ${limit}`;
      return rowsOf(IntroductionRow, found).map(toIntroduction);
    },
    async readIntroduction(workspaceId, id) {
      const found = await db`${introductionOf(db)} where i.workspace_id = ${workspaceId} and i.id = ${id}`;
      const row = firstOf(IntroductionRow, found);
      return row && toIntroduction(row);
    },
    async takeOver(entry) {
      return transaction(db, async (tx) => takeOver(tx, entry));
    },
    async takenOver(workspaceId, id, limit) {
      const found = await db`select m.id as by_id, m.name as by_name, t.at from introduction_takeover t
        join member m on m.workspace_id = t.workspace_id and m.id = t.by_id
        where t.workspace_id = ${workspaceId} and t.introduction_id = ${id} order by t.number desc limit ${limit}`;
      return rowsOf(TakenOverRow, found).map(toTakenOver);
    },
    async closeIntroduction(workspaceId, id, at) {
      await transaction(db, async (tx) => {
        await takeSeq(tx, workspaceId, 1);
        await tx`update introduction set closed_at = ${at}
          where workspace_id = ${workspaceId} and id = ${id} and closed_at is null`;
      });
    },
    async asksOf(workspaceId, ids) {
      const found = await db`${askOf(db)} where a.workspace_id = ${workspaceId}
        and a.introduction_id = any(${ids}::uuid[]) order by a.seq`;
      return asks(workspaceId, found);
    },
    async asksFor(workspaceId, sellerId, limit) {
      const found = await db`${askOf(db)} where a.workspace_id = ${workspaceId} and a.seller_id = ${sellerId}
        order by a.seq desc limit ${limit}`;
      return asks(workspaceId, found);
    },
    async sendAsks(entry) {
      return transaction(db, async (tx) => send(tx, entry));
    },
    async takeStep(entry) {
      return transaction(db, async (tx) => take(tx, entry));
    },
    async askedBefore(workspaceId, since, introductionId) {
      const found = await db`${beforeOf(db)} where a.workspace_id = ${workspaceId}
        and (a.asked_at >= ${since} or a.introduction_id = ${introductionId}) order by a.seq`;
      return rowsOf(AskedBeforeRow, found).map(toAskedBefore);
    },
    async speaking(workspaceId, problemId, limit) {
      const which = problemId ? db`r.problem_id = ${problemId}` : db`position('"willingToTalk":{' in r.json) > 0`;
      const found = await db`${speakingOf(db, workspaceId)} and ${which} order by r.arrived_seq desc limit ${limit}`;
      return rowsOf(SpeakingRow, found).map(toSpeaking);
    },
    async speakingIn(workspaceId, reportIds) {
      const found = await db`${speakingOf(db, workspaceId)} and r.id = any(${[...reportIds]}::uuid[])
        order by r.arrived_seq desc`;
      return rowsOf(SpeakingRow, found).map(toSpeaking);
    },
    async agreedOn(workspaceId, roots, limit) {
      const found =
        await db`select w.root, a.report_id from unnest(${[...roots]}::text[]) with ordinality as w (root, place)
        cross join lateral (select t.report_id, t.arrived_seq from agreed_topic t
          where t.workspace_id = ${workspaceId} and t.root = w.root order by t.arrived_seq desc, t.report_id limit ${limit}) a
        order by w.place, a.arrived_seq desc, a.report_id`;
      return rowsOf(OnTopicRow, found).map(toOnTopic);
    },
    async naming(workspaceId, reportIds) {
      const found = await db`select id, json from report
        where workspace_id = ${workspaceId} and id = any(${reportIds}::uuid[])`;
      return toNaming(rowsOf(NamingRow, found));
    },
  };
};
