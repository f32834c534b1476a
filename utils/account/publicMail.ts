import { getDomainWithoutSuffix } from 'tldts-icann';
import common from 'email-providers/common.json' with { type: 'json' };

/** Providers people get a private address from: the common ones by the library `email-providers`, and what it leaves out. */
const LISTED = new Set<string>([
  ...common,
  ...'fastmail.com fastmail.fm pm.me mailbox.org posteo.de tuta.com tuta.io tutamail.com hanmail.net hushmail.com'.split(
    ' ',
  ),
]);

/** Big brands under any suffix: yahoo.co.in, hotmail.fr, gmx.ch. Only names that no company of another trade has. */
const BRANDS = new Set(
  'gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud aol gmx yandex proton protonmail'.split(' '),
);

/** May anybody have an address there? Then it says nothing about whom a person works for. `domain` is registrable. */
export const isPublicMail = (domain: string): boolean =>
  LISTED.has(domain) || BRANDS.has(getDomainWithoutSuffix(domain) ?? '');
