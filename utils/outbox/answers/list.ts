import { type AskItem, asksForWords, countKinds, idOfAsk } from '../../record/trackedAnswer.ts';
import type { Outbox, ReadTx } from '../database.ts';
import { asksOf } from './asks.ts';
import { answersOf, type AnswerRow, trackedAnswer } from './row.ts';

/** Everything that is asked of this sign-in (P5) with what was written on it; no longer asked, but written on, last. */
export const listAsks = (outbox: Outbox, owner: string): Promise<AskItem[]> => outbox.read((tx) => itemsOf(tx, owner));

/** How many asks wait for the person on this day of theirs, by kind. */
export const countAsks = async (tx: ReadTx, owner: string, today: string): Promise<ReturnType<typeof countKinds>> =>
  countKinds((await itemsOf(tx, owner)).filter((item) => asksForWords(item, today)));

async function itemsOf(tx: ReadTx, owner: string): Promise<AskItem[]> {
  const asks = await asksOf(tx, owner);
  const rows = Map.groupBy(await answersOf(tx, owner), ({ askId }) => askId);
  const asked = asks.map((ask) => ({ ask, gone: false, ...written(rows.get(idOfAsk(ask)) ?? []) }));
  const known = new Set(asks.map(idOfAsk));
  const gone = [...rows.values()].flatMap((own) => {
    const ask = own[0]?.ask;
    return ask && !known.has(idOfAsk(ask)) ? [{ ask, gone: true, ...written(own) }] : [];
  });
  return [...asked, ...gone];
}

function written(rows: readonly AnswerRow[]): Pick<AskItem, 'draft' | 'sent'> {
  const draft = rows.find(({ state }) => state === 'draft');
  const sent = rows.findLast(({ state }) => state !== 'draft');
  return { draft: draft ? trackedAnswer(draft) : null, sent: sent ? trackedAnswer(sent) : null };
}
