import type { Capture } from '../../utils/record/capture.ts';
import type { Report } from '../../utils/record/report.ts';

/** What a report knows that tells whose words it holds. */
export interface Names {
  /** Names and addresses as they stand, the longest first, none twice. */
  whole: string[];
  /** Words of people's names and what firms are called by, in their own letters. */
  words: ReadonlySet<string>;
  /** What firms are called by in their domains, in lower case. */
  labels: ReadonlySet<string>;
}

/** A word as it is written, with what is joined to it. */
export const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** A shorter piece of a name, an initial for one, would take words out of the quote that name nobody. */
const TELLING = 2;
/** Shorter labels are words of every sentence: `go.example`, `the.example`. */
const TELLING_LABEL = 4;

/** Names of people, firms and deals out of everything the report was read or typed with. */
export function namesIn({ capture, account, contacts, opportunity }: Report): Names {
  const people = [...contacts, ...capture.flatMap(peopleOf)];
  const accounts = [account, ...capture.map((one) => one.account)].filter((one) => one !== null);
  const deals = [opportunity, ...capture.map((one) => one.opportunity)].filter((one) => one !== null);
  const personal = told(people.map(({ name }) => name));
  const firms = told([...accounts.map(({ name }) => name), ...capture.map(({ page }) => page.recordName)]);
  const domains = accounts.flatMap((one) => one.domains);
  const ids = [...accounts.flatMap((one) => one.externalIds), ...deals.map(({ externalId }) => externalId)];
  const emails = people.map(({ email }) => email);
  const whole = told([...personal, ...firms, ...deals.map(({ name }) => name), ...emails, ...domains, ...ids]);
  const called = firms.map((name) => name.match(WORD)?.[0] ?? '').filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const words = [...personal.flatMap((name) => name.match(WORD) ?? []), ...called];
  const labels = domains.map((domain) => domain.split('.')[0]?.toLowerCase() ?? '');
  return {
    whole: whole.toSorted((a, b) => b.length - a.length),
    words: new Set(words.filter((word) => word.length >= TELLING)),
    labels: new Set(labels.filter((label) => label.length >= TELLING_LABEL)),
  };
}

function peopleOf({ said, message, conversation, turns }: Capture) {
  const talking = turns.map(({ name }) => ({ name, email: null }));
  const written = [
    message?.from,
    ...(message?.to ?? []),
    ...(message?.cc ?? []),
    ...(conversation?.participants ?? []),
  ];
  return [said, ...written, ...talking].filter((one) => one !== null && one !== undefined);
}

const told = (names: readonly (string | null)[]): string[] =>
  [...new Set(names.map((name) => name?.trim() ?? ''))].filter((name) => name.length >= TELLING);
