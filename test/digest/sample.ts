import type { Decision } from '../../utils/record/decision.ts';
import { newId } from '../../utils/record/id.ts';
import type {
  DecidedRow,
  IntroductionRow,
  Newest,
  ProductRows,
  SellerRows,
  TrendRow,
} from '../../server/digest/rows.ts';
import { spanOf } from '../../server/digest/week.ts';
import { weekNamed } from '../../server/problems/health/week.ts';

export const NOW = '2026-11-25T10:00:00.000Z';
export const SPAN = spanOf(weekNamed('2026-W47') ?? 0, NOW);
export const WHOSE = { workspace: 'Acme', reader: 'Sam' };
export const linkTo = (place: string): string => `https://heard.acme.example/inbox${place}`;

export const some = <T>(...rows: T[]): Newest<T> => ({ total: rows.length, rows });

export const decisionOf = (words: Partial<Decision> = {}): Decision => ({
  id: newId(),
  status: 'declined',
  reason: 'Two accounts, and a way round it.',
  wouldChange: 'A third account.',
  reviewAt: null,
  canonicalId: null,
  safeSentence: 'We looked at it and will not do it this year.',
  returnsWhen: null,
  decidedBy: { id: newId(), name: 'Pia' },
  decidedAt: '2026-11-18T10:00:00Z',
  ...words,
});

export const decidedRow = (words: Partial<Decision> = {}): DecidedRow => ({
  problemId: newId(),
  statement: 'Exports stop',
  decision: decisionOf(words),
  carriedBy: newId(),
  sellers: 3,
  seen: 2,
});

export const trendRow = (more: Partial<TrendRow> = {}): TrendRow => ({
  problemId: newId(),
  statement: 'Slow search',
  accounts: 4,
  accountsBefore: 1,
  reports: 5,
  quote: 'It takes a minute',
  ...more,
});

const shared = {
  decided: some<DecidedRow>(),
  shipped: some<DecidedRow>(),
  questions: { total: 0, rows: [] },
  introductions: some<IntroductionRow>(),
  calls: { total: 0, rows: [] },
};

export const sellerRows = (more: Partial<SellerRows> = {}): SellerRows => ({
  ...shared,
  heard: { total: 0, rows: [] },
  alsoHeard: { total: 0, rows: [] },
  ...more,
});

export const productRows = (more: Partial<ProductRows> = {}): ProductRows => ({
  ...shared,
  reports: 0,
  reportsBefore: 0,
  made: { total: 0, rows: [] },
  rising: { total: 0, rows: [] },
  loop: { ages: { under7: 0, under30: 0, under90: 0, older: 0 }, unseen: 0, overdue: 0, unowned: 0, weeks: new Map() },
  ...more,
});
