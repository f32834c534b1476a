import { expect, it } from 'vitest';
import { applyChanges } from '../../utils/outbox/apply.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { settle } from '../../utils/outbox/settle.ts';
import type { Change } from '../../utils/record/sync.ts';
import { claimAll, ELSEWHERE, freshOutbox, ME, queued } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';

/** A report that was sent, and what the endpoint tells of it. */
async function sent() {
  const outbox = freshOutbox();
  const { id } = await queued(outbox);
  await claimAll(outbox);
  await settle(outbox, [{ id, event: 'accept' }], NOW);
  const told: Change = { reportId: id, revision: 1, receivedAt: NOW.toISOString(), problem: null, decision: null };
  const seats = async (change: Partial<Change>, madeFor = ME) => {
    await applyChanges(outbox, [{ ...told, ...change }], '1', madeFor, NOW);
    return (await getReport(outbox, id)).seats;
  };
  return { outbox, id, seats };
}

it('who has a seat in the call is kept with the report, and gone when nobody has one', async () => {
  const { seats } = await sent();
  expect(await seats({ seats: ['Pia', 'Paul'] })).toEqual(['Pia', 'Paul']);
  expect(await seats({ seats: ['Paul'] })).toEqual(['Paul']);
  expect(await seats({})).toEqual([]);
});

it('P12 an endpoint tells nothing about a report that was made for another sign-in', async () => {
  const { seats } = await sent();
  expect(await seats({ seats: ['Pia'] }, ELSEWHERE)).toBeUndefined();
});
