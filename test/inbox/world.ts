import { createRankings } from '../../server/ranking/current.ts';
import { returnAll } from '../../server/ranking/returner.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { keepToken } from '../../server/inbox/session.ts';
import { reportFor } from '../support/reports.ts';
import { startWorld } from '../server/world.ts';

/** The real endpoint in this process behind `fetch`, with a seller and a signed-in product manager. */
export async function inboxWorld() {
  const world = await startWorld({ onStored: () => void indexAll(world.store) });
  const seller = await world.join('seller', { name: 'Sam Seller' });
  const pm = await world.join('pm', { name: 'Pia Manager' });
  keepToken(pm.joined.token);
  /** The next answers in place of the right ones, by method and path prefix; each once. */
  const instead: { match: string; answer: () => Response | Promise<Response> }[] = [];
  const requests: string[] = [];
  const fetcher = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const asked = `${init.method ?? 'GET'} ${String(input)}`;
    requests.push(asked);
    const place = instead.findIndex(({ match }) => asked.startsWith(match));
    const [other] = place === -1 ? [] : instead.splice(place, 1);
    if (other) return await other.answer();
    const { signal: _, ...rest } = init;
    return world.ask(String(input), rest);
  };
  const send = async (statement: string, verbatim = `“${statement}”`) => {
    const report = reportFor(statement, { verbatim });
    await seller.sync([report]);
    await indexAll(world.store);
    return report.id;
  };
  /** A problem with a report of these words. */
  const problem = async (statement: string): Promise<string> => {
    await pm.post('/v1/problems', { reportId: await send(statement) });
    await indexAll(world.store);
    const [found] = await world.store.listProblems({
      workspaceId: pm.joined.workspace.id,
      before: null,
      limit: 1,
      words: [],
    });
    return found?.problem.id ?? '';
  };
  /** Brings back what has come true, as the endpoint does every few seconds; how many came. */
  const bringBack = (): Promise<number> => {
    const clock = () => new Date(world.time.now);
    return returnAll({ store: world.store, rankings: createRankings(world.store, clock), clock, log: () => {} });
  };
  return { ...world, seller, pm, fetcher, send, problem, bringBack, instead, requests };
}

export type InboxWorld = Awaited<ReturnType<typeof inboxWorld>>;
