import { httpAddress } from './http/address.ts';
import * as z from 'zod/mini';

const orDefault = (value: string) => z._default(z.string().check(z.minLength(1, 'must not be empty')), value);
const Port = z.coerce.number().check(z.int('must be a port number'), z.minimum(0), z.maximum(65_535));
/** Invite links are made by writing `/join#code` behind it. */
const isBase = (url: string) => !/[?#]/.test(url) && new URL(url).username === '';
const HttpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
  .check(z.refine(isBase, 'must be without ?, # and a user name'));

const Variables = z.object({
  HOST: orDefault('127.0.0.1'),
  PORT: z._default(Port, 8787),
  DATA_DIR: orDefault('./data'),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' })),
  PUBLIC_URL: z.optional(HttpUrl),
  TRUST_PROXY: z._default(z.enum(['0', '1'], 'must be 0 or 1'), '0'),
});

export interface Environment {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | undefined;
  publicUrl: string;
  trustProxy: boolean;
}

/** The settings. Throws one sentence per wrong variable, without its value: DATABASE_URL holds a password. */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = Variables.safeParse(given);
  if (!result.success)
    throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'));
  const { HOST: host, PORT: port, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PUBLIC_URL, TRUST_PROXY } = result.data;
  const publicUrl = (PUBLIC_URL ?? httpAddress(host, port)).replace(/\/+$/, '');
  return { host, port, dataDir, databaseUrl, publicUrl, trustProxy: TRUST_PROXY === '1' };
}
