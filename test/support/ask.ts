import * as z from 'zod/mini';
import { CALLS, type CallInput, type CallName, type CallReply, Reply } from '../../utils/messages/protocol.ts';
import type { View } from './view.ts';

/** Asks the background through a page of the extension, over the real wire. Throws the failure's code. */
export async function ask<N extends CallName>(view: View, name: N, input: CallInput<N>): Promise<CallReply<N>> {
  const message = JSON.stringify({ heard: 1, call: name, input });
  const reply = Reply.parse(await view.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message})`));
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`);
  return z.parse(CALLS[name].reply, reply.value) as CallReply<N>;
}
