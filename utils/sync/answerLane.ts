import * as z from 'zod/mini';
import { claimAnswers, type ClaimedAnswer } from '../outbox/answers/claim.ts';
import { settleAnswers } from '../outbox/answers/settle.ts';
import type { Settled } from '../outbox/settle.ts';
import { Answered, type AnswerOutcome } from '../record/answers.ts';
import type { Failure } from '../record/failure.ts';
import type { SyncDeps } from './deps.ts';
import type { Lane } from './lane.ts';
import { request } from './request.ts';

/** The answers of one sign-in on their way, in requests of their own, so that none can hold up a report (P4). */
export const answerLane = (deps: SyncDeps, key: string): Lane<ClaimedAnswer> => ({
  claim: (limits) => claimAnswers(deps.outbox, key, limits, deps.now()),
  send: (answers) => request(deps, key, { answers }),
  settle: (results) => settleAnswers(deps.outbox, results.map(inOwnWords)),
});

/** What became of each by the endpoint's answer; one that says nothing of them does not know of answers. */
export function settledAnswers(answers: readonly ClaimedAnswer[], told: unknown): Settled[] {
  const answered = z.safeParse(Answered, told);
  if (!answered.success || answered.data.length !== answers.length)
    return answers.map(({ id }) => ({ id, event: 'refuse', failure: { code: 'answers-not-taken' } }));
  return answers.map(({ id }, i) => settledBy(id, answered.data[i]));
}

/** `stored` and `unchanged` both mean that it is on the endpoint's disk (P3, P11). */
function settledBy(id: string, outcome: AnswerOutcome | undefined): Settled {
  if (!outcome) return { id, event: 'release' };
  if (outcome.outcome !== 'refused') return { id, event: 'accept' };
  return { id, event: 'refuse', failure: refused(outcome.problem?.errors) };
}

const refused = (fields: Failure['fields']): Failure =>
  fields ? { code: 'answer-refused', fields } : { code: 'answer-refused' };

/** A whole request that is refused is told in the words of reports; here it was an answer. */
const inOwnWords = (settled: Settled): Settled =>
  settled.event === 'refuse' && settled.failure.code.startsWith('report-')
    ? { ...settled, failure: refused(settled.failure.fields) }
    : settled;
