import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { HeardError } from '../record/failure.ts';
import { CALLS, type CallInput, type CallName, type CallReply, Reply } from './protocol.ts';

/** Puts one message on the wire and resolves with whatever was answered. */
export type Post = (message: unknown) => Promise<unknown>;

/**
 * Asks the background for something and gives back its parsed reply.
 *
 * @throws HeardError with the failure the background answered; `internal` when nobody answered, when the extension
 *   was updated under this page (its `runtime` is gone, trap T3), or when the reply is not what the table promises.
 */
export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
  post: Post = postToBackground,
): Promise<CallReply<N>> {
  const reply = Reply.safeParse(await post({ heard: 1, call: name, input }).catch(noReceiver));
  if (!reply.success) throw new HeardError('internal');
  if (!reply.data.ok) throw heardError(reply.data.failure);
  const value = z.safeParse(CALLS[name].reply, reply.data.value);
  if (!value.success) throw new HeardError('internal');
  return value.data as CallReply<N>;
}

async function postToBackground(message: unknown): Promise<unknown> {
  return await browser.runtime.sendMessage(message);
}

function noReceiver(cause: unknown): never {
  throw new HeardError('internal', { cause });
}

const heardError = ({ code, fields }: HeardError['failure']): HeardError =>
  fields ? new HeardError(code, { fields }) : new HeardError(code);
