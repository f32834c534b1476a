import { getDomainWithoutSuffix } from 'tldts-icann';
import common from 'email-providers/common.json' with { type: 'json' };

/** Providers people get a private address from, as the library `email-providers` counts the common ones. */
const LISTED = new Set<string>(common);

/** Big brands under any suffix (yahoo.co.in, hotmail.fr, gmx.ch), and well-known ones the list leaves out. */
const BRANDS = new Set(
  (
    'gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud aol gmx yandex proton protonmail pm ' +
    'fastmail tutanota tutamail tuta hey mailbox posteo zohomail hushmail qq naver daum hanmail rediffmail'
  ).split(' '),
);

/** May anybody have an address there? Then it says nothing about whom a person works for. `domain` is registrable. */
export const isPublicMail = (domain: string): boolean =>
  LISTED.has(domain) || BRANDS.has(getDomainWithoutSuffix(domain) ?? '');
