import { createInvite } from '../../../server/invite.ts';
import { createApp } from '../../../server/app.ts';
import { parseInviteLink } from '../../../utils/record/join.ts';
import type { Store } from '../../../server/store/store.ts';
import { batchFrom } from '../../store/people.ts';
import { decisionBy } from '../../store/conformance/decisions.ts';
import { spread, timed, type Spread } from '../measure.ts';
import type { Filled } from './fill.ts';
import { SCALE_NOW, scaleReport } from './reports.ts';
import { seeded } from './seeded.ts';

const ROUNDS = 5;
const LIMITS = { requestsPerMinute: 1e9, joinsPerMinute: 1e9 };

/** One question to the endpoint, timed. `bytes`: of the last answer, unpacked. */
export interface Measured {
  page: string;
  ms: Spread;
  bytes: number;
}

const clock = () => new Date(SCALE_NOW);
/** Nothing happens before the question. */
const calm = () => {};

/** Somebody signed in at an endpoint in this process; `fresh` starts one that has nothing in memory yet. */
async function startPages(store: Store) {
  const fresh = () =>
    createApp({
      store,
      clock,
      publicUrl: 'http://endpoint.example',
      inboxDir: '.',
      limits: LIMITS,
      log: () => {},
      addressOf: () => 'here',
    });
  let app = fresh();
  const link = await createInvite(store, {
    workspace: 'Scale',
    role: 'pm',
    publicUrl: 'http://endpoint.example',
    clock,
  });
  const joined = await app.request('/v1/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: parseInviteLink(link)?.code, device: 'bench', name: 'Bench' }),
  });
  const { token }: { token: string } = await joined.json();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    restart: () => (app = fresh()),
    async ask(path: string, body?: unknown): Promise<number> {
      const sent = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
      const answer = await app.request(path, sent);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
      return text.length;
    },
  };
}

/** Every page of the inbox, a search of each kind and a sync, on a filled store. */
export async function measurePages(store: Store, { pm, problems, reports }: Filled): Promise<Measured[]> {
  const { ask, restart } = await startPages(store);
  const random = seeded(99);
  const any = (list: readonly string[]): string => list[random.below(list.length)] ?? '';
  const word = () => scaleReport(random, 3, 1, 100).problem.statement.split(' ').at(-1) ?? '';
  const oneMore = () => store.storeReports(batchFrom(pm, scaleReport(seeded(Date.now()), 1, 1, 100_000)));
  const decide = () =>
    store.decide({
      workspaceId: pm.workspace.id,
      reportId: null,
      problemId: any(problems),
      decision: decisionBy(pm, { status: 'started' }),
    });
  const pages: [page: string, ask: () => Promise<number>, before?: () => unknown][] = [
    ['reports', () => ask('/v1/reports')],
    ['one report', () => ask(`/v1/reports/${any(reports)}`)],
    ['triage with offers', () => ask('/v1/triage')],
    ['problems', () => ask('/v1/problems')],
    ['one problem', () => ask(`/v1/problems/${any(problems)}`)],
    ['ranking, after a start', () => ask('/v1/ranking'), restart],
    ['ranking', () => ask('/v1/ranking')],
    ['ranking, after a report', () => ask('/v1/ranking'), oneMore],
    ['ranking, after a decision', () => ask('/v1/ranking'), decide],
    ['one place of the ranking', () => ask(`/v1/ranking/${any(problems)}`)],
    ['settings', () => ask('/v1/ranking/settings')],
    ['search reports: everyday word', () => ask('/v1/reports?q=export')],
    ['search reports: rare word', () => ask(`/v1/reports?q=${word()}`)],
    ['search reports: two words', () => ask(`/v1/reports?q=export+${word()}`)],
    ['search reports: mistyped', () => ask('/v1/reports?q=exprot')],
    ['search problems: everyday word', () => ask('/v1/problems?q=export')],
    ['search problems: rare word', () => ask(`/v1/problems?q=${word()}`)],
    ['sync without changes', () => ask('/v1/sync', { v: 1, cursor: 's999999999', reports: [] })],
  ];
  const measured: Measured[] = [];
  for (const [page, work, before = calm] of pages) {
    const taken: number[] = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await before();
      taken.push(await timed(async () => (bytes = await work())));
    }
    measured.push({ page, ms: spread(taken), bytes });
  }
  return measured;
}
