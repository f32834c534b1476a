import type { Mood } from './endpoint.ts';

/** An extension's fetch reads an answer only with this header; a mood without it would test CORS instead. */
const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };

/** A bare status, as a proxy in between would give it. */
export const status =
  (code: number, headers: Record<string, string> = {}): Mood =>
  async () =>
    new Response('', { status: code, headers: { ...OPEN, ...headers } });

/** The page of a hotel's network, with status 200. */
export const html: Mood = async () =>
  new Response('<!doctype html><title>Welcome</title><p>Please accept our terms.', {
    headers: { ...OPEN, 'content-type': 'text/html' },
  });

/** The endpoint did its work; its answer breaks off in the middle. */
export const halfBody: Mood = async (pass) => {
  const whole = new Uint8Array(await (await pass()).arrayBuffer());
  const headers = { ...OPEN, 'content-type': 'application/json', 'content-length': String(whole.length) };
  // It promises the whole, gives the half, and hangs up.
  return new Response(whole.slice(0, whole.length >> 1), { headers: { ...headers, connection: 'close' } });
};

/** Takes the request and never says a word. */
export const silent: Mood = () => new Promise(() => {});

/** Holds something until it is let go. */
export interface Gate {
  /** Resolves when something waits at the gate. */
  reached: Promise<void>;
  open(): void;
  mood: Mood;
}

/** `before`: the request waits, the store has nothing yet. `after`: the store has it, its answer waits. */
export function gate(when: 'before' | 'after'): Gate {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    open: () => opened.resolve(),
    async mood(pass) {
      const done = when === 'after' ? await pass() : null;
      reached.resolve();
      await opened.promise;
      return done ?? pass();
    },
  };
}
