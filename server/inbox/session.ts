import * as z from 'zod/mini';
import { rootOf } from './root.ts';

/** Endpoints that share a host each have their own. */
const key = (): string => `heard.inbox${rootOf()}`;
const Stored = z.object({ token: z.string().check(z.minLength(1)) });

/** The sign-in's token in this browser; null when there is none or when what is stored is not ours. */
export function readToken(storage: Storage = localStorage): string | null {
  try {
    return Stored.parse(JSON.parse(storage.getItem(key()) ?? 'null')).token;
  } catch {
    return null;
  }
}

export function keepToken(token: string, storage: Storage = localStorage): void {
  storage.setItem(key(), JSON.stringify({ token }));
}

export function forgetToken(storage: Storage = localStorage): void {
  storage.removeItem(key());
}
