import { describe, expect, test } from 'vitest';
import { Term } from '../../../utils/record/ranking.ts';
import type { Evidence } from '../../../server/problems/ranking/evidence.ts';
import { identify } from '../../../server/problems/ranking/deals.ts';
import { basisOf } from '../../../server/problems/ranking/basis.ts';
import { scoreOf } from '../../../server/problems/ranking/score.ts';
import { account, deal, evidence, inputs, NOW, settingsWith } from './evidence.ts';

const scored = (reports: Evidence[], changes = {}, settings = settingsWith()) => {
  const score = scoreOf(reports, inputs(changes), basisOf(identify(reports), settings, NOW));
  return { ...score, open: score.stake.open, ...score.opened() };
};
const find = (term: Term, key: string): Term => {
  const found =
    [term, ...term.terms].find((one) => one.key === key) ??
    term.terms.flatMap(({ terms }) => terms).find((one) => one.key === key);
  return found ?? expect.fail(`no term ${key}`);
};
const four = (): Evidence[] => [
  evidence({ account: account('A'), severity: 'blocked' }),
  evidence({ account: account('B') }),
  evidence({ account: account('C'), reporterId: 'Sam' }),
  evidence({ account: account('D'), severity: 'annoyed' }),
];
const keys = (reports: Evidence[], settings = settingsWith()) =>
  scored(reports, {}, settings).beside.map(({ key, value, terms }) => [
    key,
    value,
    terms.map(({ formula }) => formula),
  ]);
const at = (name: string, stage: 'open' | 'won' | 'lost' | 'unknown') =>
  evidence({ account: account(name), deal: deal({ stage }) });

describe('P10 a score is opened to its inputs', () => {
  test('as reach × impact × confidence ÷ effort, with the reports behind each number', () => {
    const reports = four();
    const { term, score } = scored(reports, { effort: '3' });
    expect(Term.safeParse({ ...term, reports: [], terms: [] }).success).toBe(true);
    expect(score.toFixed()).toBe('2.13');
    expect(find(term, 'customers')).toMatchObject({
      value: '2.13',
      formula: 'reach 4 accounts × impact 2 × confidence 80 % ÷ effort 3',
    });
    const reach = find(term, 'reach');
    expect(reach.formula).toBe('distinct accounts in 4 reports of the last 180 days');
    expect(reach.terms.map(({ subject, value }) => [subject, value])).toEqual([
      ['A', '3'],
      ['B', '2'],
      ['C', '2'],
      ['D', '1'],
    ]);
    expect(reach.reports).toEqual(reports.map(({ reportId }) => reportId));
    expect(find(term, 'impact').formula).toBe(
      '(1 blocked by it × 3 + 2 slowed by it × 2 + 1 annoyed by it × 1) ÷ 4 accounts = 2',
    );
    expect(find(term, 'confidence').formula).toBe('2 people reported it: 80 %');
  });

  test('the halves that are shown are the halves that are added', () => {
    const reports = [...four(), evidence({ account: account('A'), deal: deal({ amount: '123456.78' }) })];
    const { term, score } = scored(reports, { effort: '7' });
    const [customers, deals] = term.terms;
    expect(term.formula).toBe(`customers ${customers?.value} + deals ${deals?.value}`);
    expect(Number(customers?.value) * 100 + Number(deals?.value) * 100).toBeCloseTo(Number(score.toFixed()) * 100, 6);
    expect(deals?.formula).toBe('open deals USD 123,456.78 ÷ USD 10,000 × confidence 80 % ÷ effort 7');
  });

  test('an account counts once, at the worst that is said of it', () => {
    const { term, parts } = scored([
      evidence({ severity: 'annoyed' }),
      evidence({ severity: 'blocked' }),
      evidence({ severity: null }),
    ]);
    expect([parts.accounts, parts.points.toFixed()]).toEqual([1, '3']);
    expect(find(term, 'reach').terms[0]?.reports).toHaveLength(3);
  });

  test('a missing effort is said, and the default stands in', () => {
    const { term, effortMissing } = scored(four());
    expect(effortMissing).toBe(true);
    expect(find(term, 'effort')).toMatchObject({
      value: '4',
      formula: "not estimated: the workspace's default of 4 person-weeks stands in",
    });
  });

  test("a product manager's confidence takes the place of the count, with its reason and the count beside it", () => {
    const { term, parts } = scored(four(), { confidence: { percent: 20, reason: 'One mail chain.' } });
    expect(parts.confidence).toBe(20);
    expect(find(term, 'confidence').formula).toBe(
      'set by the product manager: One mail chain. (2 people reported it: 80 %)',
    );
  });

  test('nothing at all is a score of 0', () => {
    const { score, term } = scored([]);
    expect(score.toFixed()).toBe('0');
    expect(find(term, 'impact').formula).toBe('no accounts yet = 0');
  });
});

