import { beforeEach, expect, test } from 'vitest';
import { applyChanges } from '../../utils/outbox/apply.ts';
import type { Outbox } from '../../utils/outbox/database.ts';
import { readPage } from '../../utils/outbox/page.ts';
import { seeDecision } from '../../utils/outbox/seen.ts';
import { summarise } from '../../utils/outbox/summary.ts';
import type { Decision } from '../../utils/record/decision.ts';
import { decided } from '../components/outbox/sample.ts';
import { freshOutbox, ME } from '../support/outbox.ts';
import { NOW, reportFor } from '../support/reports.ts';

const report = reportFor();
let outbox: Outbox;
beforeEach(() => {
  outbox = freshOutbox();
});

/** The endpoint tells what answers the report now. */
async function tell(decision: Decision | null, more: { deleted?: true; seenDecision?: string } = {}) {
  const change = { reportId: report.id, report, revision: 1, receivedAt: NOW.toISOString(), problem: null, decision };
  await applyChanges(outbox, [{ ...change, ...more }], '1', ME, NOW);
}
const open = () => seeDecision(outbox, report.id, NOW);
async function counted() {
  const { unseen, takenBack } = await summarise(outbox);
  return { unseen, takenBack };
}
const former = async () =>
  (await readPage(outbox, { group: null, search: '', after: null, limit: 1 })).rows[0]?.formerDecision;

const QUIET = { unseen: 0, takenBack: 0 };
const TAKEN_BACK = { unseen: 1, takenBack: 1 };

test('P9 an answer that was read and is withdrawn counts as new until that is opened', async () => {
  await tell(decided('planned'));
  expect(await counted()).toEqual({ unseen: 1, takenBack: 0 });
  await open();
  await tell(decided('open'));
  expect(await counted()).toEqual(TAKEN_BACK);
  await open();
  expect(await counted()).toEqual(QUIET);
});

test('P9 so does one that is gone because the report was put elsewhere, and what it said stays to be read', async () => {
  const planned = decided('planned');
  await tell(planned);
  await open();
  await tell(null);
  await tell(null);
  expect([await counted(), await former()]).toEqual([TAKEN_BACK, planned]);
  await open();
  expect([await counted(), await former()]).toEqual([QUIET, planned]);
  await tell(decided('declined'));
  expect([await counted(), await former()]).toEqual([{ unseen: 1, takenBack: 0 }, null]);
});

test('what was opened before counts as new no second time when the endpoint tells that it was opened', async () => {
  const planned = decided('planned');
  await tell(planned);
  await open();
  await tell(null, { seenDecision: planned.id });
  expect(await counted()).toEqual(TAKEN_BACK);
  await open();
  await tell(null, { seenDecision: planned.id });
  expect(await counted()).toEqual(QUIET);
});

test('what nobody read here is not told as taken back, and what comes back as it was read is not new', async () => {
  const planned = decided('planned');
  await tell(planned);
  await tell(null);
  expect(await counted()).toEqual(QUIET);
  await tell(decided('open'));
  expect(await counted()).toEqual(QUIET);
  await tell(planned);
  await open();
  await tell(null);
  await tell(planned);
  expect([await counted(), await former()]).toEqual([QUIET, null]);
});

test('P7 of a report that an admin deleted no word of an answer stays', async () => {
  await tell(decided('planned'));
  await open();
  await tell(null);
  await tell(null, { deleted: true });
  expect([await counted(), await former()]).toEqual([QUIET, null]);
});
