import { afterEach, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import type { Facts } from '../../server/log.ts';
import { rank } from '../../server/problems/ranking/rank.ts';
import type { Rankings } from '../../server/ranking/current.ts';
import { startReturner } from '../../server/ranking/returner.ts';
import type { Returning } from '../../server/store/ranking.ts';
import { DEFAULT_RANKING } from '../../utils/record/rankingSettings.ts';
import { account, evidence, NOW, problem } from '../problems/ranking/evidence.ts';
import { decided } from '../components/outbox/sample.ts';
import { until } from '../support/until.ts';

type Returner = ReturnType<typeof startReturner>;
const started: Returner[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop();
});

const clock = () => new Date(NOW);
const waiting = (accounts: number): Returning => ({
  workspaceId: newId(),
  problemId: 'p',
  decision: decided('declined', { returnsWhen: { accounts, openAmount: null } }),
});
const two = rank(
  [problem('p', [evidence(), evidence({ account: account('Contoso') })], { status: 'declined' })],
  DEFAULT_RANKING,
  NOW,
);
const rankings: Rankings = {
  isReady: () => true,
  soon: () => Promise.reject(new Error('not asked')),
  promptly: () => Promise.reject(new Error('not asked')),
  of: async () => ({
    ranking: two,
    settings: DEFAULT_RANKING,
    change: null,
    seq: 0,
    at: new Date(NOW).toISOString(),
    reportsOf: () => new Set(),
    claimsOf: () => [],
    matchesOf: () => ({ named: [], ended: [], problems: [] }),
  }),
};

/** A returner on a store that holds these, and what it did. */
function start(held: Returning[], returning: (day?: string) => Promise<Returning[]> = async () => held) {
  const kept: string[] = [];
  const logged: { event: string; facts: Facts }[] = [];
  const store = { returning, returnToTriage: async ({ reason }: { reason: string }) => void kept.push(reason) };
  const log = (event: string, facts: Facts = {}) => void logged.push({ event, facts });
  const returner = startReturner({ store, rankings, clock, log, everyMs: 3_600_000 });
  started.push(returner);
  return { returner, kept, logged };
}

test('poked, it brings back what has come true and leaves the rest', async () => {
  const { returner, kept, logged } = start([waiting(3), waiting(2)]);
  returner.poke();
  await until('one to come back', async () => kept.length > 0);
  await returner.stop();
  expect(kept).toEqual(['2 accounts have it now; 2 were asked for.']);
  expect(logged).toEqual([{ event: 'problem-returned', facts: { id: 'p' } }]);
});

const putOff = (reviewAt: string, accounts: number | null) => {
  const returnsWhen = accounts === null ? null : { accounts, openAmount: null };
  return { ...waiting(1), decision: decided('deferred', { reviewAt, returnsWhen }) };
};

test('P9 what was put off comes back on its day, or sooner by its condition; the store is asked for today', async () => {
  const today = clock().toISOString().slice(0, 10);
  const days: string[] = [];
  const held = [putOff(today, null), putOff('2099-01-01', 2), putOff(today, 3), putOff('2099-01-01', 3)];
  const { returner, kept } = start([], async (day = '') => (days.push(day), held));
  returner.poke();
  await until('three to come back', async () => kept.length === 3);
  await returner.stop();
  const day = kept[0] ?? '';
  expect(day).toMatch(/^It was put off until \d+ \w+ \d{4}\.$/);
  expect(kept).toEqual([day, '2 accounts have it now; 2 were asked for.', day]);
  expect(days[0]).toBe(today);
});

test('P7 a store that fails is logged without its words, and the next look is made all the same', async () => {
  const answers = [() => Promise.reject(new Error('Dana said: it hurts')), () => Promise.resolve([waiting(2)])];
  const { returner, kept, logged } = start([], () => answers.shift()?.() ?? Promise.resolve([]));
  returner.poke();
  await until('the failure to be logged', async () => logged.length > 0);
  returner.poke();
  await until('one to come back', async () => kept.length > 0);
  expect(logged[0]?.event).toBe('returning-failed');
  expect(JSON.stringify(logged)).not.toContain('it hurts');
});

test('a stopped one looks no more', async () => {
  const { returner, kept } = start([waiting(1)]);
  await returner.stop();
  returner.poke();
  await returner.stop();
  expect(kept).toEqual([]);
});
