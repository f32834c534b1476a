import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getReport } from '../../utils/outbox/get.ts';
import { readMemory } from '../../utils/outbox/meta.ts';
import { membershipKey } from '../../utils/record/join.ts';
import { FAULTS, type FaultServer, startFaultServer } from '../support/faultServer.ts';
import { freshOutbox, queued } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';
import { membershipAt, world } from '../support/sync.ts';

let server: FaultServer;
beforeEach(async () => {
  server = await startFaultServer(FAULTS.error500);
});
afterEach(() => server.close());

async function drainedWith(fault: keyof typeof FAULTS) {
  server.answer(FAULTS[fault]);
  const outbox = freshOutbox();
  const membership = membershipAt(server.url);
  const key = membershipKey(membership);
  const row = await queued(outbox, { key, name: 'Acme' });
  const { drain, errors } = world(outbox, membership, (url, init) => fetch(url, init));
  await drain('none');
  expect(errors).toEqual([]);
  return { row: await getReport(outbox, row.id), memory: await readMemory(outbox, key) };
}

describe('P2 over a real connection, a report', () => {
  it.each([
    ['error500', 'endpoint-failed'],
    ['down503', 'endpoint-failed'],
    ['halfABody', 'endpoint-strange'],
    ['cutJson', 'endpoint-strange'],
    ['html', 'endpoint-strange'],
    ['html403', 'endpoint-strange'],
    ['otherShape', 'endpoint-strange'],
    ['tooFewResults', 'endpoint-strange'],
    ['otherVersion', 'endpoint-strange'],
    ['silence', 'endpoint-silent'],
    ['hangsUp', 'endpoint-unreachable'],
  ] as const)('waits after %s and says %s', async (fault, code) => {
    const { row, memory } = await drainedWith(fault);
    expect(row).toMatchObject({ state: 'waiting', group: 'onItsWay', failure: { code }, attempts: 1 });
    expect(row.nextAttemptAt).toBe(memory.pause?.until);
    expect(Date.parse(row.nextAttemptAt ?? '')).toBeGreaterThan(NOW.getTime());
  });

  it('waits as long as a 429 asks for', async () => {
    const { row, memory } = await drainedWith('busy');
    expect(row).toMatchObject({ state: 'waiting', failure: { code: 'endpoint-busy' } });
    expect(row.nextAttemptAt).toBe(new Date(NOW.getTime() + 120_000).toISOString());
    expect(memory.pause?.asked).toBe(true);
  });

  it.each(['signedOut', 'forbidden'] as const)('asks to sign in again after %s', async (fault) => {
    expect((await drainedWith(fault)).row).toMatchObject({
      state: 'signIn',
      group: 'needsYou',
      failure: { code: 'sign-in-again' },
    });
  });

  it('is refused when it is too large by itself', async () => {
    expect((await drainedWith('tooLarge')).row).toMatchObject({
      state: 'refused',
      failure: { code: 'report-too-large' },
    });
  });

  it('is refused with the fields that are named', async () => {
    const failure = { code: 'report-refused', fields: [{ pointer: '/impact/cost', detail: 'too long' }] };
    expect((await drainedWith('invalid')).row).toMatchObject({ state: 'refused', failure });
  });

  it('P5 never follows a redirect to an address that nobody joined', async () => {
    expect((await drainedWith('redirect')).row).toMatchObject({
      state: 'waiting',
      failure: { code: 'endpoint-unreachable' },
    });
  });
});
