import { Me } from '../record/me.ts';
import type { Outbox } from './database.ts';

const keyOf = (owner: string): string => `me ${owner}`;

/** The figures that were last told to this sign-in (P5); null when there are none that can be read. */
export const readMe = (outbox: Outbox, owner: string): Promise<Me | null> =>
  outbox.read(async (tx) => {
    const held = Me.safeParse(await tx.objectStore('meta').get(keyOf(owner)));
    return held.success ? held.data : null;
  });

export const keepMe = (outbox: Outbox, owner: string, me: Me): Promise<void> =>
  outbox.write(async (tx) => {
    await tx.objectStore('meta').put(me, keyOf(owner));
  });
