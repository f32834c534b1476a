import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** One way to answer; gets the request's body as it was sent, gunzipped. */
export type Fault = (request: IncomingMessage & { text: string }, response: ServerResponse) => void;

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Fault => {
  return (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

const problem = (status: number, code: string, more: object = {}) => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  ...more,
});

/** What endpoints and the things that stand before them do on a bad day. */
export const FAULTS = {
  error500: json(500, problem(500, 'internal')),
  down503: (_, response) =>
    response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Service Unavailable</h1>'),
  signedOut: json(401, problem(401, 'signed-out')),
  forbidden: json(403, problem(403, 'forbidden')),
  tooLarge: json(413, problem(413, 'too-large')),
  invalid: json(422, problem(422, 'invalid', { errors: [{ pointer: '/impact/cost', detail: 'too long' }] })),
  otherVersion: json(400, problem(400, 'version-unsupported')),
  busy: (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
  halfABody: (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"v":1,"results":[', () => response.destroy());
  },
  cutJson: (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"v":1,"results":['),
  silence: () => {},
  hangsUp: (request) => request.socket.destroy(),
  html: (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in to the Wi-Fi</h1>'),
  html403: (_, response) => response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Blocked</h1>'),
  redirect: (_, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
  otherShape: json(200, { ok: true }),
  tooFewResults: json(200, { v: 1, results: [], changes: [], cursor: '0', more: false }),
} as const satisfies Record<string, Fault>;

export interface FaultServer {
  readonly url: string;
  /** Answers the following requests this way. */
  answer(fault: Fault): void;
  close(): Promise<void>;
}

/** A real HTTP server on a free port that misbehaves as told. */
export async function startFaultServer(first: Fault): Promise<FaultServer> {
  let fault = first;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = chunks.length === 0 ? '' : gunzipSync(Buffer.concat(chunks)).toString();
      fault(Object.assign(request, { text }), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, answer: (next) => (fault = next), close: () => stop(server) };
}

const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

function portOf(server: Server): number {
  const address = server.address();
  if (!isAddress(address)) throw new Error('the fault server listens on no port');
  return address.port;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
