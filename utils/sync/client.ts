/** What came of one request. `body` is undefined when it was cut off or is not JSON. */
export type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly retryAfter: string | null; readonly body: unknown }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unreachable' };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Chromium ends a worker whose fetch takes over 30 s to answer (T1): give up before. */
export const TIMEOUT_MS = 25_000;

export interface Get {
  readonly url: string;
  readonly token?: string | undefined;
  /** Less than usual, for an answer that somebody is looking out for. */
  readonly waitMs?: number;
}

export interface Post extends Get {
  readonly body: unknown;
}

const throughFetch: Fetch = (to, init) => fetch(to, init);

/** Sends JSON, gzipped. */
export const post = ({ body, ...to }: Post, send: Fetch = throughFetch, timeoutMs = TIMEOUT_MS): Promise<Answer> =>
  request(to, send, timeoutMs, async () => ({
    method: 'POST',
    body: await gzip(JSON.stringify(body)),
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  }));

/** Asks for JSON. */
export const get = (to: Get, send: Fetch = throughFetch, timeoutMs = TIMEOUT_MS): Promise<Answer> =>
  request(to, send, timeoutMs, async () => ({ method: 'GET' }));

/** What differs between the two. */
interface Said {
  method: string;
  body?: ArrayBuffer;
  headers?: Record<string, string>;
}

/**
 * The extension's only request: with a bearer token and without cookies. Never throws. A redirect counts as unreachable,
 * since following it would carry the reports to an address that nobody joined (P5).
 */
async function request(
  { url, token, waitMs }: Get,
  send: Fetch,
  timeoutMs: number,
  say: () => Promise<Said>,
): Promise<Answer> {
  const signal = AbortSignal.timeout(waitMs ?? timeoutMs);
  try {
    const { headers: said, ...rest } = await say();
    const response = await send(url, {
      ...rest,
      headers: {
        accept: 'application/json',
        ...said,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      signal,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    const text = await textOf(response, signal);
    const { status, headers } = response;
    return { kind: 'answer', status, retryAfter: headers.get('retry-after'), body: parsed(text) };
  } catch {
    // `navigator.onLine` lies (T24): a rejection is all there is to go by.
    return { kind: signal.aborted ? 'silent' : 'unreachable' };
  }
}

/** The whole body, or undefined when the connection ended within it; a timeout is thrown on. */
async function textOf(response: Response, signal: AbortSignal): Promise<string | undefined> {
  try {
    return await response.text();
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function gzip(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
