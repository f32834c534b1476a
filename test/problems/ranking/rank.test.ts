import { array, assert, boolean, constantFrom, option, property, record, type Arbitrary } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { KeptInputs, WouldChange } from '../../../utils/record/ranking.ts';
import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { decimal, plain } from '../../../server/problems/ranking/decimal.ts';
import type { Evidence } from '../../../server/problems/ranking/evidence.ts';
import { rank } from '../../../server/problems/ranking/rank.ts';
import type { ToRank } from '../../../server/problems/ranking/ranked.ts';
import { account, deal, evidence, inputs, NOW, problem, settingsWith } from './evidence.ts';

const barAt = (threshold: string | null, capacity: string | null = null) =>
  settingsWith({ bar: { threshold, capacity, theme: '' } });
const accounts = (count: number, prefix = 'A'): Evidence[] =>
  Array.from({ length: count }, (_, n) => evidence({ account: account(`${prefix}${n}`) }));
const ids = (problems: readonly { problemId: string }[]) => problems.map(({ problemId }) => problemId);
const detail = (problems: ToRank[], settings: RankingSettings, id: string) =>
  rank(problems, settings, NOW).detail(id) ?? expect.fail('not ranked');

const said = (problems: ToRank[], given: RankingSettings, id: string) =>
  detail(problems, given, id).wouldChange.map(({ words }) => words);
const reach = (all: ToRank[]): number => rank(all, settingsWith(), NOW).detail('p0')?.accounts ?? 0;
const severe = (name: string, more: Partial<Evidence> = {}) =>
  evidence({ account: account(name), severity: 'blocked', ...more });
const sized = (id: string, count: number, effort: string) =>
  problem(id, accounts(count), { inputs: inputs({ effort }) });

test('conditions go by the numbers that stand in the line, also of what is aside; what is in neither has none', () => {
  const offer = evidence({ deal: deal({ amount: '40000' }), account: account('Contoso') });
  const ranking = rank(
    [
      problem('no', [...accounts(2), offer], { status: 'declined' }),
      problem('open', accounts(1)),
      problem('done', accounts(9), { status: 'completed' }),
    ],
    settingsWith(),
    NOW,
  );
  const [aside] = ranking.aside(0, 1);
  expect(ranking.stand('no')).toEqual({ accounts: 3, open: { amount: '40000', currencyIsoCode: 'USD' } });
  expect(aside).toMatchObject({ ...ranking.stand('no') });
  expect(ranking.stand('open')).toEqual({ accounts: 1, open: { amount: '0', currencyIsoCode: 'USD' } });
  expect([ranking.stand('done'), ranking.stand('unknown')]).toEqual([null, null]);
});

describe('the line', () => {
  test('the higher score stands first; declined and deferred are told apart, done and duplicates are gone', () => {
    const { places, aside } = rank(
      [
        problem('few', accounts(1)),
        problem('many', accounts(3)),
        problem('no', accounts(2), { status: 'declined' }),
        problem('later', accounts(4), { status: 'deferred' }),
        problem('done', accounts(9), { status: 'completed' }),
        problem('twin', accounts(9), { status: 'duplicate' }),
      ],
      settingsWith(),
      NOW,
    );
    expect(ids(places(0, 9))).toEqual(['many', 'few']);
    expect(aside(0, 9).map(({ problemId, place, takesPart }) => [problemId, place, takesPart])).toEqual([
      ['later', 1, false],
      ['no', 2, false],
    ]);
  });

  test('ties are parted by accounts, open deals, age and id, and say by which', () => {
    const free = settingsWith({
      moneyPerPoint: null,
      impact: { blocked: '2', slowed: '1', annoyed: '1', unknown: '1' },
    });
    const { places } = rank(
      [
        problem('b', [severe('A')]),
        problem('a', [severe('A')]),
        problem('older', [severe('A')], { createdAt: '2026-03-01T00:00:00Z' }),
        problem('money', [severe('A', { deal: deal() })]),
        problem('wide', accounts(2)),
      ],
      free,
      NOW,
    );
    expect(places(0, 9).map(({ problemId, tie }) => [problemId, tie])).toEqual([
      ['wide', 'same score; more accounts'],
      ['money', 'same score and accounts; more in open deals'],
      ['older', 'same score, accounts and open deals; known for longer'],
      ['a', 'the same in everything; by id, which comes with the time'],
      ['b', null],
    ]);
  });

  test('without a bar nothing is over or under it, and nothing would change', () => {
    const found = detail([problem('a', accounts(1))], settingsWith(), 'a');
    expect([found.overBar, found.wouldChange]).toEqual([null, []]);
  });

  test('the capacity is taken in order, and nobody is overtaken for being smaller', () => {
    const { places, line: where } = rank(
      [sized('first', 9, '3'), sized('second', 8, '4'), sized('small', 1, '1')],
      barAt(null, '6'),
      NOW,
    );
    expect(places(0, 9).map(({ problemId, overBar }) => [problemId, overBar])).toEqual([
      ['first', true],
      ['second', false],
      ['small', false],
    ]);
    expect(where.over).toBe(1);
  });
});

describe('what would change the answer', () => {
  test('is said for each input by itself', () => {
    expect(said([problem('a', accounts(2))], barAt('1'), 'a')).toEqual([
      '2 more accounts, each slowed by it',
      // 0.495 is shown, added and compared as 0.5.
      'USD 39,600 more in open deals, read from a page',
      'an effort of 2 instead of 4 person-weeks',
      'a confidence of 100 % instead of 50 %',
    ]);
  });

  test('what no single input can do is left out', () => {
    const weightless = { blocked: '0', slowed: '0', annoyed: '0', unknown: '0' };
    const settings = { ...barAt('50'), impact: weightless, moneyPerPoint: null };
    expect(said([problem('a', accounts(2))], settings, 'a')).toEqual([]);
  });

  test('in a full line it is what brings it before another one', () => {
    const settings = barAt(null, '4');
    const problems = [problem('first', accounts(3)), problem('second', accounts(2))];
    expect(said(problems, settings, 'second')[0]).toBe('2 more accounts, each slowed by it');
    expect(said(problems, settings, 'first')).toEqual([]);
  });
});

