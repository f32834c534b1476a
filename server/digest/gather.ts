import type { ReceivedReport } from '../../utils/record/inbox.ts';
import type { QuoteRule } from '../../utils/record/quotes.ts';
import { type Requested, withAsks } from '../introductions/atStore.ts';
import { sinceWhen } from '../problems/health/loop.ts';
import { type Reader, sharedQuotes } from '../quotes/shared.ts';
import type { SomeOfWeek } from '../store/digest.ts';
import type { Store } from '../store/store.ts';
import { asksOfWeek, requestsOfWeek } from './introduced.ts';
import type { CallRow, IntroductionRow, Newest, ProductRows, SellerRows, SharedRows, TrendRow } from './rows.ts';
import { SHOWN } from './section.ts';
import { risingOf, type Trend, trendsOf } from './trends.ts';
import type { Span } from './week.ts';

type Wanted = SomeOfWeek & { before: string };

const NONE = { total: 0, rows: [] };

/** Calls that are offered when the digest is read, whatever its week: a seat in one that is over helps nobody. */
async function callsAhead(store: Store, workspaceId: string, memberId: string, at: string): Promise<Newest<CallRow>> {
  const asked = { workspaceId, memberId, at, problemId: null, limit: SHOWN };
  const calls = (await store.offeredCalls(asked)).filter(({ withdrawn }) => !withdrawn);
  const rows = calls.map(({ problem, statement, account, startsAt, seller }) => ({
    about: problem?.statement ?? statement,
    account,
    when: startsAt,
    offeredBy: seller.name,
  }));
  return { total: rows.length, rows };
}

/** Requests for introductions that are looked through, and asks of one seller: the newest. */
const REQUESTS_MAX = 200;

const wantedOf = (workspaceId: string, memberId: string | null, { before, from, until }: Span): Wanted => ({
  workspaceId,
  memberId,
  before,
  from,
  until,
  limit: SHOWN,
});

async function requestsIn(store: Store, workspaceId: string, ids: readonly string[] | null): Promise<Requested[]> {
  const kept = ids
    ? await Promise.all(ids.map((id) => store.readIntroduction(workspaceId, id)))
    : await store.introductions(workspaceId, REQUESTS_MAX);
  return withAsks(
    store,
    workspaceId,
    kept.filter((one) => one !== null),
  );
}

async function introductionsIn(store: Store, wanted: Wanted, at: string): Promise<Newest<IntroductionRow>> {
  const { workspaceId, memberId } = wanted;
  const today = at.slice(0, 10);
  if (memberId === null) return requestsOfWeek(await requestsIn(store, workspaceId, null), wanted, today);
  const own = await store.asksFor(workspaceId, memberId, REQUESTS_MAX);
  const ids = [...new Set(own.map(({ introductionId }) => introductionId))];
  return asksOfWeek(own, await requestsIn(store, workspaceId, ids), wanted, today);
}

async function sharedRows(store: Store, wanted: Wanted, at: string): Promise<SharedRows> {
  const [decided, shipped, questions, introductions] = await Promise.all([
    store.weekDecisions({ ...wanted, completed: false }),
    store.weekDecisions({ ...wanted, completed: true }),
    store.weekQuestions(wanted),
    introductionsIn(store, wanted, at),
  ]);
  return { decided, shipped, questions, introductions, calls: NONE };
}

/** The newest words on a problem, as far as the workspace lets the reader see them. */
function quoteIn(report: ReceivedReport | undefined, rule: QuoteRule, reader: Reader): string | null {
  return report ? (sharedQuotes([report], rule, reader).quotes[0]?.verbatim ?? null) : null;
}

/** Trends with the words of their problems and the newest quote on each. */
async function told(store: Store, wanted: Wanted, { total, rows }: Newest<Trend>): Promise<Newest<TrendRow>> {
  const { workspaceId, memberId } = wanted;
  const ids = rows.slice(0, SHOWN).map(({ problemId }) => problemId);
  const [rule, problems, newest] = await Promise.all([
    store.quoteRule(workspaceId),
    store.readProblems(workspaceId, ids),
    store.weekNewestOn(wanted, ids),
  ]);
  const statements = new Map(problems.map(({ id, statement }) => [id, statement]));
  const reports = new Map(newest.map((report) => [report.problem?.id, report]));
  const shown = rows.slice(0, SHOWN).map(({ problemId, accounts, accountsBefore, reports: count }) => ({
    problemId,
    statement: statements.get(problemId) ?? '',
    accounts,
    accountsBefore,
    reports: count,
    quote: quoteIn(reports.get(problemId), rule, memberId),
  }));
  return { total, rows: shown };
}

const all = <T>(rows: readonly T[]): Newest<T> => ({ total: rows.length, rows });

/** What a seller's digest of a week is made of; `at`: when it is read. */
export async function sellerRows(
  store: Store,
  workspaceId: string,
  memberId: string,
  span: Span,
  at: string,
): Promise<SellerRows> {
  const wanted = wantedOf(workspaceId, memberId, span);
  const [heard, arrivals, shared] = await Promise.all([
    store.weekReports(wanted),
    store.weekArrivals(wanted),
    sharedRows(store, wanted, at),
  ]);
  const rows = heard.rows.map(({ report, decision }) => ({
    reportId: report.id,
    statement: report.problem.statement,
    account: report.account?.name ?? null,
    status: decision?.status ?? null,
  }));
  const alsoHeard = await told(store, wanted, all(trendsOf(arrivals)));
  return { ...shared, heard: { total: heard.total, rows }, alsoHeard };
}

const SILENT = { madeAt: '', accounts: 0, accountsBefore: 0, reports: 0 };

/** What a product manager's digest of a week is made of; `reader` reads it, at `at`. */
export async function productRows(
  store: Store,
  workspaceId: string,
  reader: string,
  span: Span,
  at: string,
): Promise<ProductRows> {
  const wanted = wantedOf(workspaceId, null, span);
  const counted = { ...wanted, limit: 0 };
  const [reports, reportsBefore, made, arrivals, shared, calls, loop] = await Promise.all([
    store.weekReports(counted),
    store.weekReports({ ...counted, from: span.before, until: span.from }),
    store.weekProblems(wanted),
    store.weekArrivals(wanted),
    sharedRows(store, wanted, at),
    callsAhead(store, workspaceId, reader, at),
    store.loopCounts({ workspaceId, at, since: sinceWhen(at) }),
  ]);
  const trends = trendsOf(arrivals);
  const byProblem = new Map(trends.map((trend) => [trend.problemId, trend]));
  const fresh = made.rows.map(({ problemId }) => byProblem.get(problemId) ?? { problemId, ...SILENT });
  return {
    ...shared,
    calls,
    reports: reports.total,
    reportsBefore: reportsBefore.total,
    made: await told(store, wanted, { total: made.total, rows: fresh }),
    rising: await told(store, wanted, all(risingOf(trends, span.from))),
    loop,
  };
}
