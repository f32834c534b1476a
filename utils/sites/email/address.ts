import type { Person } from '../../record/primitives.ts';
import { line } from '../text.ts';

/** An e-mail address as it stands in running text (a deliberately small part of RFC 5322). */
const ADDRESS =
  /[^\s<>()[\]{}:;,"'|«»“”]+(?:'[^\s<>()[\]{}:;,"'|«»“”@]+)*@[^\s<>()[\]{}:;,"'|«»“”@]*[^\s<>()[\]{}:;,"'|«»“”@.]/u;

/** The address a text is or holds; of several the last, since a name that is an address stands before it. */
export function addressIn(text: string | null | undefined): string | null {
  const found = [...(line(text) ?? '').matchAll(new RegExp(ADDRESS, 'gu'))];
  return found.at(-1)?.[0] ?? null;
}

/** A person; a name that only repeats the address is none. */
export function person(name: string | null | undefined, email: string | null | undefined): Person {
  const address = addressIn(email);
  const shown = cleanName(name?.replace(/\s*<[^<>]*@[^<>]*>\s*$/, ''));
  const repeats = shown !== null && shown.toLowerCase() === address?.toLowerCase();
  return { name: repeats ? null : shown, email: address?.slice(0, 320) ?? null };
}

const EDGES = /^[\s,;:*，；：]+|[\s,;:*，；：]+$/gu;
const PAIRS = ['""', "''", '“”', '„“', '‘’', '«»', '<>', '()', '[]'] as const;

/**
 * A name without the separators, quotes and brackets that were only put, or left, around it. Those that belong to it
 * stay: "Ana Roe (Acme)", "'Ana Roe' via Support", "[Tracker] Bot".
 */
export function cleanName(name: string | null | undefined): string | null {
  let text = (line(name) ?? '').replace(/\[mailto:?$/i, '');
  for (let before = ''; text !== before;) {
    before = text;
    text = PAIRS.reduce(withoutPair, text.replace(EDGES, ''));
  }
  return line(text);
}

/** Without this pair where it holds the whole text, and without a half of it at either end. */
function withoutPair(text: string, pair: (typeof PAIRS)[number]): string {
  const open = pair.charAt(0);
  const close = pair.charAt(1);
  const inner = text.slice(1, -1);
  const whole = !inner.includes(open) && !inner.includes(close);
  if (text.startsWith(open) && text.endsWith(close) && whole) return inner;
  if (text.startsWith(open) ? !text.includes(close, 1) : text.startsWith(close)) return text.slice(1);
  return (text.endsWith(close) ? !text.slice(0, -1).includes(open) : text.endsWith(open)) ? text.slice(0, -1) : text;
}

/** The people of a list such as `To: Jane <jane@x>, bob@y`; the label in front is the caller's to take off. */
export function peopleIn(list: string): Person[] {
  const entry = /(?:"([^"]*)"|([^<>,;"]*))\s*<([^<>\s]+@[^<>\s]+)>|([^\s<>,;()]+@[^\s<>,;()]+)/gu;
  return [...(line(list) ?? '').matchAll(entry)].map(([, quoted, plain, inBrackets, bare]) =>
    person(quoted ?? plain, inBrackets ?? bare),
  );
}

/** Each person once: by address, else by name. */
export function distinct(people: readonly Person[]): Person[] {
  const seen = new Map<string, Person>();
  for (const one of people) {
    const key = (one.email ?? one.name)?.toLowerCase();
    if (!key) continue;
    const known = seen.get(key);
    if (!known) seen.set(key, one);
    else if (known.name === null && one.name !== null) seen.set(key, { ...known, name: one.name });
  }
  return [...seen.values()];
}
