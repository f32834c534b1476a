import type { FailureCode } from './record/failure.ts';
import { FAILURES } from './record/failure.ts';
import { Id } from './record/primitives.ts';

/** Everything that is ever logged has a name here; there is no free text (P7). */
export type LogEvent =
  | 'alarm-missing'
  | 'asks-unreadable'
  | 'drained'
  | 'drain-failed'
  | 'form-fallback'
  | 'handler-failed'
  | 'injection-refused'
  | 'listener-failed'
  | 'news-unreadable'
  | 'problems-unfit'
  | 'problems-unreadable'
  | 'purged'
  | 'reports-unreadable'
  | 'settings-unreadable'
  | 'site-list-old'
  | 'site-list-refused'
  | 'site-list-unsigned';

/** A value the log takes: a count, a yes or no, or a code of ours. Ids go through `idForLog`. */
export type Loggable = number | boolean | null | FailureCode | LoggedId;
export type LoggedId = `id:${string}`;

/** An id as the log takes it; anything else is withheld, since it could be a customer's words. */
export const idForLog = (id: string): LoggedId => (Id.safeParse(id).success ? `id:${id}` : 'id:withheld');

type Level = 'info' | 'warn' | 'error';
type Write = (level: Level, line: string) => void;

/** The only user of the console in the extension. Codes, ids and counts by type, and once more at run time (P7). */
export function log(
  level: Level,
  event: LogEvent,
  facts: Record<string, Loggable> = {},
  write: Write = toConsole,
): void {
  const told = Object.entries(facts).map(([name, value]) => `${name}=${shown(value)}`);
  write(level, ['heard', event, ...told].join(' '));
}

/** An exception by its code or the name of its class. Its message can hold a customer's words and is left out (P7). */
export function logFailure(event: LogEvent, error: unknown, write: Write = toConsole): void {
  write('error', `heard ${event} ${nameOf(error)}`);
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  if ('failure' in error && typeof error.failure === 'object' && error.failure !== null && 'code' in error.failure)
    return shown(error.failure.code);
  const name = 'name' in error ? String(error.name) : '';
  return /^\$?[A-Z][A-Za-z]{2,40}$/.test(name) ? name : 'Error';
}

function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (
    typeof value === 'string' &&
    (value in FAILURES || (value.startsWith('id:') && Id.safeParse(value.slice(3)).success))
  )
    return value;
  return 'withheld';
}

function toConsole(level: Level, line: string): void {
  // eslint-disable-next-line no-console -- the one door
  console[level](line);
}
