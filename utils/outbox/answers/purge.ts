import { OVER_KEPT_DAYS } from '../../record/trackedAnswer.ts';
import type { Outbox } from '../database.ts';
import { heldAsks } from './asks.ts';
import { followAsk } from './over.ts';
import { allAnswers } from './row.ts';

const DAY = 86_400_000;

/**
 * Removes what was typed on introductions that are over for more than a week, and answers to them that the endpoint has had for
 * as long: it would have told them by now, were this sign-in still in use. What was refused since the asks were told goes as they
 * say. Replies with how many.
 */
export function purgeAnswers(outbox: Outbox, now: Date): Promise<number> {
  const oldest = now.getTime() - OVER_KEPT_DAYS * DAY;
  const isOld = (at: string | null): boolean => at !== null && Date.parse(at) <= oldest;
  return outbox.write(async (tx) => {
    const before = await allAnswers(tx);
    for (const row of before) {
      if (row.ask.kind !== 'introduction') continue;
      if (isOld(row.state === 'sent' ? row.answeredAt : row.overAt)) await tx.objectStore('answers').delete(row.id);
      else {
        const asks = await heldAsks(tx, row.owner);
        if (asks) await followAsk(tx, row, asks, now);
      }
    }
    return before.length - (await allAnswers(tx)).length;
  });
}