describe('P10 money', () => {
  test('no binary fraction is in it', () => {
    const reports = ['A', 'B', 'C'].map((name) => evidence({ account: account(name), deal: deal({ amount: '0.1' }) }));
    expect(scored(reports).open.toFixed()).toBe('0.3');
    const large = [evidence({ deal: deal({ amount: '9999999999999999.99' }) })];
    expect(scored(large).open.toFixed()).toBe('9999999999999999.99');
  });

  test('a typed amount counts half of one that was read, and the term says so', () => {
    const { term, open } = scored([evidence({ deal: deal({ origin: 'typed', amount: '30000' }) })]);
    expect(open.toFixed()).toBe('30000');
    expect(find(term, 'open')).toMatchObject({ value: '15000', currencyIsoCode: 'USD' });
    expect(find(term, 'open').terms[0]).toMatchObject({ formula: 'USD 30,000 × 50 %, typed', subject: 'Renewal' });
  });

  test('the rate of the day it was heard holds, not a later one', () => {
    const rates = [
      { currencyIsoCode: 'EUR', rate: '1.08', from: '2026-05-01' },
      { currencyIsoCode: 'EUR', rate: '1.2', from: '2026-05-14' },
      { currencyIsoCode: 'EUR', rate: '1.05', from: '2026-01-01' },
    ];
    const { term } = scored([evidence({ deal: deal({ currency: 'EUR' }) })], {}, settingsWith({ rates }));
    expect(find(term, 'open').terms[0]?.formula).toBe(
      'EUR 10,000 × 1.08 (rate from 2026-05-01) × 100 %, read from a page',
    );
    expect(find(term, 'open').value).toBe('10800');
  });

  test('an amount without a rate, a currency or a figure is shown beside and never added', () => {
    const reports = [
      evidence({ deal: deal({ currency: 'EUR' }) }),
      evidence({ account: account('B'), deal: deal({ currency: null }) }),
      evidence({ account: account('C'), deal: deal({ amount: null }) }),
      evidence({ account: account(null), deal: deal() }),
    ];
    expect(scored(reports).open.toFixed()).toBe('0');
    const said = keys(reports);
    expect(said.map(([key]) => key)).toEqual(['notAdded', 'untied', 'nameless']);
    expect(said[0]?.[2]).toEqual(
      expect.arrayContaining(
        ['no exchange rate for EUR on 2026-05-13', 'no currency named', 'no amount known'].map(
          (why) => `${why}; an open deal`,
        ),
      ),
    );
  });

  test('open, won and lost stand apart; without a stage it is taken for open and said', () => {
    const reports = [at('A', 'open'), at('B', 'won'), at('C', 'lost'), at('D', 'unknown')];
    const { open, term } = scored(reports);
    expect(open.toFixed()).toBe('20000');
    expect(keys(reports).map(([key, value]) => [key, value])).toEqual([
      ['won', '10000'],
      ['lost', '10000'],
    ]);
    expect(find(term, 'open').terms.map(({ formula }) => formula)).toContain(
      'USD 10,000 × 100 %, read from a page; no stage named: taken as open',
    );
  });

  test('a workspace may show money without counting it', () => {
    const { term, score } = scored([evidence({ deal: deal() })], {}, settingsWith({ moneyPerPoint: null }));
    expect(score.toFixed()).toBe('0.25');
    expect(find(term, 'deals')).toMatchObject({
      value: '0',
      formula: 'money is shown and not counted in this workspace',
    });
  });
});

test('what is older than the period is listed and not counted', () => {
  const old = evidence({ account: account('B'), heardAt: NOW - 181 * 86_400_000 });
  const { parts, beside } = scored([evidence(), old]);
  expect(parts.accounts).toBe(1);
  expect(beside).toMatchObject([
    { key: 'older', reports: [old.reportId], formula: '1 report older than 180 days: not counted' },
  ]);
});
