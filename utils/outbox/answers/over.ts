import { type AsksForMe, INTRODUCTIONS_MAX } from '../../record/asks.ts';
import { type Ask, type AnswerState, isOver } from '../../record/trackedAnswer.ts';
import type { Outbox, WriteTx } from '../database.ts';
import { type AnswerRow, allAnswers, putAnswer } from './row.ts';

/** Typed or refused: nothing of it is on its way. */
const UNSENT: ReadonlySet<AnswerState> = new Set(['draft', 'refused']);

const drop = (tx: WriteTx, { id }: AnswerRow): Promise<void> => tx.objectStore('answers').delete(id);

/**
 * What is typed on an introduction goes with its ask: at once where it is over and answered, or not told any more since its
 * report was deleted. Where nothing was answered it stays to be read, for as long as a discard can be undone. Older asks
 * than are told say nothing.
 */
export async function followAsk(tx: WriteTx, row: AnswerRow, { introductions }: AsksForMe, now: Date): Promise<void> {
  if (row.ask.kind !== 'introduction' || !UNSENT.has(row.state)) return;
  const told = introductions.find(({ id }) => id === row.askId);
  if (!told) return introductions.length < INTRODUCTIONS_MAX ? drop(tx, row) : undefined;
  const ask: Ask = { kind: 'introduction', introduction: told };
  if (!isOver(ask)) return putAnswer(tx, { ...row, ask, overAt: null });
  if (told.answer) return drop(tx, row);
  return putAnswer(tx, { ...row, ask, overAt: row.overAt ?? now.toISOString() });
}

/** The ask without a word on the customer: what is on its way needs its id alone. */
function nameless(ask: Ask): Ask {
  if (ask.kind === 'question') return ask;
  return { ...ask, introduction: { ...ask.introduction, contact: null, account: null, problem: null, reasons: [] } };
}

/**
 * The workspace was left: what was typed on introductions and not sent goes, and of what is on its way who it is about. `staying`:
 * the sign-in that is used from now on, of which nothing goes; null for none.
 */
export function leaveIntroductions(outbox: Outbox, staying: string | null): Promise<void> {
  return outbox.write(async (tx) => {
    for (const row of await allAnswers(tx)) {
      if (row.ask.kind !== 'introduction' || row.owner === staying) continue;
      if (UNSENT.has(row.state) || row.state === 'sent') await drop(tx, row);
      else await putAnswer(tx, { ...row, ask: nameless(row.ask) });
    }
  });
}
