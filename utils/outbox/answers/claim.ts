import { type Answer, ANSWERS_MAX } from '../../record/answers.ts';
import { LEASE_MS, type ClaimLimits } from '../claim.ts';
import type { Outbox } from '../database.ts';
import { type AnswerRow, answersIn, putAnswer } from './row.ts';
import { answerIn } from './write.ts';

/** An answer taken for one request. */
export interface ClaimedAnswer {
  readonly id: string;
  readonly answer: Answer;
  /** How often it failed in a request of its own. */
  readonly alone: number;
}

/**
 * Takes the next answers of this sign-in that are due, in the order they were given, and marks them `sending`. One that
 * failed by itself comes after all others and by itself again (P4).
 */
export function claimAnswers(outbox: Outbox, key: string, limits: ClaimLimits, now: Date): Promise<ClaimedAnswer[]> {
  return outbox.write(async (tx) => {
    const rows = [...(await answersIn(tx, 'queued', key)), ...(await answersIn(tx, 'waiting', key))];
    const wanted = rows.filter((row) => !limits.except?.has(row.id) && (limits.early || isDue(row, now)));
    const chosen = together(wanted.toSorted(byTurn)).slice(0, Math.min(limits.reports, ANSWERS_MAX));
    const until = new Date(now.getTime() + LEASE_MS).toISOString();
    for (const row of chosen) await putAnswer(tx, { ...row, state: 'sending', nextAttemptAt: until });
    return chosen.map((row) => ({ id: row.id, answer: answerIn(row), alone: row.alone }));
  });
}

const isDue = ({ nextAttemptAt }: AnswerRow, now: Date): boolean =>
  nextAttemptAt === null || Date.parse(nextAttemptAt) <= now.getTime();

const byTurn = (a: AnswerRow, b: AnswerRow): number => a.alone - b.alone || (a.id < b.id ? -1 : 1);

function together(rows: AnswerRow[]): AnswerRow[] {
  const clean = rows.filter(({ alone }) => alone === 0);
  return clean.length > 0 ? clean : rows.slice(0, 1);
}
