import type { Summary } from '../messages/protocol.ts';
import { dayHere } from '../record/dayHere.ts';
import type { Group } from '../record/tracked.ts';
import { countElsewhere } from './answers/elsewhere.ts';
import { countAsks } from './answers/list.ts';
import type { Outbox, ReadTx } from './database.ts';
import { memoryOf } from './meta.ts';
import { countUnseen } from './row.ts';
import { rowsOf } from './scan.ts';

const GROUPS = ['needsYou', 'onItsWay', 'withProduct', 'answered', 'discarded'] as const satisfies readonly Group[];

/** Everything the popup's head and the badge show, but for the sign-in. Counts come from the index alone. `present`: the sign-in's key, for what is asked of it; `at`: the moment it is asked of, since what was put off stands again on its day. */
export function summarise(
  outbox: Outbox,
  present: string | null = null,
  at = new Date(),
): Promise<Omit<Summary, 'membership'>> {
  return outbox.read(async (tx) => ({
    counts: await counts(tx),
    ...(await countUnseen(tx)),
    toAnswer: present === null ? { questions: 0, introductions: 0 } : await countAsks(tx, present, dayHere(at)),
    elsewhere: await countElsewhere(tx, present),
    signedOut: present !== null && (await memoryOf(tx, present)).signedOut,
    nextAttemptAt: await nextAttempt(tx),
    toAdopt: await tx
      .objectStore('reports')
      .index('claim')
      .count(IDBKeyRange.bound(['signIn', ''], ['signIn', '', []])),
  }));
}

async function counts(tx: ReadTx): Promise<Summary['counts']> {
  const index = tx.objectStore('reports').index('group');
  const count = (group: Group) => index.count(IDBKeyRange.bound([group, ''], [group, []]));
  const [needsYou, onItsWay, withProduct, answered, discarded] = await Promise.all(GROUPS.map(count));
  return {
    needsYou: needsYou ?? 0,
    onItsWay: onItsWay ?? 0,
    withProduct: withProduct ?? 0,
    answered: answered ?? 0,
    discarded: discarded ?? 0,
  };
}

async function nextAttempt(tx: ReadTx): Promise<string | null> {
  let next: string | null = null;
  for await (const { nextAttemptAt } of rowsOf(tx, 'waiting'))
    if (nextAttemptAt !== null && (next === null || nextAttemptAt < next)) next = nextAttemptAt;
  return next;
}
