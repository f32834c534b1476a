import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { Role } from '../utils/record/join.ts';
import type { Environment } from './environment.ts';
import { createInvite } from './invite.ts';
import { deleteNamed, exportTo } from './export/command.ts';
import { forget } from './deletion/command.ts';
import { rules } from './news/rulesCommand.ts';
import { sites } from './news/sitesCommand.ts';
import { serve } from './serve.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

const text = { type: 'string' } as const;
const OPTIONS = {
  workspace: text,
  role: text,
  name: text,
  email: text,
  days: text,
  below: text,
  sure: text,
  report: text,
  customer: text,
  force: { type: 'boolean' },
} as const;

const Invite = z.object({
  workspace: z.string('is required'),
  role: z.enum(Role.options, 'must be seller, pm or admin'),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  days: z._default(z.coerce.number('must be a number'), 14),
});
const Revoke = z.object({ workspace: z.string('is required'), email: z.string('is required') });

/** What stands behind the command's name: its words and its `--options`. */
type Given = { words: string[]; values: Record<string, string | boolean | undefined> };
/** Resolves to what belongs on stdout; null when it wrote that itself. */
type Command = (store: Store, given: Given, environment: Environment) => Promise<string | null>;

const alone = (words: string[]): void => {
  if (words.length > 0) throw new Error('One command at a time.');
};

const invite: Command = (store, { words, values }, { publicUrl }) => {
  alone(words);
  return createInvite(store, { ...Invite.parse(values), publicUrl });
};

/** Signs a member out of every browser. */
const revoke: Command = async (store, { words, values }) => {
  alone(words);
  const { workspace, email } = Revoke.parse(values);
  const found = await store.workspaceByName(workspace);
  const member = found && (await store.memberByEmail(found.id, email));
  if (!member) throw new Error('There is no such member.');
  return `${await store.revokeDevices(found.id, member.id, new Date().toISOString())} browsers signed out.`;
};

/** Everything of a workspace, on stdout. */
const whole: Command = (store, { words, values }) => {
  alone(words);
  return exportTo(process.stdout, store, { values }).then(() => null);
};

const remove: Command = (store, { words, values }) => {
  alone(words);
  return deleteNamed(store, { values });
};

/** One report, or everything of a customer. */
const forgetSome: Command = (store, { words, values }) => {
  alone(words);
  return forget(store, { values });
};

const COMMANDS = new Map<string, Command>(
  Object.entries({ invite, revoke, sites, rules, export: whole, delete: remove, forget: forgetSome }),
);
const USAGE = `Commands: (none) serves, invite --workspace W --role R, revoke --workspace W --email E,
sites --workspace W list | off SITE [--below VERSION] [--force] | on SITE,
rules --workspace W [redact KIND… | redact nothing],
export --workspace W, delete --workspace W --sure W,
forget --workspace W --report ID | --customer NAME [--sure WORDS].`;

async function withStore<T>(environment: Environment, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(environment);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Runs one command line. Resolves to what belongs on stdout, if anything. Throws what a person can mend. */
export async function run(args: string[], environment: Environment): Promise<string | null> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [name, ...words] = positionals;
  if (name === undefined) return serve(environment).then(() => null);
  const command = COMMANDS.get(name);
  if (!command) throw new Error(USAGE);
  return withStore(environment, (store) => command(store, { words, values }, environment));
}
