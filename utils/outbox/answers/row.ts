import * as z from 'zod/mini';
import { type AnswerState, Ask, SignInName, TrackedAnswer } from '../../record/trackedAnswer.ts';
import type { ReadTx, WriteTx } from '../database.ts';

/** An answer in this browser, and what only the outbox needs to know of it. */
export const AnswerRow = z.extend(TrackedAnswer, {
  /** `membershipKey` of the sign-in that was asked: it goes under no other (P5). */
  owner: z.string(),
  /** What is answered, kept so that the words make sense after the ask was withdrawn. */
  ask: Ask,
  /** Whose sign-in that is, noted when it ends here; null before that. */
  under: z._default(z.nullable(SignInName), null),
  /** How often it failed when it was sent by itself; such rows go last (P4). */
  alone: z._default(z.number(), 0),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

/** What pages see of a row. */
export const trackedAnswer = (row: AnswerRow): TrackedAnswer => z.parse(TrackedAnswer, row);

function parsed(values: readonly unknown[]): AnswerRow[] {
  return values.flatMap((value) => {
    const row = z.safeParse(AnswerRow, value);
    return row.success ? [row.data] : [];
  });
}

/** The answers of a sign-in, to one ask or to all, oldest first. */
export async function answersOf(tx: ReadTx, owner: string, askId?: string): Promise<AnswerRow[]> {
  const range = askId ? IDBKeyRange.bound([owner, askId], [owner, askId, []]) : IDBKeyRange.bound([owner], [owner, []]);
  return parsed(await tx.objectStore('answers').index('ask').getAll(range));
}

/** The answers in one state, of one sign-in or of all; those that failed by themselves last. */
export async function answersIn(tx: ReadTx, state: AnswerState, owner?: string): Promise<AnswerRow[]> {
  const from = owner === undefined ? [state] : [state, owner];
  return parsed(
    await tx
      .objectStore('answers')
      .index('claim')
      .getAll(IDBKeyRange.bound(from, [...from, []])),
  );
}

/** Every answer of this browser, oldest first: there are as many as were not sent. */
export const allAnswers = async (tx: ReadTx): Promise<AnswerRow[]> => parsed(await tx.objectStore('answers').getAll());

export async function answerById(tx: ReadTx, id: string): Promise<AnswerRow | null> {
  return parsed([await tx.objectStore('answers').get(id)])[0] ?? null;
}

export const putAnswer = async (tx: WriteTx, row: AnswerRow): Promise<void> =>
  void (await tx.objectStore('answers').put(row));
