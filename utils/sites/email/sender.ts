import type { Person } from '../../record/primitives.ts';
import { addressIn, person } from './address.ts';

/** Notes writes a person's place behind slashes, and a domain that makes no address behind an @. */
const NOTES_PLACE = /(?:\/[^/]+){2,}$|\s*(?:\/\S+)?\s*@.*$/;

/** Outlook names first whoever sent it, often a machine, and then whose words they are. */
const ON_BEHALF =
  /\S\s(?:on behalf of|im auftrag von|de la part de|en nombre de|em nome de|per conto di|namens)\s(.+)$/i;

/** Who a "From" line names: `Kit <kit@x.example>`, `Kit [mailto:kit@x.example]`, `Kit Moreau/HQ/Acme@ACME`, `Kit`. */
export function senderIn(value: string): Person {
  const [, author] = ON_BEHALF.exec(value) ?? [];
  if (author) return senderIn(author);
  const email = addressIn(value);
  if (email === null || !/@.*\./.test(email)) return person(value.replace(NOTES_PLACE, ''), null);
  return person(value.slice(0, value.lastIndexOf(email)).replace(/(?:\[mailto:|[<([\s"])+$/i, ''), email);
}
