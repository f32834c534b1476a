import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { Role } from '../utils/record/join.ts';
import type { Environment } from './environment.ts';
import { createInvite } from './invite.ts';
import { serve } from './serve.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

const text = { type: 'string' } as const;
const OPTIONS = { workspace: text, role: text, name: text, email: text, days: text };

const Invite = z.object({
  workspace: z.string('is required'),
  role: z.enum(Role.options, 'must be seller, pm or admin'),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  days: z._default(z.coerce.number('must be a number'), 14),
});
const Revoke = z.object({ workspace: z.string('is required'), email: z.string('is required') });

async function withStore<T>(environment: Environment, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(environment);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Signs a member out of every browser. Resolves to what to print. */
async function revoke(store: Store, { workspace, email }: z.infer<typeof Revoke>): Promise<string> {
  const found = await store.workspaceByName(workspace);
  const member = found && (await store.memberByEmail(found.id, email));
  if (!member) throw new Error('There is no such member.');
  return `${await store.revokeDevices(found.id, member.id, new Date().toISOString())} browsers signed out.`;
}

/** Runs one command line. Resolves to what belongs on stdout, if anything. Throws what a person can mend. */
export async function run(args: string[], environment: Environment): Promise<string | null> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [command, ...more] = positionals;
  if (more.length > 0) throw new Error('One command at a time.');
  if (command === undefined) return serve(environment).then(() => null);
  if (command === 'invite') {
    const wanted = { ...Invite.parse(values), publicUrl: environment.publicUrl };
    return withStore(environment, (store) => createInvite(store, wanted));
  }
  if (command === 'revoke') {
    const whom = Revoke.parse(values);
    return withStore(environment, (store) => revoke(store, whom));
  }
  throw new Error('Commands: (none) serves, invite --workspace W --role R, revoke --workspace W --email E.');
}
