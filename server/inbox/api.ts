import * as z from 'zod/mini';
import type { DecisionInput } from '../../utils/record/decision.ts';
import type { FailureCode } from '../../utils/record/failure.ts';
import { InboxPage, InboxReport, Session } from '../../utils/record/inbox.ts';
import { JoinReply, type JoinRequest } from '../../utils/record/join.ts';
import { ProblemDetails } from '../../utils/record/problemDetails.ts';
import { digestCalls, type DigestCalls } from './digest/digestCalls.ts';
import { type CallCalls, callCalls } from './calls/callCalls.ts';
import { healthCalls, type HealthCalls } from './health/healthCalls.ts';
import { type Ask, type AskText, at, type Method } from './ask.ts';
import { InboxError } from './inboxError.ts';
import { introductionCalls, type IntroductionCalls } from './introductions/introductionCalls.ts';
import { outcomeCalls, type OutcomeCalls } from './outcomes/outcomeCalls.ts';
import { type PageQuery, problemCalls, type ProblemCalls, search } from './problemCalls.ts';
import { ownerCalls, type OwnerCalls } from './problems/ownerCalls.ts';
import { meetingCalls, type MeetingCalls } from './meeting/meetingCalls.ts';
import { type DeletionCalls, deletionCalls } from './people/deletionCalls.ts';
import { peopleCalls, type PeopleCalls } from './people/peopleCalls.ts';
import { questionCalls, type QuestionCalls } from './questions/questionCalls.ts';
import { rootOf } from './root.ts';
import { rankingCalls, type RankingCalls } from './ranking/rankingCalls.ts';

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 20_000;

/** The endpoint as the inbox sees it; every reply is parsed, every failure is an `InboxError`. */
export interface Api
  extends
    ProblemCalls,
    RankingCalls,
    IntroductionCalls,
    PeopleCalls,
    DeletionCalls,
    QuestionCalls,
    HealthCalls,
    DigestCalls,
    MeetingCalls,
    OwnerCalls,
    OutcomeCalls,
    CallCalls {
  join(request: JoinRequest): Promise<JoinReply>;
  session(): Promise<Session>;
  /** Ends this sign-in on the endpoint. */
  signOut(): Promise<void>;
  reports(query: PageQuery): Promise<InboxPage>;
  report(id: string): Promise<InboxReport>;
  decide(id: string, decision: DecisionInput): Promise<InboxReport>;
}

const jsonOf = (response: Response): Promise<unknown> => response.json().catch(() => null);

const here: typeof fetch = (...input) => fetch(...input);

/**
 * The only network access of the inbox. `token` is null before signing in; `signedOut` is told of a sign-in that is no
 * longer accepted, `forbidden` of a refusal for the sake of the role, whichever question found it out.
 */
export function createApi(
  token: string | null,
  fetcher: typeof fetch = here,
  signedOut: (error: InboxError) => void = () => undefined,
  forbidden: () => void = () => undefined,
): Api {
  const answered = async (
    path: string,
    body?: unknown,
    method: Method = 'POST',
    patience = PATIENCE,
  ): Promise<Response> => {
    const response = await sent(fetcher, path, token, { body, method, patience });
    if (response.ok) return response;
    const error = refusal(response.status, await jsonOf(response), path);
    if (error.code === 'inbox-signed-out') signedOut(error);
    if (error.problem === 'forbidden') forbidden();
    throw error;
  };
  const text: AskText = async (path, patience) =>
    (await answered(path, undefined, 'POST', patience)).text().catch(() => {
      throw new InboxError('endpoint-unreachable'); // it broke off in the middle
    });
  const ask: Ask = async (path, reply, body, method) => {
    const json = await jsonOf(await answered(path, body, method));
    const parsed = z.safeParse(reply, json);
    if (!parsed.success) throw new InboxError('endpoint-strange');
    return parsed.data;
  };
  return {
    join: (request) => ask('/v1/join', JoinReply, request),
    session: () => ask('/v1/session', Session),
    signOut: async () => void (await ask('/v1/session/end', z.object({}), {})),
    reports: (query) => ask(`/v1/reports?${search(query)}`, InboxPage),
    report: (id) => ask(at('reports', id), InboxReport),
    decide: (id, decision) => ask(at('reports', id, 'decisions'), InboxReport, decision),
    ...problemCalls(ask),
    ...rankingCalls(ask),
    ...peopleCalls(ask, text),
    ...deletionCalls(ask),
    ...ownerCalls(ask),
    ...outcomeCalls(ask),
    ...introductionCalls(ask),
    ...questionCalls(ask),
    ...healthCalls(ask),
    ...digestCalls(ask, text),
    ...meetingCalls(ask, text),
    ...callCalls(ask, text),
  };
}

async function sent(
  fetcher: typeof fetch,
  path: string,
  token: string | null,
  { body, method, patience }: { body: unknown; method: Method; patience: number },
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const rest = body !== undefined ? { method, body: JSON.stringify(body) } : method === 'DELETE' ? { method } : {};
  try {
    return await fetcher(rootOf() + path, {
      headers,
      ...rest,
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    const silent = error instanceof DOMException && error.name === 'TimeoutError';
    throw new InboxError(silent ? 'endpoint-silent' : 'endpoint-unreachable');
  }
}

function refusal(status: number, json: unknown, path: string): InboxError {
  const problem = ProblemDetails.safeParse(json);
  return new InboxError(codeOf(status, path, problem.success), problem.success ? problem.data : undefined);
}

function codeOf(status: number, path: string, worded: boolean): FailureCode {
  if (status >= 500) return 'endpoint-failed';
  if (status === 429) return 'endpoint-busy';
  if (path === '/v1/join') return worded ? 'invite-refused' : 'endpoint-strange';
  if (status === 401) return 'inbox-signed-out';
  return worded ? 'inbox-refused' : 'endpoint-strange';
}
