import { counted } from '../../../utils/record/counted.ts';
import type { PeopleBehind } from '../../../utils/record/introductionAsk.ts';
import { person } from '../introductions/words.ts';

type Seller = PeopleBehind['sellers'][number];
type Customer = PeopleBehind['people'][number];

/** Somebody in one line. */
export interface Invited {
  key: string;
  words: string;
  /** Where they may be written to: a customer only where they said that they would talk. */
  email: string | null;
  through: string | null;
}

export interface Group {
  title: string;
  /** What to know before writing to them; null where there is nothing. */
  hint: string | null;
  invited: Invited[];
}

const sellerLine = ({ id, name, email, reports }: Seller): Invited => ({
  key: id,
  words: `${name}, ${counted(reports, 'report')}`,
  email,
  through: null,
});

const customerLine = (one: Customer, place: number): Invited => ({
  key: `${one.reportId} ${place}`,
  words: person(one),
  email: one.willing ? (one.contact?.email ?? null) : null,
  through: one.seller.name,
});

/** Who to invite to a review of what was specified, in the order in which one would: those who may be written to first. */
export function groupsOf({ sellers, people }: PeopleBehind): Group[] {
  const groups = [
    { title: 'Sellers', hint: null, invited: sellers.map(sellerLine) },
    {
      title: 'Customers who agreed to talk',
      hint: 'Tell their seller first that you write to them.',
      invited: people.filter(({ willing }) => willing).map(customerLine),
    },
    {
      title: 'Other customers',
      hint: 'Their seller has to ask them: use Ask for customers.',
      invited: people.filter(({ willing }) => !willing).map(customerLine),
    },
  ];
  return groups.filter(({ invited }) => invited.length > 0);
}

const line = ({ words, email, through }: Invited): string =>
  `- ${words}${email ? ` <${email}>` : ''}${through ? `, through ${through}` : ''}`;

/** The list to paste into a mail, a calendar or a page. */
export const reviewText = (statement: string, groups: readonly Group[]): string =>
  [
    `Spec review: ${statement.replaceAll(/\s+/g, ' ').trim()}`,
    ...groups.flatMap(({ title, hint, invited }) => ['', hint ? `${title} (${hint})` : title, ...invited.map(line)]),
    '',
  ].join('\n');

/** A mail to every seller who has an address (RFC 6068); null where nobody has. Customers never stand in one together. */
export function mailToSellers(statement: string, { sellers }: PeopleBehind): string | null {
  const to = sellers.flatMap(({ email }) => (email ? [encodeURIComponent(email)] : []));
  const subject = encodeURIComponent(`Spec review: ${statement.replaceAll(/\s+/g, ' ').trim().slice(0, 200)}`);
  return to.length > 0 ? `mailto:${to.join(',')}?subject=${subject}` : null;
}
