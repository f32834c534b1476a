import './http/ruleTexts.ts';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { directAddress } from './http/address.ts';
import { answerErrors } from './http/answerErrors.ts';
import type { Deps, Endpoint } from './http/context.ts';
import { noStore } from './http/noStore.ts';
import { HttpProblem, problemResponse } from './http/problem.ts';
import { RateLimit } from './http/rateLimit.ts';
import { requestLog } from './http/requestLog.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { LIMITS, type Limits } from './limits.ts';
import { log } from './log.ts';
import { createCustomers } from './news/customers.ts';
import { createNewsFor } from './news/newsFor.ts';
import { createProblemsFor } from './news/problemsFor.ts';
import { accounts } from './routes/accounts.ts';
import { calls } from './routes/calls.ts';
import { decisions } from './routes/decisions.ts';
import { digest } from './routes/digest.ts';
import { health } from './routes/health.ts';
import { inbox } from './routes/inbox.ts';
import { loopHealth } from './routes/loopHealth.ts';
import { joining } from './routes/join.ts';
import { createRankings } from './ranking/current.ts';
import { createFirstPages } from './ranking/firstPages.ts';
import { me } from './routes/me.ts';
import { meetings } from './routes/meetings.ts';
import { openApi } from './routes/openapi.ts';
import { introductions } from './routes/introductions.ts';
import { ranking } from './routes/ranking.ts';
import { rankingSettings } from './routes/rankingSettings.ts';
import { operations } from './routes/operations.ts';
import { outcomes } from './routes/outcomes.ts';
import { owners } from './routes/owners.ts';
import { people } from './routes/people.ts';
import { problems } from './routes/problems.ts';
import { quotes } from './routes/quotes.ts';
import { questions } from './routes/questions.ts';
import { reports } from './routes/reports.ts';
import { rules } from './routes/rules.ts';
import { session } from './routes/session.ts';
import { sync } from './routes/sync.ts';
import { deletions } from './routes/deletions.ts';
import { wholeWorkspace } from './routes/wholeWorkspace.ts';
import { triage } from './routes/triage.ts';

type Needed = Pick<Deps, 'store' | 'publicUrl' | 'inboxDir'>;
export type AppOptions = Needed & Partial<Omit<Deps, 'limits' | keyof Needed>> & { limits?: Partial<Limits> };

function complete(options: AppOptions): Deps {
  const limits = { ...LIMITS, ...options.limits };
  const clock = options.clock ?? (() => new Date());
  const now = () => clock().getTime();
  const { store, rankings = createRankings(store, clock, options) } = options;
  const customers = createCustomers(store);
  return {
    log,
    onStored: () => {},
    addressOf: directAddress,
    rankings,
    firstPages: createFirstPages({ store, rankings, clock, log: options.log ?? log }),
    customers,
    newsFor: createNewsFor(store, customers),
    problemsFor: createProblemsFor(store),
    joins: new RateLimit(limits.joinsPerMinute, now),
    requests: new RateLimit(limits.requestsPerMinute, now),
    ...options,
    limits,
    clock,
  };
}

/** Bearer tokens and no cookies, so that any origin may call: an extension's origin differs per install in Firefox. */
const anyOrigin = cors({
  origin: '*',
  allowHeaders: ['Authorization', 'Content-Type', 'Content-Encoding'],
  allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  exposeHeaders: ['Retry-After'],
  maxAge: 86_400,
});

const wrongMethod = (methods: string[]) =>
  problemResponse(new HttpProblem('method-not-allowed', { headers: { allow: methods.join(', ') } }));

/** The whole endpoint as a function of a request; it listens nowhere. */
export function createApp(options: AppOptions): Hono<Endpoint> {
  const deps = complete(options);
  const app = new Hono<Endpoint>();
  answerErrors(app);
  app.use(async (c, next) => {
    c.set('deps', deps);
    return next();
  });
  app.use(requestLog, securityHeaders, compress());
  app.use('/v1/*', anyOrigin, noStore);
  app.use('/openapi.json', anyOrigin);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (_, methods) => wrongMethod(methods) }));
  const pages = [openApi(deps.publicUrl), inbox(deps.inboxDir)];
  const ours = [
    health,
    joining,
    sync,
    session,
    reports,
    decisions,
    triage,
    problems,
    operations,
    rankingSettings,
    ranking,
    people,
    outcomes,
    me,
    owners,
    rules,
    quotes,
    accounts,
    introductions,
    questions,
    loopHealth,
    digest,
    calls,
    meetings,
    wholeWorkspace,
    deletions,
  ];
  for (const routes of [...ours, ...pages]) app.route('/', routes);
  return app;
}
