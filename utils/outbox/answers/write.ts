import * as z from 'zod/mini';
import { Answer } from '../../record/answers.ts';
import { WORDS_MAX } from '../../record/asks.ts';
import { HeardError } from '../../record/failure.ts';
import { stepOf } from '../../record/introductionDraft.ts';
import { newId } from '../../record/id.ts';
import { type Ask, type AnswerDraft, idOfAsk, isOver, type TrackedAnswer } from '../../record/trackedAnswer.ts';
import type { Outbox, ReadTx } from '../database.ts';
import { asksOf } from './asks.ts';
import { answersOf, type AnswerRow, putAnswer, trackedAnswer } from './row.ts';

/** What a person writes, and on which ask of which sign-in. */
export interface Written {
  readonly owner: string;
  readonly askId: string;
  readonly draft: AnswerDraft;
}

/**
 * Keeps an answer as it is typed. Resolves after the commit (P1).
 * @throws HeardError `ask-gone` when it is not asked here and nothing was written on it before.
 */
export function saveAnswer(outbox: Outbox, written: Written): Promise<TrackedAnswer> {
  return outbox.write(async (tx) => {
    const rows = await answersOf(tx, written.owner, written.askId);
    const row = await begun(tx, written, rows);
    // What was refused is mended: the words go on in the draft, under an id that the endpoint has not seen.
    for (const { id, state } of rows) if (state === 'refused') await tx.objectStore('answers').delete(id);
    await putAnswer(tx, row);
    return trackedAnswer(row);
  });
}

/**
 * Queues an answer; it takes the place of any other on this ask that has not left yet. Resolves after the commit (P1).
 * @throws HeardError `answer-empty` or `answer-too-long` (P13), `ask-gone`; nothing is written then.
 */
export function sendAnswer(outbox: Outbox, written: Written, now: Date): Promise<TrackedAnswer> {
  return outbox.write(async (tx) => {
    const rows = await answersOf(tx, written.owner, written.askId);
    const row: AnswerRow = {
      ...(await begun(tx, written, rows)),
      state: 'queued',
      answeredAt: now.toISOString(),
      overAt: null,
    };
    answerIn(row);
    for (const { id, state } of rows)
      if (state !== 'sending' && state !== 'sent') await tx.objectStore('answers').delete(id);
    await putAnswer(tx, row);
    return trackedAnswer(row);
  });
}

/**
 * Takes back what has not left yet: it is a draft again, unless newer words are typed already. Resolves after the commit.
 * @throws HeardError `answer-sent` when it is being sent, or was.
 */
export function takeBackAnswer(outbox: Outbox, owner: string, askId: string): Promise<TrackedAnswer> {
  return outbox.write(async (tx) => {
    const rows = await answersOf(tx, owner, askId);
    const newer = rows.find(({ state }) => state === 'draft');
    const last = rows.findLast(({ state }) => state !== 'draft');
    if (!last || last.state === 'sending' || last.state === 'sent') throw new HeardError('answer-sent');
    // Another id: the endpoint may have had these words under the former one, and other words may follow.
    const row = newer ?? blank(owner, last.ask, last.draft);
    await tx.objectStore('answers').delete(last.id);
    await putAnswer(tx, row);
    return trackedAnswer(row);
  });
}

/** Only a person does this (P2): drops what is typed, or what was refused. What is on its way stays. */
export function discardAnswer(outbox: Outbox, owner: string, askId: string): Promise<void> {
  return outbox.write(async (tx) => {
    for (const { id, state } of await answersOf(tx, owner, askId))
      if (state === 'draft' || state === 'refused' || state === 'signIn') await tx.objectStore('answers').delete(id);
  });
}

/** The answer of a row as it leaves. @throws HeardError `answer-empty`, `answer-too-long` */
export function answerIn({ id, askId, answeredAt, draft }: AnswerRow): Answer {
  const given = draft.kind === 'question' ? draft : { kind: draft.kind, step: stepOf(draft) };
  const answer = z.safeParse(Answer, { ...given, id, askId, answeredAt });
  if (!answer.success) throw new HeardError(draft.text.length > WORDS_MAX ? 'answer-too-long' : 'answer-empty');
  return answer.data;
}

async function begun(tx: ReadTx, written: Written, rows: readonly AnswerRow[]): Promise<AnswerRow> {
  const { owner, askId, draft } = written;
  const before = rows.find(({ state }) => state === 'draft');
  if (before) return { ...before, draft };
  const ask = (await asksOf(tx, owner)).find((each) => idOfAsk(each) === askId) ?? rows.at(-1)?.ask;
  // On what is over nothing new is begun: it would stay here for nobody.
  if (!ask || (rows.length === 0 && isOver(ask))) throw new HeardError('ask-gone');
  return blank(owner, ask, draft);
}

const blank = (owner: string, ask: Ask, draft: AnswerDraft): AnswerRow => ({
  id: newId(),
  askId: idOfAsk(ask),
  owner,
  ask,
  under: null,
  draft,
  state: 'draft',
  answeredAt: null,
  failure: null,
  nextAttemptAt: null,
  alone: 0,
  overAt: null,
});
