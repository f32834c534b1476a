import type { DigestItem, DigestSection } from '../../utils/record/digest.ts';
import { excerpt } from './excerpt.ts';
import type { DecidedRow, Newest } from './rows.ts';
import { facts, said, section } from './section.ts';
import { counted } from '../../utils/record/counted.ts';
import { longDay } from '../../utils/record/longDay.ts';
import { STATUS_WORDS } from './words.ts';

/**
 * `toProduct`: product managers read how far it reached, sellers what they may say. A merged problem has a page that says so,
 * and no place in the ranking: sellers are led to that of the one that carries it on.
 */
function itemOf(
  { problemId, carriedBy, statement, decision, sellers, seen }: DecidedRow,
  toProduct: boolean,
): DigestItem {
  const { status, decidedBy, decidedAt, reviewAt, reason, wouldChange, safeSentence } = decision;
  const reached = `reached ${counted(sellers, 'seller')}, ${seen} of them have seen it`;
  return {
    words: excerpt(statement),
    facts: facts(
      STATUS_WORDS[status],
      `${decidedBy.name}, ${longDay(decidedAt)}`,
      reviewAt && `looked at again on ${longDay(reviewAt)}`,
      toProduct ? reached : null,
    ),
    said: [
      ...said('Reason', reason),
      ...said('What would change it', wouldChange),
      ...said(toProduct ? 'Safe to tell the customer' : 'You may tell the customer', safeSentence),
    ],
    place: toProduct ? `#problems/${problemId}` : `#ranking/${carriedBy}`,
  };
}

/** Decisions with their reasons; what was completed stands by itself. */
export function decidedSections(
  decided: Newest<DecidedRow>,
  shipped: Newest<DecidedRow>,
  toProduct: boolean,
): DigestSection[] {
  const item = (row: DecidedRow): DigestItem => itemOf(row, toProduct);
  const yours = toProduct ? '' : ' on your problems';
  return [
    section({ title: 'Decided', none: `Nothing was decided${yours}.` }, decided, item),
    section({ title: 'Shipped', none: `Nothing was completed${yours}.` }, shipped, item),
  ];
}
