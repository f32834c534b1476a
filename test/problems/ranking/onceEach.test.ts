import { array, assert, boolean, constantFrom, integer, property, record, type Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import type { Evidence } from '../../../server/problems/ranking/evidence.ts';
import { rank } from '../../../server/problems/ranking/rank.ts';
import { account, deal, evidence, NOW, problem, settingsWith } from './evidence.ts';

/** Deals as they really are; two of them carry one name at one account. */
const TRUTH = [
  { externalId: '1', of: 'Northwind', name: 'Renewal' },
  { externalId: '2', of: 'Northwind', name: 'Renewal' },
  { externalId: '3', of: 'Northwind', name: 'Seats' },
  { externalId: '4', of: 'Contoso', name: 'Renewal' },
] as const;

interface Told {
  deal: number;
  report: Evidence;
  /** The problem it is on. */
  place: number;
}

/** Somebody tells of one of them: from the CRM's page with its id, or by what they remember. */
const told: Arbitrary<Told> = record({
  deal: integer({ min: 0, max: TRUTH.length - 1 }),
  read: boolean(),
  named: boolean(),
  amount: integer({ min: 1, max: 99_999 }),
  day: integer({ min: 1, max: 90 }),
  place: integer({ min: 0, max: 3 }),
  origin: constantFrom('page' as const, 'typed' as const),
}).map(({ deal: which, read, named, amount, day, place, origin }) => {
  const { externalId, of, name } = TRUTH[which] ?? TRUTH[0];
  const known = { externalId: read ? externalId : null, name: read || named ? name : null };
  const heardAt = NOW - day * 86_400_000;
  const report = evidence({
    heardAt,
    account: account(of),
    deal: deal({ ...known, amount: `${amount}.25`, origin }),
  });
  return { deal: which, report, place };
});

const free = settingsWith({ amountConfidence: { page: 100, crm: 100, typed: 100 } });
const ranked = (all: Told[]) =>
  rank(
    [...Map.groupBy(all, ({ place }) => place)].map(([place, those]) =>
      problem(
        `p${place}`,
        those.map(({ report }) => report),
      ),
    ),
    free,
    NOW,
  );
const cents = (amount: string): number => Math.round(Number(amount) * 100);

it('P10 no total holds a deal twice, in the line and in any problem', () => {
  assert(
    property(array(told, { maxLength: 14 }), (all) => {
      const most = (those: Told[]): number =>
        [...Map.groupBy(those, ({ deal: which }) => which).values()]
          .map((same) => Math.max(...same.map(({ report }) => cents(report.deal?.amount ?? '0'))))
          .reduce((sum, one) => sum + one, 0);
      const { total: totalOf, places } = ranked(all);
      const total = totalOf();
      expect(cents(total.open.toFixed())).toBeLessThanOrEqual(most(all));
      expect(total.term.terms.length).toBeLessThanOrEqual(new Set(all.map(({ deal: which }) => which)).size);
      for (const { open } of places(0, 9)) expect(cents(open.amount)).toBeLessThanOrEqual(most(all));
    }),
  );
});

it('P10 merge, split and move leave the total as it is; a report sent twice and another of the same deal add none', () => {
  assert(
    property(
      array(told, { minLength: 1, maxLength: 10 }),
      array(integer({ min: 0, max: 3 }), { minLength: 10 }),
      (all, to) => {
        const { open, term } = ranked(all).total();
        const moved = all.map((one, n) => ({ ...one, place: to[n] ?? 0 }));
        expect(ranked(moved).total().open.toFixed()).toBe(open.toFixed());
        const [first] = all;
        if (!first) return;
        const again = { ...first, report: { ...first.report, reportId: `${first.report.reportId} again` }, place: 3 };
        expect(ranked([...all, again]).total().term.terms).toHaveLength(term.terms.length);
      },
    ),
  );
});

it('P10 an edit replaces what the report said; nothing of the former amount stays', () => {
  const [before, after] = ['10000', '25000'].map((amount) =>
    problem('a', [{ ...evidence({ reportId: 'same', deal: deal({ amount }) }) }]),
  );
  const open = (one: typeof before) => (one ? rank([one], free, NOW).total().open.toFixed() : '');
  expect([open(before), open(after)]).toEqual(['10000', '25000']);
});
