import { fileURLToPath } from 'node:url';
import type { Environment } from './environment.ts';
import { directAddress, forwardedAddress } from './http/address.ts';
import { listen } from './listen.ts';
import { log } from './log.ts';
import { openStore } from './store/open.ts';

/** Where `npm run build:inbox` puts the inbox page. */
export const INBOX_DIR = fileURLToPath(new URL('../.output/inbox', import.meta.url));

/** The first of SIGTERM and SIGINT; a second one ends the process the ordinary way. */
const stopSignal = () =>
  new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });

/** Serves until a signal asks to stop; then finishes what is in flight and closes the store. */
export async function serve({ dataDir, databaseUrl, host, port, publicUrl, trustProxy }: Environment): Promise<void> {
  const asked = stopSignal();
  const store = await openStore({ dataDir, databaseUrl });
  try {
    const addressOf = trustProxy ? forwardedAddress : directAddress;
    const server = await listen({ store, host, port, publicUrl, inboxDir: INBOX_DIR, addressOf });
    log('listening', { url: server.url, store: databaseUrl ? 'postgresql' : 'sqlite' });
    log('stopping', { signal: await asked });
    await server.close();
  } finally {
    await store.close();
  }
  log('stopped');
}
