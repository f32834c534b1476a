import { describe, expect, it } from 'vitest';
import { listAsks } from '../../utils/outbox/answers/list.ts';
import { keepAsks } from '../../utils/outbox/answers/asks.ts';
import { saveAnswer } from '../../utils/outbox/answers/write.ts';
import { applyChanges } from '../../utils/outbox/apply.ts';
import { discardReport, restoreReport } from '../../utils/outbox/discard.ts';
import { editReport } from '../../utils/outbox/edit.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { readPage } from '../../utils/outbox/page.ts';
import { settle } from '../../utils/outbox/settle.ts';
import { summarise } from '../../utils/outbox/summary.ts';
import { newId } from '../../utils/record/id.ts';
import type { Change } from '../../utils/record/sync.ts';
import { asksOf, questionFor, words } from '../support/asks.ts';
import { claimAll, ELSEWHERE, freshOutbox, ME, queued } from '../support/outbox.ts';
import { NOW } from '../support/reports.ts';

const CUSTOMER = /export|northwind|dana|month-end|mail\.example/i;

/** A report in this browser, and the endpoint's word that an admin deleted it. */
async function setUp() {
  const outbox = freshOutbox();
  const { id } = await queued(outbox);
  const told: Change = { reportId: id, revision: 0, receivedAt: NOW.toISOString(), problem: null, decision: null };
  const erased = async (madeFor = ME) => {
    await applyChanges(outbox, [{ ...told, deleted: true }], '1', madeFor, NOW);
    return getReport(outbox, id);
  };
  const sent = async () => {
    await claimAll(outbox);
    await settle(outbox, [{ id, event: 'accept' }], NOW);
  };
  /** The whole row as it rests, index columns included. */
  const resting = () => outbox.read(async (tx) => JSON.stringify(await tx.objectStore('reports').get(id)));
  return { outbox, id, erased, sent, resting };
}

describe('a report that an admin deleted', () => {
  it('P7 leaves no word in this browser, and stands as deleted among what was answered', async () => {
    const { outbox, erased, sent, resting } = await setUp();
    await sent();
    expect(await resting()).toMatch(CUSTOMER);
    const row = await erased();
    expect(row).toMatchObject({ state: 'deleted', group: 'answered', problem: null, decision: null, failure: null });
    expect(await resting()).not.toMatch(CUSTOMER);
    expect((await summarise(outbox)).counts).toMatchObject({ answered: 1, withProduct: 0 });
    const found = await readPage(outbox, { group: null, search: 'northwind', after: null, limit: 10 });
    expect(found.rows).toEqual([]);
  });

  it('takes a correction with it that was under way, and nothing can be done to it but taking it off the list', async () => {
    const { outbox, id, erased, sent, resting } = await setUp();
    await sent();
    await editReport(outbox, id, NOW);
    await erased();
    expect(await resting()).not.toMatch(CUSTOMER);
    await expect(editReport(outbox, id, NOW)).rejects.toMatchObject({ failure: { code: 'report-locked' } });
    expect((await discardReport(outbox, id, NOW)).state).toBe('discarded');
    expect((await restoreReport(outbox, id, NOW)).state).toBe('deleted');
  });

  it('is not brought back by what was being sent when it came', async () => {
    const { outbox, id, erased } = await setUp();
    await claimAll(outbox);
    await erased();
    await settle(outbox, [{ id, event: 'accept' }], NOW);
    expect((await erased()).state).toBe('deleted');
    expect(await claimAll(outbox)).toEqual([]);
  });

  it('loses its words where it was discarded before, and stays there', async () => {
    const { outbox, id, erased, resting } = await setUp();
    await discardReport(outbox, id, NOW);
    expect((await erased()).state).toBe('discarded');
    expect(await resting()).not.toMatch(CUSTOMER);
    expect((await restoreReport(outbox, id, NOW)).state).toBe('deleted');
  });

  it('takes along what was written on a question about it, and on no other', async () => {
    const { outbox, id, erased } = await setUp();
    const owner = ME.key;
    const [about, other] = [questionFor({ reportId: id }), questionFor({ reportId: newId() })];
    await keepAsks(outbox, owner, asksOf('v1', about, other));
    for (const { id: askId } of [about, other])
      await saveAnswer(outbox, { owner, askId, draft: words('Northwind, in May') });
    await erased();
    await keepAsks(outbox, owner, asksOf('v2', other));
    expect((await listAsks(outbox, owner)).map(({ ask, draft }) => [ask, draft?.draft.text])).toEqual([
      [{ kind: 'question', question: other }, 'Northwind, in May'],
    ]);
  });

  it('P12 is none of another sign-in’s business', async () => {
    const { erased, sent, resting } = await setUp();
    await sent();
    expect((await erased(ELSEWHERE)).state).toBe('sent');
    expect(await resting()).toMatch(CUSTOMER);
  });
});
