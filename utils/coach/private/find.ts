import type { PrivateKind } from '../../record/privateKind.ts';
import { findCards } from './card.ts';
import { findEmails } from './email.ts';
import type { Finder, Finding, Known } from './finding.ts';
import { findIbans } from './iban.ts';
import { findNationalIds } from './nationalId.ts';
import { findPasswords } from './password.ts';
import { findPhones } from './phone.ts';
import { plain } from './plain.ts';
import { findSecrets } from './secret.ts';

/** What tells most comes first: where two meet, the first names the stretch. */
const FINDERS: readonly (readonly [PrivateKind, Finder])[] = [
  ['secret', findSecrets],
  ['password', findPasswords],
  ['iban', findIbans],
  ['card', findCards],
  ['nationalId', findNationalIds],
  ['email', findEmails],
  ['phone', findPhones],
];

/**
 * The private stretches of a text, in its order, none overlapping (P8): e-mail addresses and telephones of third parties,
 * cards, bank accounts, national ids, keys and passwords. Takes time in proportion to the text.
 */
export function findPrivate(text: string, known: Known = {}): Finding[] {
  const readable = plain(text);
  const found = FINDERS.filter(([kind]) => known.kinds?.includes(kind) ?? true).flatMap(([kind, find], rank) =>
    find(readable, known).map(([start, end]) => ({ kind, start, end, rank })),
  );
  return together(found.toSorted((a, b) => a.start - b.start));
}

/** Stretches that overlap are one, so that no end of either is left over. */
function together(found: readonly (Finding & { rank: number })[]): Finding[] {
  const apart: (Finding & { rank: number })[] = [];
  for (const next of found) {
    const last = apart.at(-1);
    if (!last || next.start >= last.end) {
      apart.push(next);
      continue;
    }
    const named = next.rank < last.rank ? next : last;
    apart[apart.length - 1] = { ...named, start: last.start, end: Math.max(last.end, next.end) };
  }
  return apart.map(({ kind, start, end }) => ({ kind, start, end }));
}
