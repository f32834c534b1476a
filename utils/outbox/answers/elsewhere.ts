import { type Membership, membershipKey } from '../../record/join.ts';
import { type AnswerElsewhere, saysAnything } from '../../record/trackedAnswer.ts';
import type { Outbox, ReadTx } from '../database.ts';
import { allAnswers, answerById, answersOf, type AnswerRow, putAnswer } from './row.ts';

/** What was written under another sign-in and has not reached its endpoint, oldest first. */
const unsent = async (tx: ReadTx, present: string | null): Promise<AnswerRow[]> =>
  (await allAnswers(tx)).filter((row) => row.owner !== present && row.state !== 'sent' && saysAnything(row));

/** `present`: the sign-in's key, null without one. */
export const countElsewhere = async (tx: ReadTx, present: string | null): Promise<number> =>
  (await unsent(tx, present)).length;

/** Answers that the present sign-in may not send (P5), for the person to see (P2). */
export const listElsewhere = (outbox: Outbox, present: string | null): Promise<AnswerElsewhere[]> =>
  outbox.read(async (tx) =>
    (await unsent(tx, present)).map(({ id, ask, draft, under }) => ({ id, ask, draft, under })),
  );

/** Only a person does this (P2). One of the present sign-in stays: it has a place of its own. */
export function discardElsewhere(outbox: Outbox, present: string | null, id: string): Promise<void> {
  return outbox.write(async (tx) => {
    const row = await answerById(tx, id);
    if (row && row.owner !== present) await tx.objectStore('answers').delete(id);
  });
}

/** Keeps with the answers of a sign-in that ends here whose they are: afterwards nobody could say. */
export function nameAnswers(outbox: Outbox, membership: Membership): Promise<void> {
  const under = { member: membership.member.name, workspace: membership.workspace.name };
  return outbox.write(async (tx) => {
    for (const row of await answersOf(tx, membershipKey(membership))) await putAnswer(tx, { ...row, under });
  });
}
