import * as z from 'zod/mini';
import { HeardError, type Failure } from '../record/failure.ts';
import { CALLS, type CallInput, type CallName, type CallReply, Envelope, Reply } from './protocol.ts';

/** What we are told of whoever sent a message; only what is needed to know our own pages. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** One function for each call of the table. */
export type Handlers = { readonly [N in CallName]: (input: CallInput<N>) => Promise<CallReply<N>> };

/** Undefined means: not ours to answer. Never rejects: a failure is a value on the wire. */
export type Route = (message: unknown, sender: Sender) => undefined | Promise<z.infer<typeof Reply>>;

/** Who we are: messages count only from pages of this extension, not from scripts in a web page or other extensions. */
export interface Own {
  readonly id: string;
  readonly origin: string;
}

/**
 * The pure half of the background's door: message in, undefined or the promise of a reply out. Undefined is decided
 * synchronously, because a listener that answers strangers' messages takes the answer away from whoever they were
 * for (trap T5). `report` hears of every exception that is not an expected failure.
 */
export function createRouter(handlers: Handlers, own: Own, report: (error: unknown) => void): Route {
  return (message, sender) => {
    if (sender.id !== own.id || !sender.url?.startsWith(own.origin)) return undefined;
    const envelope = Envelope.safeParse(message);
    if (!envelope.success) return undefined;
    return answer(handlers, envelope.data.call, envelope.data.input, report);
  };
}

async function answer<N extends CallName>(
  handlers: Handlers,
  name: N,
  given: unknown,
  report: (error: unknown) => void,
): Promise<z.infer<typeof Reply>> {
  try {
    const input = z.parse(CALLS[name].input, given) as CallInput<N>;
    return { ok: true, value: await handlers[name](input) };
  } catch (error) {
    return { ok: false, failure: failureOf(error, report) };
  }
}

function failureOf(error: unknown, report: (error: unknown) => void): Failure {
  if (error instanceof HeardError) return error.failure;
  report(error);
  return { code: 'internal' };
}
