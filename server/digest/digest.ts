import type { Digest, DigestSection } from '../../utils/record/digest.ts';
import { askedSections } from './asked.ts';
import { decidedSections } from './decided.ts';
import { productHeard, sellerHeard } from './heard.ts';
import type { ProductRows, SellerRows } from './rows.ts';
import { unansweredSection } from './unanswered.ts';
import type { Span } from './week.ts';

interface Whose {
  workspace: string;
  reader: string;
}

const isQuiet = (sections: readonly DigestSection[]): boolean => sections.every(({ items }) => items.length === 0);

function digest({ week, from, to, running, previous, next }: Span, whose: Whose, sections: DigestSection[]) {
  return { week, from: from.slice(0, 10), to, running, previous, next, ...whose, quiet: isQuiet(sections), sections };
}

/** A seller's week: what they heard, what was decided on it, what was shipped, what they are asked. */
export const sellerDigest = (span: Span, whose: Whose, rows: SellerRows): Digest =>
  digest(span, whose, [
    ...sellerHeard(rows),
    ...decidedSections(rows.decided, rows.shipped, false),
    ...askedSections(rows, false),
  ]);

/** The workspace's week for product managers. It is quiet even where something older stands open. */
export function productDigest(span: Span, whose: Whose, rows: ProductRows): Digest {
  const happened = [
    ...productHeard(rows),
    ...decidedSections(rows.decided, rows.shipped, true),
    ...askedSections(rows, true),
  ];
  const whole = digest(span, whose, [...happened, unansweredSection(rows.loop, span.week)]);
  return { ...whole, quiet: isQuiet(happened) && rows.reports === 0 };
}
