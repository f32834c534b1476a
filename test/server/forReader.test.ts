import { array, assert, constantFrom, property, subarray } from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Term } from '../../utils/record/ranking.ts';
import { rank } from '../../server/problems/ranking/rank.ts';
import { detailFor, reportsIn } from '../../server/ranking/forReader.ts';
import { account, deal, evidence, NOW, problem, settingsWith } from '../problems/ranking/evidence.ts';

const NAMES = ['Northwind', 'Contoso', 'Fabrikam', 'Tailspin'] as const;
const settings = settingsWith();

const subjectsOf = (term: Term): string[] => [
  ...(term.subject === null ? [] : [term.subject]),
  ...term.terms.flatMap(subjectsOf),
];
const valuesOf = (term: Term): string[] => [term.value, term.formula, ...term.terms.flatMap(valuesOf)];

function detailOf(names: readonly string[]) {
  const reports = names.map((name) => evidence({ account: account(name), deal: deal({ name: `${name} renewal` }) }));
  const detail = rank([problem('p', reports)], settings, NOW).detail('p');
  if (!detail) throw new Error('not ranked');
  return { reports, detail: { ...detail, asOf: null } };
}

it('P12 a seller reads the names of the customers of their own reports, and of nobody else’s', () => {
  assert(
    property(
      array(constantFrom(...NAMES), { minLength: 1, maxLength: 6 }),
      subarray([0, 1, 2, 3, 4, 5]),
      (names, mine) => {
        const { reports, detail } = detailOf(names);
        const own = new Set(mine.flatMap((at) => reports[at]?.reportId ?? []));
        const told = new Set(mine.flatMap((at) => names[at] ?? []));
        const seen = JSON.stringify(detailFor(detail, own));
        for (const name of NAMES) expect(seen.includes(name)).toBe(told.has(name));
        for (const { reportId } of reports) expect(seen.includes(reportId)).toBe(own.has(reportId));
      },
    ),
  );
});

it('P10 every figure and every formula is the same for both sides', () => {
  assert(
    property(array(constantFrom(...NAMES), { minLength: 1, maxLength: 6 }), (names) => {
      const { detail } = detailOf(names);
      const theirs = detailFor(detail, new Set());
      expect(valuesOf(theirs.term)).toEqual(valuesOf(detail.term));
      expect(theirs.beside.flatMap(valuesOf)).toEqual(detail.beside.flatMap(valuesOf));
    }),
  );
});

test('the reports that numbers come from are told each once, however deep they stand', () => {
  const { reports, detail } = detailOf(['Northwind', 'Contoso', 'Northwind']);
  const ids = reportsIn([detail.term, ...detail.beside]);
  expect(ids.toSorted()).toEqual(reports.map(({ reportId }) => reportId).toSorted());
  expect(reportsIn([])).toEqual([]);
});

test('a product manager reads it all', () => {
  const { detail } = detailOf(['Northwind', 'Contoso']);
  expect(detailFor(detail, null)).toEqual(detail);
  expect(new Set(subjectsOf(detail.term))).toEqual(
    new Set(['Northwind', 'Contoso', 'Northwind renewal', 'Contoso renewal']),
  );
});
