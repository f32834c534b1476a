import { deleteDB } from 'idb';
import { afterEach } from 'vitest';
import { openOutbox, type Outbox } from '../../utils/outbox/database.ts';
import { claim } from '../../utils/outbox/claim.ts';
import { createReport, type MadeFor } from '../../utils/outbox/create.ts';
import { queueReport } from '../../utils/outbox/queue.ts';
import type { Capture } from '../../utils/record/capture.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import { NOW, reportFor } from './reports.ts';

let made = 0;
const open: { outbox: Outbox; name: string }[] = [];

/** An empty outbox of its own for a test; closed and deleted afterwards. */
export function freshOutbox(name = `test-${(made += 1)}`, giveUpAfterMs = 10_000): Outbox {
  const outbox = openOutbox({ name, giveUpAfterMs });
  open.push({ outbox, name });
  return outbox;
}

afterEach(async () => {
  for (const { outbox, name } of open.splice(0)) {
    await outbox.close();
    await deleteDB(name);
  }
});

export const ME: NonNullable<MadeFor> = { key: 'http://endpoint.example w1 m1', name: 'Acme' };
export const ELSEWHERE: NonNullable<MadeFor> = { key: 'http://other.example w2 m2', name: 'Other' };

export const EVERYTHING = { reports: 100, bytes: 1_000_000, early: false };

/** A report that was captured, filled in and sent off by the person. */
export async function queued(outbox: Outbox, madeFor: MadeFor = ME, changes: Partial<Capture> = {}): Promise<Tracked> {
  const report = reportFor('Exports are cut off', changes);
  await createReport(outbox, report, madeFor, NOW);
  return await queueReport(outbox, report.id, report, madeFor, NOW);
}

export const claimAll = (outbox: Outbox, key = ME.key) => claim(outbox, key, EVERYTHING, NOW);
