import type { Finder, Known } from './finding.ts';

/** Scripts that put spaces between words; in the others (as in 日本語) an address would take the sentence along. */
const LETTER =
  '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}';

/** RFC 5321: at most 64 octets before the `@`, 255 after it. */
const LOCAL = new RegExp(`[${LETTER}\\p{N}._%+'-]{1,64}$`, 'u');
const LABEL = `[${LETTER}\\p{N}](?:[${LETTER}\\p{N}-]{0,61}[${LETTER}\\p{N}])?`;
const DOMAIN = new RegExp(`^(?:${LABEL}\\.){1,8}[${LETTER}]{2,24}(?![${LETTER}\\p{N}])`, 'u');

/** `icon@2x.png` is a file, and nobody reads what is sent to a machine. */
const NOT_A_DOMAIN = /\.(?:png|jpe?g|gif|svg|webp|ico|css|js|ts|json)$/i;
const NOBODY = /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster)\b/i;

/** Addresses of third parties. Goes from `@` to `@`, so that a long text costs its length and no more. */
export const findEmails: Finder = (text, known) => {
  const found: [number, number][] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^[.'-]+/, '') ?? '';
    const domain = DOMAIN.exec(text.slice(at + 1, at + 256))?.[0] ?? '';
    if (local === '' || domain === '' || NOT_A_DOMAIN.test(domain) || NOBODY.test(local)) continue;
    if (!isKnown(`${local}@${domain}`, domain, known)) found.push([at - local.length, at + 1 + domain.length]);
  }
  return found;
};

function isKnown(address: string, domain: string, { people = [], ownDomains = [] }: Known): boolean {
  const given = domain.toLowerCase();
  return (
    people.some((one) => one.toLowerCase() === address.toLowerCase()) ||
    ownDomains.map((own) => own.toLowerCase()).some((own) => given === own || given.endsWith(`.${own}`))
  );
}
