import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';

/** The floor of the endpoint: node:http and one table of texts, durable as ours is; no sign-in, no parsing of fields, no search. */
export async function startRawEndpoint(folder: string, page: number) {
  const db = new DatabaseSync(`${folder}/raw.db`);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE r (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)',
  );
  const insert = db.prepare('INSERT OR IGNORE INTO r (id, body) VALUES (?, ?)');
  const select = db.prepare('SELECT seq, body FROM r WHERE seq > ? ORDER BY seq LIMIT ?');

  const store = (bytes: Buffer) => {
    const { reports }: { reports: { id: string }[] } = JSON.parse(gunzipSync(bytes).toString());
    db.exec('BEGIN');
    for (const report of reports) insert.run(report.id, JSON.stringify(report));
    db.exec('COMMIT');
    return JSON.stringify({ results: reports.map(({ id }) => id) });
  };
  const read = (after: number) => {
    const rows = select.all(after, page);
    return `{"cursor":${rows.at(-1)?.['seq'] ?? after},"more":${rows.length === page},"changes":[${rows.map((row) => String(row['body'])).join()}]}`;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const body = request.method === 'POST' ? store(Buffer.concat(parts)) : read(Number(request.url?.slice(1)));
    response.setHeader('content-type', 'application/json').end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') resolve(address);
  });
  return {
    url: `http://127.0.0.1:${(await promise).port}`,
    empty: () => db.exec('DELETE FROM r'),
    close: () => {
      server.close();
      server.closeAllConnections();
      db.close();
    },
  };
}
