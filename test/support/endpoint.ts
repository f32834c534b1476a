import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../server/app.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import type { ReceivedReport } from '../../utils/record/inbox.ts';
import { builtInbox } from './build.ts';
import { newFolder, removeFolder } from './folders.ts';

type FetchCallback = Parameters<typeof getRequestListener>[0];

/** Answers instead of the endpoint; `pass` lets the endpoint do its work and resolves to its answer. */
export type Mood = (pass: () => Promise<Response>) => Promise<Response>;

export interface TestEndpoint {
  url: string;
  store: Store;
  /** How syncs are answered from now on; null: by the endpoint itself. */
  mood: Mood | null;
  /** How many syncs reached it. */
  syncs: number;
  /** Every report of a workspace that it holds. */
  received(workspace: string): Promise<ReceivedReport[]>;
  /** Stops answering at all; `up` listens at the same address again. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

/** Everything the store holds for the workspace of this name. */
export async function receivedBy(store: Store, workspace: string): Promise<ReceivedReport[]> {
  const found = await store.workspaceByName(workspace);
  if (!found) return [];
  const wanted = { workspaceId: found.id, creatorId: null, before: null, limit: 1_000, words: [] };
  return (await store.listReports(wanted)).map(({ received }) => received);
}

/** A whole endpoint on a free port with a store of its own, whose answers to syncs can be spoiled. */
export async function startEndpoint(): Promise<TestEndpoint> {
  const dataDir = newFolder('endpoint');
  const store = await openStore({ dataDir });
  const server = createServer();
  const listening = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  const down = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const port = await listening(0);
  const url = `http://127.0.0.1:${port}`;
  const limits = { joinsPerMinute: 1_000, requestsPerMinute: 100_000 };
  const app = createApp({ store, publicUrl: url, inboxDir: await builtInbox(), limits, log: () => {} });
  const endpoint: TestEndpoint = {
    url,
    store,
    mood: null,
    syncs: 0,
    received: (workspace) => receivedBy(store, workspace),
    down,
    up: async () => void (await listening(port)),
    async close() {
      await down();
      await store.close();
      removeFolder(dataDir);
    },
  };
  const answer: FetchCallback = async (request, env) => {
    const pass = async () => app.fetch(request, env);
    if (request.method !== 'POST' || !request.url.endsWith('/v1/sync')) return pass();
    endpoint.syncs += 1;
    return endpoint.mood ? endpoint.mood(pass) : pass();
  };
  server.on('request', getRequestListener(answer));
  return endpoint;
}
