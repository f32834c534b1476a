import { createProblemsFor } from '../../../server/news/problemsFor.ts';
import type { Store } from '../../../server/store/store.ts';
import { toCursor } from '../../../server/sync/cursor.ts';
import { RankingPage } from '../../../utils/record/ranking.ts';
import { batchFrom } from '../../store/people.ts';
import { decisionBy } from '../../store/conformance/decisions.ts';
import type { Ask } from './asker.ts';
import type { Filled } from './fill.ts';
import { accountsOf, scaleReport, wordOf } from './reports.ts';
import { seeded } from './seeded.ts';

/** One question to the endpoint, and what happens before it, which is not measured. */
export interface Page {
  page: string;
  ask(): Promise<number>;
  before?(): unknown;
}

export interface Asked {
  store: Store;
  filled: Filled;
  /** A product manager's and a seller's browser. */
  pm: Ask;
  seller: Ask;
  restart(): Promise<unknown>;
  /** Reads what the ranking counts. */
  read(): Promise<void>;
}

const of = (page: string, ask: () => Promise<number>, before?: () => unknown): Page => ({
  page,
  ask,
  ...(before && { before }),
});

/** The first screen of every room, a search of each kind and the sync. */
export function pagesOf({ store, filled, pm, seller, restart, read }: Asked): Page[] {
  const { problems, reports, introduction } = filled;
  const random = seeded(99);
  const any = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
  const word = () => scaleReport(random, 3, 1, 100).problem.statement.split(' ').at(-1) ?? '';
  const oneMore = () => store.storeReports(batchFrom(filled.pm, scaleReport(seeded(Date.now()), 1, 1, 100_000)));
  /** Nobody has read the reports since the start, and one more came: what was kept is told, as of then. */
  const startedAfterReport = async () => {
    await restart();
    await oneMore();
  };
  /** As its browser knows it: by the name and the domain that reports give it. */
  const anAccount = () => {
    const number = wordOf(random.below(accountsOf(reports.length)));
    return { name: `Customer ${number}`, domains: [`${number}.example`], externalIds: [] };
  };
  let first = '';
  /** The same, for a problem of the first page. */
  const startedWithPlaces = async () => {
    await restart();
    const kept = await store.rankingPage(filled.pm.workspace.id);
    first = RankingPage.parse(JSON.parse(kept?.json ?? '')).problems.at(-1)?.problemId ?? '';
    await oneMore();
  };
  const decide = () => {
    const decision = decisionBy(filled.pm, { status: 'started' });
    return store.decide({ workspaceId: filled.pm.workspace.id, reportId: null, problemId: any(problems), decision });
  };
  let before = '';
  /** The page after the first one, another each time. */
  const later = async () => {
    const workspaceId = filled.pm.workspace.id;
    const wanted = { workspaceId, creatorId: null, words: [], problemId: null, limit: 6 };
    const found = await store.listReports({ ...wanted, before: before ? Number(before) : null });
    before = String(found.at(-1)?.seq ?? '');
  };
  const problemsFor = createProblemsFor(store);
  let held: string | null = null;
  let cursor: string | null = null;
  /** A sync of a browser that has everything, but for what is asked for besides. */
  const synced = (more: object) => seller('/v1/sync', { v: 1, cursor, reports: [], ...more });
  /** A browser was told the list, and then a report came to one of its problems. */
  const toldThenReport = async () => {
    held = (await problemsFor(filled.pm.workspace.id, { problems: null }))?.version ?? null;
    await synced({ problems: null });
    const { problem, ...report } = scaleReport(seeded(Date.now()), 1, 1, 100_000);
    const added = { ...report, problem: { ...problem, sameAs: any(problems) } };
    await store.storeReports(batchFrom(filled.pm, added));
  };
  const upToDate = async () => (cursor = toCursor(await store.counter(filled.pm.workspace.id)));
  return [
    of('reports', () => pm('/v1/reports')),
    of('one report', () => pm(`/v1/reports/${any(reports)}`)),
    of("a seller's reports", () => seller('/v1/reports')),
    of('triage', () => pm('/v1/triage?limit=5')),
    of('triage, the next ten', () => pm(`/v1/triage?limit=10&before=${before}`), later),
    of('problems', () => pm('/v1/problems')),
    of('one problem', () => pm(`/v1/problems/${any(problems)}`)),
    of('people behind a problem', () => pm(`/v1/problems/${any(problems)}/people`)),
    of('ranking, after a start and a report', () => pm('/v1/ranking'), startedAfterReport),
    of('the same, of a seller', () => seller('/v1/ranking'), startedAfterReport),
    of('ranking, after a start', () => pm('/v1/ranking'), restart),
    of('my page, of a seller, after a start', () => seller('/v1/me'), restart),
    of('one of its places, after a start and a report', () => pm(`/v1/ranking/${first}`), startedWithPlaces),
    // In a large workspace the first answer is that its reports are being read.
    of('a place further down, after a start', () => pm(`/v1/ranking/${any(problems)}`, undefined, 503), restart),
    of('until every place can be told, after a start', () => read().then(() => 1), restart),
    of('ranking', () => pm('/v1/ranking')),
    of('ranking, after a report', () => pm('/v1/ranking'), oneMore),
    of('ranking, after a decision', () => pm('/v1/ranking'), decide),
    of('one place of the ranking', () => pm(`/v1/ranking/${any(problems)}`)),
    of('settings of the ranking', () => pm('/v1/ranking/settings')),
    of('problems that came back', () => pm('/v1/returned')),
    of('search reports: everyday word', () => pm('/v1/reports?q=export')),
    of('search reports: rare word', () => pm(`/v1/reports?q=${word()}`)),
    of('search reports: two words', () => pm(`/v1/reports?q=export+${word()}`)),
    of('search reports: mistyped', () => pm('/v1/reports?q=exprot')),
    of("search a seller's reports", () => seller('/v1/reports?q=export')),
    of('search problems: everyday word', () => pm('/v1/problems?q=export')),
    of('search problems: rare word', () => pm(`/v1/problems?q=${word()}`)),
    of('search problems: two words', () => pm(`/v1/problems?q=export+${word()}`)),
    of('my page, of a seller', () => seller('/v1/me')),
    of('digest, of a product manager', () => pm('/v1/digest')),
    of('digest, of a seller', () => seller('/v1/digest')),
    of('problems of an account, of a seller', () => seller('/v1/accounts/problems', anAccount())),
    of('loop health', () => pm('/v1/loop-health')),
    of('loop health: unanswered', () => pm('/v1/loop-health/unanswered')),
    of('loop health: unanswered for days', () => pm('/v1/loop-health/unanswered?age=under7')),
    of('loop health: unanswered for months', () => pm('/v1/loop-health/unanswered?age=older')),
    of('loop health: not seen', () => pm('/v1/loop-health/unseen')),
    of('loop health: answered', () => pm('/v1/loop-health/answered')),
    of('meeting', () => pm('/v1/meetings/next')),
    of('outcomes', () => pm('/v1/outcomes')),
    of('imports of outcomes', () => pm('/v1/outcomes/imports')),
    of('questions', () => pm('/v1/questions')),
    of('introductions', () => pm('/v1/introductions')),
    of('one introduction', () => pm(`/v1/introductions/${introduction}`)),
    of('whom to ask for an introduction', () => pm(`/v1/introductions/${introduction}/proposals`)),
    of('offered calls', () => pm('/v1/calls')),
    of('first sync of a browser', () => synced({})),
    of('sync without changes', () => synced({}), upToDate),
    of('first sync with the list of problems', () => synced({ problems: null })),
    of(
      'sync with the list of problems, after a report',
      () => synced({ problems: held, problemsDelta: true }),
      toldThenReport,
    ),
    of('sync with news and asks', () => synced({ news: null, asks: null })),
  ];
}
