import { counted } from '../../../utils/record/counted.ts';
import type { Term } from '../../../utils/record/ranking.ts';
import { whole } from './decimal.ts';
import type { Group, Groups } from './groups.ts';
import { distinct, money, term } from './term.ts';

const reportsIn = (terms: Term[]): string[] => distinct(terms.flatMap(({ reports }) => reports));

type Value = Pick<Term, 'unit' | 'currencyIsoCode'>;

/** Their terms, the largest first; past `most` one term for all the others. */
function atMost(most: number, { all, size }: Group, { unit, currencyIsoCode }: Value): Term[] {
  const shown = all.slice(0, most);
  const terms = shown.map(({ open }) => open());
  const left = all.length - shown.length;
  if (left === 0) return terms;
  const value = unit === 'money' ? shown.reduce((rest, one) => rest.minus(one.size), size) : whole(left);
  const words = `${counted(left, 'more deal')}, each opened with the problems it stands behind`;
  return [...terms, term(['more', 'More deals'], value, unit, words, { currencyIsoCode })];
}

function apart(stage: 'won' | 'lost', group: Group, currencyIsoCode: string, most: number): Term[] {
  if (group.all.length === 0) return [];
  const label = stage === 'won' ? 'Won deals' : 'Lost deals';
  const ofStage = counted(group.all.length, `${stage} deal`);
  const words = `${ofStage}, ${money(group.full, currencyIsoCode)} in full; no longer at stake`;
  const terms = atMost(most, group, { unit: 'money', currencyIsoCode });
  return [term([stage, label], group.full, 'money', words, { currencyIsoCode, reports: reportsIn(terms), terms })];
}

function uncounted(key: string, label: string, group: Group, most: number): Term[] {
  const count = group.all.length;
  if (count === 0) return [];
  const words = `${counted(count, 'deal')} shown beside, never added`;
  const terms = atMost(most, group, { unit: 'deals', currencyIsoCode: null });
  return [term([key, label], whole(count), 'deals', words, { reports: reportsIn(terms), terms })];
}

/**
 * The stake opened: the open deals, and beside them what is won, lost, or cannot be added. `most`: of each kind that are
 * opened one by one; the others stand in one term.
 */
export function stakeTerms(
  { open, won, lost, notAdded, untied }: Groups,
  currencyIsoCode: string,
  most = Infinity,
): { term: Term; beside: Term[] } {
  const terms = atMost(most, open, { unit: 'money', currencyIsoCode });
  const words = `${counted(open.all.length, 'open deal')}, each counted once`;
  return {
    term: term(['open', 'Open deals'], open.size, 'money', words, {
      currencyIsoCode,
      reports: reportsIn(terms),
      terms,
    }),
    beside: [
      ...apart('won', won, currencyIsoCode, most),
      ...apart('lost', lost, currencyIsoCode, most),
      ...uncounted('notAdded', 'Not added', notAdded, most),
      ...uncounted('untied', 'Deals nobody can tell apart', untied, most),
    ],
  };
}
