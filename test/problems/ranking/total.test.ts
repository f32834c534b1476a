import { expect, it, test } from 'vitest';
import { decimal } from '../../../server/problems/ranking/decimal.ts';
import type { Evidence } from '../../../server/problems/ranking/evidence.ts';
import { update } from './kept.ts';
import { keepRanking, type KeptRanking } from '../../../server/problems/ranking/keptRanking.ts';
import { rank } from '../../../server/problems/ranking/rank.ts';
import type { Ranking } from '../../../server/problems/ranking/ranking.ts';
import { account, deal, evidence, NOW, problem, settingsWith } from './evidence.ts';

const settings = settingsWith();
/** A deal of that many dollars, read from a page. */
const worth = (amount: number, id = `${amount}`): Evidence =>
  evidence({ account: account(`customer ${id}`), deal: deal({ externalId: id, amount: `${amount}` }) });

/** That many dollars of a customer whom nobody named. */
const untied = (amount: string): Evidence => evidence({ account: account(null), deal: deal({ name: null, amount }) });

const happen = (kept: KeptRanking, problemId: string | null, reports: readonly Evidence[]): Ranking =>
  update(kept, {
    reports: reports.map((one) => ({ problemId, evidence: one })),
    problems: problemId === null ? [] : [problem(problemId, [])],
    gone: [],
    outcomes: [],
    settings,
    now: NOW,
  });

/** What counts of the open deals, and those that are opened one by one. */
function opened(ranking: Ranking) {
  const { term } = ranking.total();
  return { value: term.value, shown: term.terms.map(({ subject, value }) => subject ?? value) };
}

test('P10 past 200 deals the others stand in one term, and together they are the total', () => {
  const all = Array.from({ length: 230 }, (_, n) => worth(1_000 + n));
  const { term } = rank([problem('one', all.slice(0, 100)), problem('two', all.slice(50))], settings, NOW).total();
  expect(term.formula).toBe('230 open deals, each counted once');
  expect(term.terms).toHaveLength(201);
  expect(term.terms[0]).toMatchObject({ key: 'deal', value: '1229' });
  expect(term.terms.at(-1)).toMatchObject({
    key: 'more',
    formula: '30 more deals, each opened with the problems it stands behind',
  });
  const sum = term.terms.reduce((all_, one) => all_.plus(decimal(one.value)), decimal('0'));
  expect(sum.toFixed()).toBe(term.value);
});

test('a deal that leaves one of its two problems still counts, and is gone with the second', () => {
  const kept = keepRanking();
  const [here, there, other] = [worth(500), worth(500), worth(70)];
  happen(kept, 'two', [there, other]);
  expect(opened(happen(kept, 'one', [here])).value).toBe('570');
  expect(opened(happen(kept, null, [here])).value).toBe('570');
  expect(opened(happen(kept, null, [there])).value).toBe('70');
});

test('a deal opens with the reports of both its problems', () => {
  const reports = [worth(500), worth(500)];
  const [first, second] = reports.map((one, n) => problem(`p${n}`, [one]));
  const [term] = rank(first && second ? [first, second] : [], settings, NOW).total().term.terms;
  expect(term?.reports).toEqual(reports.map(({ reportId }) => reportId).toSorted());
});

it('is of its moment: what is changed later does not reach a ranking that was given before', () => {
  const kept = keepRanking();
  const before = happen(kept, 'one', [worth(500)]);
  const read = JSON.stringify([before.places(0, 9), before.total(), before.detail('one')]);
  happen(kept, 'two', [worth(900)]);
  happen(kept, null, [worth(500)]);
  expect(JSON.stringify([before.places(0, 9), before.total(), before.detail('one')])).toBe(read);
});

it('keeps what is set aside out of the total, and takes it in again', () => {
  const kept = keepRanking();
  happen(kept, 'one', [worth(500)]);
  const decided = (status: 'declined' | 'open') =>
    update(kept, {
      reports: [],
      problems: [problem('one', [], { status })],
      gone: [],
      outcomes: [],
      settings,
      now: NOW,
    });
  expect(opened(decided('declined'))).toEqual({ value: '0', shown: [] });
  expect(opened(decided('open'))).toEqual({ value: '500', shown: ['Renewal'] });
});

it('keeps the larger of what cannot be told apart before the smaller', () => {
  const { beside } = rank([problem('one', ['5', '700', '60'].map(untied))], settings, NOW).total();
  expect(beside).toMatchObject([
    { key: 'untied', value: '3', terms: [{ value: '700' }, { value: '60' }, { value: '5' }] },
  ]);
});
