import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const FILES: Record<string, { file: string; type: string }> = {
  '/mail/u/0/': { file: 'sample/thread.html', type: 'text/html; charset=utf-8' },
  '/mail/u/0/thread.css': { file: 'sample/thread.css', type: 'text/css; charset=utf-8' },
};

export interface Sample {
  /** Address of the mail thread. */
  url: string;
  close(): Promise<void>;
}

/** Serves the sample mail thread on a free port of this machine alone. */
export async function serveSample(): Promise<Sample> {
  const server = createServer((request, response) => {
    const found = FILES[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (!found) return void response.writeHead(404).end();
    readFile(new URL(found.file, import.meta.url)).then(
      (body) => response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-store' }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The sample has no address.');
  return {
    url: `http://127.0.0.1:${address.port}/mail/u/0/#inbox/19a4c0de7f2b1e01`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
