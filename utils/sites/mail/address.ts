import type { Person } from '../../record/primitives.ts';
import { line } from '../text.ts';

/** An e-mail address as it stands in running text (a deliberately small part of RFC 5322). */
const ADDRESS = /[^\s<>()[\]{}:;,"'|«»“”]+@[^\s<>()[\]{}:;,"'|«»“”@]*[^\s<>()[\]{}:;,"'|«»“”@.]/u;

/** The address a text is or holds; of several the last, since a name that is an address stands before it. */
export function addressIn(text: string | null | undefined): string | null {
  const found = [...(line(text) ?? '').matchAll(new RegExp(ADDRESS, 'gu'))];
  return found.at(-1)?.[0] ?? null;
}

/** A person; a name that only repeats the address is none. */
export function person(name: string | null | undefined, email: string | null | undefined): Person {
  const address = addressIn(email);
  const shown = cleanName(name);
  const repeats = shown !== null && shown.toLowerCase() === address?.toLowerCase();
  return { name: repeats ? null : shown, email: address?.slice(0, 320) ?? null };
}

/** A name without the quotes, brackets and commas that stand around it. */
export function cleanName(name: string | null | undefined): string | null {
  return line(
    (line(name) ?? '').replace(/^[\s"'“”„«<([,;:*]+|[\s"'“”«»>)\],;:*([<]+$/gu, '').replace(/\[mailto$/i, ''),
  );
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
