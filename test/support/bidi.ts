import * as z from 'zod/mini';

const Message = z.object({
  id: z.optional(z.nullable(z.number())),
  type: z.string(),
  result: z.optional(z.unknown()),
  error: z.optional(z.string()),
  message: z.optional(z.string()),
});

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A WebDriver BiDi session (W3C) over one WebSocket. */
export interface Bidi {
  /** Sends a command; resolves to its result, rejects with the browser's error. */
  send(method: string, params?: object): Promise<unknown>;
  close(): void;
}

function opened(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => resolve(socket), { once: true });
    socket.addEventListener('error', () => reject(new Error(`No connection to ${url}`)), { once: true });
  });
}

/** Connects and opens a session. `url` is what the browser says it listens on. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = await opened(`${url}/session`);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, error, message } = Message.parse(JSON.parse(String(data)));
    const waits = typeof id === 'number' ? waiting.get(id) : undefined;
    if (!waits || typeof id !== 'number') return;
    waiting.delete(id);
    if (type === 'error') waits.reject(new Error(`${error}: ${message}`));
    else waits.resolve(result);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser closed the connection.'));
    waiting.clear();
  });
  const send: Bidi['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('The connection to the browser is closed.'));
      last += 1;
      waiting.set(last, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await send('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'ignore' } } } });
  return { send, close: () => socket.close() };
}
