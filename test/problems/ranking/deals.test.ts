import { assert, constantFrom, property, record, array, shuffledSubarray } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { identify } from '../../../server/problems/ranking/deals.ts';
import type { Evidence } from '../../../server/problems/ranking/evidence.ts';
import { account, deal, evidence } from './evidence.ts';

const heard = (day: number): number => Date.parse(`2026-05-${String(day).padStart(2, '0')}T08:00:00+02:00`);
const dealsOf = (...reports: Evidence[]) => reports.map((one) => identify(reports).dealOf(one));
const idsOf = (...reports: Evidence[]) => dealsOf(...reports).map((one) => one?.id ?? null);

describe('P10 one deal counts once', () => {
  test('by its id in the CRM, in either of the two lengths that Salesforce shows', () => {
    const [long, short] = ['006Ak000001XyZaIAK', '006Ak000001XyZa'].map((externalId) =>
      evidence({ account: account(null), deal: deal({ externalId }) }),
    );
    expect(new Set(idsOf(long ?? evidence(), short ?? evidence())).size).toBe(1);
  });

  test('by account and name, however they are written', () => {
    const a = evidence({ deal: deal({ name: 'Renewal 2026' }) });
    const b = evidence({ account: account('NORTHWIND'), deal: deal({ name: ' renewal  2026 ' }) });
    const c = evidence({ account: account('Contoso'), deal: deal({ name: 'Renewal 2026' }) });
    const [first, second, third] = idsOf(a, b, c);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });

  test('a name alone is the deal with an id that carries that name at that account', () => {
    const read = evidence({ deal: deal({ externalId: '77' }) });
    const typed = evidence({ deal: deal({ origin: 'typed', amount: '90000' }) });
    expect(new Set(idsOf(read, typed)).size).toBe(1);
  });

  test('two ids are two deals, although they carry one name', () => {
    const both = ['1', '2'].map((externalId) => evidence({ deal: deal({ externalId }) }));
    expect(new Set(idsOf(...both)).size).toBe(2);
  });

  test('an amount without a name is taken for the deal that is known at the account', () => {
    const named = evidence({ deal: deal() });
    const amount = evidence({ deal: deal({ name: null, amount: '40000', origin: 'typed' }) });
    const elsewhere = evidence({ account: account('Contoso'), deal: deal({ name: null }) });
    const [first, second, third] = idsOf(named, amount, elsewhere);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('an account that another report knows by a second mark is the same account', () => {
    const byMail = { keys: ['d:northwind.example'], name: 'northwind.example' };
    const both = { keys: ['d:northwind.example', 'n:northwind'], name: 'Northwind' };
    const reports = [
      evidence({ deal: deal() }),
      evidence({ account: byMail, deal: deal() }),
      evidence({ account: both }),
    ];
    const { accountOf, dealOf } = identify(reports);
    expect(new Set(reports.map(accountOf)).size).toBe(1);
    expect(new Set(reports.slice(0, 2).map((one) => dealOf(one)?.id)).size).toBe(1);
  });

  test('where several deals come into question it is none of them', () => {
    const both = ['1', '2'].map((externalId) => evidence({ deal: deal({ externalId }) }));
    const guesses = [deal(), deal({ name: null })].map((one) => evidence({ deal: one }));
    expect(idsOf(...both, ...guesses).slice(2)).toEqual([null, null]);
  });

  test('without an id and without an account nothing tells which deal it is', () => {
    expect(idsOf(evidence({ account: account(null), deal: deal() }))).toEqual([null]);
    expect(idsOf(evidence({ deal: null }))).toEqual([null]);
  });
});

describe('P10 reports that do not agree', () => {
  test('the newest amount that was read holds against a newer typed one, and it is said', () => {
    const old = evidence({ heardAt: heard(1), deal: deal({ amount: '10000' }) });
    const read = evidence({ heardAt: heard(2), deal: deal({ amount: '20000', origin: 'crm' }) });
    const typed = evidence({ heardAt: heard(3), deal: deal({ amount: '99000', origin: 'typed' }) });
    const [found] = dealsOf(old, read, typed);
    expect(found).toMatchObject({ amountFrom: { reportId: read.reportId }, conflicting: true });
  });

  test('among typed ones the newest holds; one amount in two spellings is no conflict', () => {
    const first = evidence({ heardAt: heard(1), deal: deal({ amount: '10000', origin: 'typed' }) });
    const second = evidence({ heardAt: heard(2), deal: deal({ amount: '10000.00', origin: 'typed' }) });
    expect(dealsOf(second, first)[0]).toMatchObject({
      amountFrom: { reportId: second.reportId },
      conflicting: false,
    });
  });

  test('the newest stage that is named holds', () => {
    const lost = evidence({ heardAt: heard(1), deal: deal({ stage: 'lost' }) });
    const won = evidence({ heardAt: heard(2), deal: deal({ stage: 'won' }) });
    const silent = evidence({ heardAt: heard(3), deal: deal({ stage: 'unknown', amount: null }) });
    expect(dealsOf(silent, won, lost)[0]).toMatchObject({ stage: 'won', conflicting: false });
  });
});

/** A deal as it really is, and reports that each name a part of it. */
const reality = array(
  record({
    externalId: constantFrom(null, '1', '2', '3'),
    account: constantFrom('Northwind', 'Contoso', null),
    name: constantFrom(null, 'Renewal', 'Seats'),
    origin: constantFrom('page' as const, 'typed' as const),
    amount: constantFrom(null, '100', '200.50'),
  }),
  { maxLength: 12 },
);

it('P10 the order in which reports come never changes which deals there are', () => {
  assert(
    property(
      reality.chain((told) => {
        const reports = told.map(({ account: of, ...rest }) =>
          evidence({ account: account(of), deal: deal({ ...rest }) }),
        );
        return shuffledSubarray(reports, { minLength: reports.length }).map((other) => ({ reports, other }));
      }),
      ({ reports, other }) => {
        const [a, b] = [identify(reports), identify(other)];
        for (const one of reports) {
          expect(a.dealOf(one)).toEqual(b.dealOf(one));
          expect(a.accountOf(one)).toBe(b.accountOf(one));
        }
      },
    ),
  );
});
