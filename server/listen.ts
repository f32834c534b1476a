import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp, type AppOptions } from './app.ts';
import { httpAddress } from './http/address.ts';
import { log as defaultLog } from './log.ts';
import { createRankings } from './ranking/current.ts';
import { createFirstPages } from './ranking/firstPages.ts';
import { startReturner } from './ranking/returner.ts';
import { warmRankings } from './ranking/warm.ts';
import { startIndexer } from './search/indexer.ts';

/** How long a request in flight may take after the stop, in milliseconds. */
const GRACE = 10_000;
const SWEEP = 50;

export type ListenOptions = Omit<AppOptions, 'publicUrl' | 'onStored'> & {
  host?: string;
  /** 0 takes a free one. */
  port?: number;
  /** Where it is reached from outside; its own address when not given. */
  publicUrl?: string | undefined;
};

export interface Listening {
  url: string;
  /** Stops accepting, lets requests in flight finish, stops the indexer. The store stays open: it is the caller's. */
  close(): Promise<void>;
}

function bound(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      if (address && typeof address === 'object') resolve(address);
      else reject(new Error('no address'));
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), GRACE);
    // A connection that becomes idle after close() would otherwise stay open for its keep-alive time.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
    server.close(() => {
      clearTimeout(last);
      clearInterval(sweep);
      resolve();
    });
  });
}

/** Serves the endpoint; rejects when the address is taken (`code` EADDRINUSE). */
export async function listen({
  host = '127.0.0.1',
  port = 0,
  publicUrl,
  ...options
}: ListenOptions): Promise<Listening> {
  const server = createServer();
  const { port: taken } = await bound(server, host, port);
  const url = httpAddress(host, taken);
  const { store, clock = () => new Date() } = options;
  const log = options.log && { log: options.log };
  const rankings = createRankings(store, clock, log);
  const firstPages = createFirstPages({ store, rankings, clock, log: defaultLog, ...log });
  const indexer = startIndexer({ store, ...log });
  const returner = startReturner({ store, rankings, clock, ...log });
  const warmed = warmRankings({ store, rankings, firstPages, ...log });
  const onStored = () => {
    indexer.poke();
    returner.poke();
  };
  const app = createApp({ ...options, rankings, firstPages, publicUrl: publicUrl ?? url, onStored });
  server.on('request', getRequestListener(app.fetch));
  return {
    url,
    async close() {
      await closed(server);
      await Promise.all([indexer.stop(), returner.stop(), warmed]);
      await firstPages.stop();
    },
  };
}
