import { membershipKey } from '../record/join.ts';
import { settleAnswers } from '../outbox/answers/settle.ts';
import type { ClaimedAnswer } from '../outbox/answers/claim.ts';
import { applyChanges } from '../outbox/apply.ts';
import type { Claimed } from '../outbox/claim.ts';
import { readMemory } from '../outbox/meta.ts';
import { type Settled, settle } from '../outbox/settle.ts';
import type { SyncReply, SyncResult } from '../record/sync.ts';
import { settledAnswers } from './answerLane.ts';
import { asksQuestion, takeAsks } from './asks.ts';
import type { SyncDeps } from './deps.ts';
import { newsQuestion, takeNews } from './news.ts';
import { problemsQuestion, takeProblems } from './problemList.ts';
import { outcomeOf, type Outcome, refusal } from './outcome.ts';
import { seenQuestion, takeSeen } from './seen.ts';

/** `gone`: the sign-in changed meanwhile, nothing was sent. */
export type Requested = Outcome | { readonly kind: 'gone' };

/** What a request carries; nothing when it only asks. */
interface Carried {
  readonly reports?: readonly Claimed[];
  readonly answers?: readonly ClaimedAnswer[];
}

/**
 * One request both ways: sends these reports or answers, and writes what the endpoint accepted, refused and tells. No transaction
 * is open while the request is under way. Other outcomes are for the caller to write.
 */
export async function request(deps: SyncDeps, key: string, { reports = [], answers }: Carried): Promise<Requested> {
  const membership = await deps.membership();
  if (membership === null || membershipKey(membership) !== key) return { kind: 'gone' };
  const { cursor } = await readMemory(deps.outbox, key);
  const question = await newsQuestion(deps, key);
  const seen = await seenQuestion(deps.outbox, key);
  const body = {
    v: 1,
    cursor,
    reports: reports.map(({ report }) => report),
    ...question,
    // With the news: every report that a colleague places is another list.
    ...(question && (await problemsQuestion(deps, key))),
    ...(await asksQuestion(deps, key)),
    ...(answers && { answers: answers.map(({ answer }) => answer) }),
    ...seen,
  };
  const answer = await deps.post({ url: `${membership.endpoint}/v1/sync`, body, token: membership.token });
  const outcome = outcomeOf(answer, reports.length, deps.now());
  if (outcome.kind !== 'accepted') return outcome;
  await accept(deps, { key, name: membership.workspace.name }, reports, outcome.reply);
  if (answers) await settleAnswers(deps.outbox, settledAnswers(answers, outcome.reply.answered));
  // After the answers are settled: what is told holds them already.
  await takeAsks(deps, membership, outcome.reply.asks);
  if (question) await takeProblems(deps, membership, outcome.reply.problems);
  if (seen) await takeSeen(deps.outbox, key, outcome.reply.seen);
  if (question) await takeNews(deps, membership, outcome.reply.news);
  return outcome;
}

async function accept(
  { outbox, now }: SyncDeps,
  madeFor: { key: string; name: string },
  reports: readonly Claimed[],
  { results, changes, cursor }: SyncReply,
): Promise<void> {
  const settled = reports.map(({ id }, i) => settledBy(id, results[i]));
  await settle(outbox, settled, now());
  await applyChanges(outbox, changes, cursor, madeFor, now());
}

/** `stored`, `unchanged` and `superseded` all mean that it is on the endpoint's disk (P3, P11). */
function settledBy(id: string, result: SyncResult | undefined): Settled {
  if (!result) return { id, event: 'release' };
  if (result.outcome === 'refused') return { id, event: 'refuse', failure: refusal(result.problem) };
  return { id, event: 'accept' };
}