const NAMES = ['A', 'B', 'C', 'D', null];
const told: Arbitrary<Evidence> = record({
  account: constantFrom(...NAMES).map(account),
  reporterId: constantFrom('Sel', 'Sam', 'Sue'),
  severity: constantFrom('blocked', 'slowed', 'annoyed', null),
  deal: option(
    record({
      externalId: constantFrom(null, '1', '2'),
      name: constantFrom(null, 'Renewal', 'Seats'),
      amount: constantFrom(null, '5000', '123456.78', '0.01'),
      currency: constantFrom('USD', 'EUR', null),
      origin: constantFrom('page', 'typed', 'crm'),
      stage: constantFrom('open', 'won', 'lost', 'unknown'),
    }).map(deal),
  ),
}).map(evidence);

const line: Arbitrary<ToRank[]> = array(
  record({
    reports: array(told, { maxLength: 5 }),
    effort: constantFrom(null, '0.5', '2', '7.25'),
    status: constantFrom('open', 'planned', 'declined', 'deferred'),
  }),
  { minLength: 1, maxLength: 6 },
).map((all) =>
  all.map(({ reports, effort, status }, n) =>
    problem(`p${n}`, reports, { status, inputs: effort === null ? null : inputs({ effort }) }),
  ),
);
const settings: Arbitrary<RankingSettings> = record({
  threshold: constantFrom(null, '0.5', '2', '10'),
  capacity: constantFrom(null, '2', '8'),
  counts: boolean(),
}).map(({ threshold, capacity, counts }) =>
  settingsWith({
    bar: { threshold, capacity, theme: '' },
    moneyPerPoint: counts ? '10000' : null,
    rates: [{ currencyIsoCode: 'EUR', rate: '1.08', from: '2026-01-01' }],
  }),
);

/** The severity that an answer about accounts speaks of. */
const severityIn = (words: string): Evidence['severity'] =>
  (['blocked', 'slowed', 'annoyed'] as const).find((one) => words.includes(one)) ?? null;

/** The problem after the change that was named, by new evidence or new inputs and nothing else. */
function changed(one: ToRank, { input, words }: WouldChange, value: string): ToRank {
  const reporterId = one.evidence[0]?.reporterId ?? 'Sel';
  const reports = (count: number, more: (n: number) => Partial<Evidence>): ToRank => ({
    ...one,
    evidence: [...one.evidence, ...Array.from({ length: count }, (_, n) => evidence({ reporterId, ...more(n) }))],
  });
  const set = (more: Partial<KeptInputs>): ToRank => ({ ...one, inputs: { ...(one.inputs ?? inputs()), ...more } });
  switch (input) {
    case 'accounts':
      return reports(Number(value), (n) => ({ account: account(`new ${n}`), severity: severityIn(words) }));
    case 'openAmount':
      return reports(1, () => ({
        account: account(null),
        deal: deal({ externalId: 'new', name: null, amount: value }),
      }));
    case 'effort':
      return set({ effort: value });
    case 'confidence':
      return set({ confidence: { percent: Number(value), reason: 'So it is.' } });
  }
}

const STEP: Record<WouldChange['input'], string> = {
  accounts: '-1',
  openAmount: '-1',
  effort: '0.1',
  confidence: '-1',
};
const lessOf = ({ input, value }: WouldChange): string => plain(decimal(value).plus(decimal(STEP[input])));

it('what would change the answer really does, and one step less does not', () => {
  const met = new Set<string>();
  assert(
    property(line, settings, (problems, given) => {
      const before = rank(problems, given, NOW);
      for (const one of problems) {
        for (const answer of before.detail(one.id)?.wouldChange ?? []) {
          met.add(answer.input);
          const after = (value: string): boolean | null | undefined =>
            rank(
              problems.map((other) => (other.id === one.id ? changed(one, answer, value) : other)),
              given,
              NOW,
            ).detail(one.id)?.overBar;
          expect([answer.words, after(answer.value)]).toEqual([answer.words, true]);
          expect([answer.words, after(lessOf(answer))]).toEqual([answer.words, false]);
        }
      }
    }),
  );
  expect(met.size).toBe(4);
});

it('adding a report never lowers the reach, unless it shows that two accounts are one', () => {
  const bridge = told.chain((one) =>
    constantFrom(one, { ...one, account: { keys: ['n:a', 'n:b'], name: 'A, also B' } }),
  );
  assert(
    property(line, bridge, (problems, more) => {
      const [one] = problems;
      if (!one) return;
      const grown = problems.map((other) => (other === one ? { ...one, evidence: [...one.evidence, more] } : other));
      const least = more.account.keys.length > 1 ? reach(problems) - 1 : reach(problems);
      expect(reach(grown)).toBeGreaterThanOrEqual(least);
    }),
  );
});

it('the order is the same in whatever order problems and reports come', () => {
  assert(
    property(line, settings, (problems, given) => {
      const turned = problems.map((one) => ({ ...one, evidence: one.evidence.toReversed() })).toReversed();
      expect(rank(turned, given, NOW).places(0, 9)).toEqual(rank(problems, given, NOW).places(0, 9));
      for (const { id } of problems)
        expect(rank(turned, given, NOW).detail(id)).toEqual(rank(problems, given, NOW).detail(id));
    }),
  );
});
