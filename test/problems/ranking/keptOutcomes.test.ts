import { expect, test } from 'vitest';
import type { DealOutcome } from '../../../utils/record/outcome.ts';
import { crmDeal, crmId } from '../../../server/problems/ranking/crmDeal.ts';
import type { Evidence } from '../../../server/problems/ranking/evidence.ts';
import { change, update } from './kept.ts';
import { keepIdentities } from '../../../server/problems/ranking/keptIdentities.ts';
import { keepRanking } from '../../../server/problems/ranking/keptRanking.ts';
import { account, deal, evidence, NOW, settingsWith } from './evidence.ts';

const lost: DealOutcome = {
  opportunityId: '1',
  result: 'lost',
  amount: null,
  currencyIsoCode: null,
  closedAt: '2026-05-03',
  note: null,
};
const named = (externalId: string, customer: string, reporterId = 'Sel'): Evidence =>
  evidence({ reporterId, account: account(customer), deal: deal({ externalId }) });
const fresh = (after: Evidence) => ({ before: null, after });

test('an outcome has those reports looked at again that name its deal, and no others', () => {
  const known = keepIdentities();
  const [one, other] = [named('1', 'Northwind'), named('2', 'Contoso')];
  change(known, [fresh(one), fresh(other)]);
  expect(change(known, [], [lost])).toEqual(new Set([one.reportId]));
  expect([known.dealOf(one)?.stage, known.dealOf(other)?.stage]).toEqual(['lost', 'open']);
});

test('the same outcome again changes nothing', () => {
  const known = keepIdentities();
  change(known, [fresh(named('1', 'Northwind'))], [lost]);
  expect(change(known, [], [{ ...lost }])).toEqual(new Set());
});

test('an outcome that came before any report on its deal waits for it', () => {
  const known = keepIdentities();
  change(known, [], [lost]);
  const late = named('1', 'Northwind');
  change(known, [fresh(late)]);
  expect(known.dealOf(late)).toMatchObject({ stage: 'lost', outcome: lost });
});

const open = (opportunityId: string) =>
  ({ opportunityId, result: 'open', note: null, changedAt: new Date(NOW).toISOString() }) as const;

test('told open, a deal counts as ended no more, also where only its reports called it lost', () => {
  const known = keepIdentities();
  const [one, other] = [named('1', 'Northwind'), evidence({ deal: deal({ externalId: '2', stage: 'lost' }) })];
  const ended = () => ['1', '2', '3'].map(known.hasEnded);
  change(known, [fresh(one), fresh(other)], [lost, { ...lost, opportunityId: '3' }]);
  expect(ended()).toEqual([true, true, true]);
  expect(change(known, [], [open('1'), open('2'), open('3')])).toEqual(new Set([one.reportId, other.reportId]));
  expect(ended()).toEqual([false, false, false]);
  expect(known.dealOf(one)).toMatchObject({ stage: 'open', outcome: null });
  change(known, [], [lost]);
  expect(ended()).toEqual([true, false, false]);
});

test('what one person said of deals is that person’s alone, with how they ended', () => {
  const kept = keepRanking();
  const [mine, theirs] = [named('1', 'Northwind', 'Ana'), named('1', 'Northwind', 'Ben')];
  const reports = [mine, theirs, evidence({ reporterId: 'Ana' })].map((one) => ({ problemId: null, evidence: one }));
  update(kept, { reports, problems: [], gone: [], outcomes: [lost], settings: settingsWith(), now: NOW });
  expect(kept.claimsOf('Ana')).toMatchObject([{ evidence: { reportId: mine.reportId }, deal: { outcome: lost } }]);
  expect(kept.claimsOf('nobody')).toEqual([]);
});

test.each([
  ['0061U00000AbCdEQAZ', '0061U00000AbCdE'],
  [' 0061U00000AbCdE ', '0061U00000AbCdE'],
  ['1234567890', '1234567890'],
  ['0011U00000AbCdEQAZ', '0011U00000AbCdEQAZ'],
])('the CRM’s %s is %s', (id, known) => {
  expect([crmId(id), crmDeal(id)]).toEqual([known, `id ${known}`]);
});

test('a deal of which nothing holds any more stands as its reports say, and counts as before', () => {
  const known = keepIdentities();
  const [one, other] = [named('1', 'Northwind'), named('2', 'Contoso')];
  change(known, [fresh(one), fresh(other)], [lost]);
  expect(change(known, [], [], ['1', '3'])).toEqual(new Set([one.reportId]));
  expect(known.dealOf(one)).toMatchObject({ stage: 'open', outcome: null });
});

test('deals that reports name are known by either way of writing an id, until the last report names another', () => {
  const kept = keepRanking();
  const one = named('0061U00000AbCdEQAZ', 'Northwind');
  const [moved, alone] = [
    { problemId: 'p', evidence: one },
    { problemId: null, evidence: named('2', 'Contoso') },
  ];
  const more = { problems: [], gone: [], outcomes: [], settings: settingsWith(), now: NOW };
  update(kept, { ...more, reports: [moved, alone] });
  const ids = ['0061U00000AbCdE', '2', '3'];
  expect(kept.matchesOf(ids)).toEqual({ named: [true, true, false], ended: [false, false, false], problems: ['p'] });
  const other = { ...one, deal: deal({ externalId: '3' }) };
  update(kept, { ...more, reports: [{ problemId: 'p', evidence: other }] });
  expect(kept.matchesOf(ids)).toMatchObject({ named: [false, true, true], problems: ['p'] });
});
