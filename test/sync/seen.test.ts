import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../utils/outbox/apply.ts';
import { seeDecision, seenTold, seenToTell } from '../../utils/outbox/seen.ts';
import { newId } from '../../utils/record/id.ts';
import type { Decision } from '../../utils/record/decision.ts';
import { ELSEWHERE, freshOutbox, queued } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';
import { fakeEndpoint, keyOf, membershipAt, world } from '../support/sync.ts';

const decisionOf = (): Decision => ({
  id: newId(),
  status: 'planned',
  reason: 'Three accounts lose days over it.',
  wouldChange: null,
  reviewAt: null,
  canonicalId: null,
  safeSentence: null,
  returnsWhen: null,
  decidedBy: { id: newId(), name: 'Pia' },
  decidedAt: NOW.toISOString(),
});

/** A browser with one report that arrived; `decide` lets the endpoint tell a decision on it. */
async function setUp() {
  const outbox = freshOutbox();
  const me = membershipAt('https://endpoint.example');
  const key = keyOf(me);
  const endpoint = fakeEndpoint();
  const here = world(outbox, me, endpoint.fetch);
  const { id } = await queued(outbox, { key, name: 'Acme' });
  await here.drain('hard');
  const decide = async () => {
    const decision = decisionOf();
    const change = { reportId: id, revision: 1, receivedAt: NOW.toISOString(), problem: null, decision };
    await applyChanges(outbox, [change], '2', { key, name: 'Acme' }, NOW);
    return { reportId: id, decisionId: decision.id };
  };
  const told = () => endpoint.requests.map(({ seen }) => seen).filter((seen) => seen !== undefined);
  return { outbox, key, endpoint, here, id, decide, told, left: () => seenToTell(outbox, key) };
}

describe('a decision that was opened', () => {
  it('is told with the next sync, once', async () => {
    const { outbox, id, here, decide, told, left } = await setUp();
    const seen = await decide();
    await here.drain('news');
    expect(told()).toEqual([]);
    await seeDecision(outbox, id, NOW);
    await here.drain('news');
    await here.drain('news');
    expect(told()).toEqual([[seen]]);
    expect(await left()).toEqual([]);
    await seeDecision(outbox, id, NOW);
    expect(await left()).toEqual([]);
  });

  it('is kept while the endpoint cannot be reached, or is one that does not know of it', async () => {
    const { outbox, id, endpoint, here, decide, left } = await setUp();
    const seen = await decide();
    endpoint.takesSeen = false;
    await seeDecision(outbox, id, NOW);
    await here.drain('news');
    expect(await left()).toEqual([seen]);
    expect(here.errors).toEqual([]);
    endpoint.takesSeen = true;
    await here.drain('news');
    expect(await left()).toEqual([]);
  });

  it('is still told when a newer one was opened before the answer came', async () => {
    const { outbox, key, id, decide, left } = await setUp();
    const first = await decide();
    await seeDecision(outbox, id, NOW);
    const second = await decide();
    await seeDecision(outbox, id, NOW);
    await seenTold(outbox, key, [first]);
    expect(await left()).toEqual([second]);
  });

  it('P5 is never told under another sign-in', async () => {
    const { outbox, id, decide } = await setUp();
    await decide();
    await seeDecision(outbox, id, NOW);
    expect(await seenToTell(outbox, ELSEWHERE.key)).toEqual([]);
  });

  it('what cannot be read here is nothing to tell', async () => {
    const { outbox, key, left } = await setUp();
    await outbox.write(async (tx) => void (await tx.objectStore('meta').put('broken', `seen ${key}`)));
    expect(await left()).toEqual([]);
  });
});
