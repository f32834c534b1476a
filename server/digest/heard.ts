import type { DigestItem, DigestSection } from '../../utils/record/digest.ts';
import { excerpt } from './excerpt.ts';
import type { HeardRow, ProductRows, SellerRows, TrendRow } from './rows.ts';
import { facts, said, section } from './section.ts';
import { counted } from '../../utils/record/counted.ts';
import { STATUS_WORDS } from './words.ts';

const own = ({ reportId, statement, account, status }: HeardRow): DigestItem => ({
  words: excerpt(statement),
  facts: facts(account, status ? STATUS_WORDS[status] : 'Nobody decided yet'),
  said: [],
  place: `#${reportId}`,
});

const spoken =
  (room: 'problems' | 'ranking') =>
  ({ problemId, statement, accounts, accountsBefore, reports, quote }: TrendRow): DigestItem => ({
    words: excerpt(statement),
    facts: facts(counted(reports, 'report'), `${counted(accounts, 'account')}, ${accountsBefore} the week before`),
    said: said('A customer said', quote),
    place: `#${room}/${problemId}`,
  });

/** What the seller sent, and who else met the same problems. */
export const sellerHeard = ({ heard, alsoHeard }: Pick<SellerRows, 'heard' | 'alsoHeard'>): DigestSection[] => [
  section({ title: 'Heard from you', none: 'You sent no report.' }, heard, own),
  section(
    { title: 'Others heard it too', none: 'Nobody else reported the problems you are on.' },
    alsoHeard,
    spoken('ranking'),
  ),
];

/** How much came in, which problems are new, and which grew. */
export function productHeard({ reports, reportsBefore, made, rising }: ProductRows): DigestSection[] {
  const summary = `${counted(reports, 'report')}, ${reportsBefore} the week before.`;
  const problem = spoken('problems');
  return [
    section({ title: 'Heard: new problems', none: 'No new problem was made.', summary }, made, problem),
    section(
      { title: 'Heard: rising problems', none: 'No problem was reported by more accounts than the week before.' },
      rising,
      problem,
    ),
  ];
}
