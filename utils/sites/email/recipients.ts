import type { Person } from '../../record/primitives.ts';
import { distinct } from './address.ts';

export type Recipients = { to: Person[]; cc: Person[] };
export type Kind = 'to' | 'cc' | 'bcc';

/** "Bcc" and "Cc" as the languages of mail programs label them; Bcc first, since "cco" and "cci" hold a "cc". */
const BCC =
  /\b(?:bcc|cc[ino]|udw)\b|скрыт|прихован|密送|密件|숨은|ukryt|skryt|hemlig|blind|piilo|titkos|skjult|gizli|מוסתר|مخفية/iu;
const CC = /\b(?:cc|kopi\w?|dw)\b|копи[яї]|копія|抄送|副本|참조|másolat|עותק|نسخة/iu;

/** Which list a label in front of people names; null for another label, or for none. */
export function kindOfLabel(label: string): Kind | null {
  if (BCC.test(label)) return 'bcc';
  return CC.test(label) ? 'cc' : null;
}

/** Where the language of the label is not known, the order is: To, Cc, Bcc. */
export const kindOfList = (label: string, place: number): Kind =>
  kindOfLabel(label) ?? (place === 0 ? 'to' : place === 1 ? 'cc' : 'bcc');

/** To whom a message went. Bcc is left out: the other recipients do not know of it. */
export function recipientsIn(lists: readonly { kind: Kind; people: readonly Person[] }[]): Recipients {
  const of = (kind: Kind) => distinct(lists.flatMap((list) => (list.kind === kind ? list.people : [])));
  return { to: of('to'), cc: of('cc') };
}
