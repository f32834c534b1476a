import { describe, expect, it } from 'vitest';
import { adoptReports } from '../../utils/outbox/adopt.ts';
import { createReport } from '../../utils/outbox/create.ts';
import { discardReport, KEEP_DISCARDED_MS, purgeDiscarded, restoreReport } from '../../utils/outbox/discard.ts';
import { editReport } from '../../utils/outbox/edit.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { queueReport } from '../../utils/outbox/queue.ts';
import { redactReport } from '../../utils/outbox/redact.ts';
import { retryReport } from '../../utils/outbox/retry.ts';
import { getRow } from '../../utils/outbox/row.ts';
import { saveReport } from '../../utils/outbox/save.ts';
import { settle } from '../../utils/outbox/settle.ts';
import { setAside, signedIn, signOut } from '../../utils/outbox/signIn.ts';
import { readPage } from '../../utils/outbox/page.ts';
import type { HeardError } from '../../utils/record/failure.ts';
import { claimAll, ELSEWHERE, freshOutbox, ME, queued } from '../support/outbox.ts';
import { captureFor, draftFor, NOW, reportFor } from '../support/reports.ts';
import { manualCapture } from '../../utils/record/draft.ts';

const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: HeardError) => error.failure,
  );
const later = new Date(NOW.getTime() + 60_000);
const stateOf = async (outbox: ReturnType<typeof freshOutbox>, id: string) => (await getReport(outbox, id)).state;

async function sent(outbox: ReturnType<typeof freshOutbox>) {
  const row = await queued(outbox);
  await claimAll(outbox);
  await settle(outbox, [{ id: row.id, event: 'accept' }], NOW);
  return row;
}

describe('saving', () => {
  it('stores what was typed but neither the quote nor what is ours', async () => {
    const outbox = freshOutbox();
    const draft = draftFor();
    await createReport(outbox, draft, ME, NOW);
    const forged = {
      ...reportFor('typed', { id: draft.id, verbatim: 'forged' }),
      revision: 9,
      createdAt: later.toISOString(),
    };
    const row = await saveReport(outbox, draft.id, forged, later);
    expect(row.report).toEqual({
      ...draft,
      problem: { ...draft.problem, statement: 'typed' },
      modifiedAt: later.toISOString(),
    });
  });

  it('keeps a text that could not be read beside the report, redacted with it, until it is sent', async () => {
    const outbox = freshOutbox();
    const draft = reportFor('They pay twice.');
    await createReport(outbox, draft, ME, NOW);
    const asTyped = { '/opportunity/amount': '1.200 for Dana' };
    await saveReport(outbox, draft.id, draft, NOW, { asTyped });
    expect((await getReport(outbox, draft.id)).asTyped).toEqual(asTyped);
    const redacted = await redactReport(outbox, draft.id, ['Dana'], NOW);
    expect(redacted.asTyped).toEqual({ '/opportunity/amount': '1.200 for [redacted]' });
    expect((await queueReport(outbox, draft.id, draft, ME, NOW)).asTyped).toEqual({});
  });

  it('keeps what the coach was answered for good: through saves that do not tell, redaction, sending, correcting', async () => {
    const outbox = freshOutbox();
    const draft = reportFor('They pay twice.');
    expect((await createReport(outbox, draft, ME, NOW)).coached).toEqual({ wish: false, asked: [] });
    const coached = { wish: true, asked: ['everyone', 'every single dana'] };
    await saveReport(outbox, draft.id, draft, NOW, { coached });
    expect((await saveReport(outbox, draft.id, draft, NOW)).coached).toEqual(coached);
    const redacted = { wish: true, asked: ['everyone', 'every single [redacted]'] };
    expect((await redactReport(outbox, draft.id, ['Dana'], NOW)).coached).toEqual(redacted);
    const queuedRow = await queueReport(outbox, draft.id, draft, ME, NOW);
    expect(queuedRow.coached).toEqual(redacted);
    expect(JSON.stringify(queuedRow.report)).not.toContain('everyone');
    const edited = await editReport(outbox, draft.id, NOW);
    expect(edited).toMatchObject({ coached: redacted, report: { revision: 2 } });
  });

  it('reads a row from before there was a coach, which has asked nothing there yet', async () => {
    const outbox = freshOutbox();
    const draft = draftFor();
    await createReport(outbox, draft, ME, NOW);
    await outbox.write(async (tx) => {
      const { coached: _, ...older } = await getRow(tx, draft.id);
      await tx.objectStore('reports').put(older);
    });
    expect((await getReport(outbox, draft.id)).coached).toEqual({ wish: false, asked: [] });
  });

  it('takes a pasted quote, but not over a redaction that the form had not seen', async () => {
    const outbox = freshOutbox();
    const draft = draftFor(manualCapture(captureFor().id, NOW));
    const pasted = {
      ...draft,
      capture: draft.capture.map((capture) => Object.assign({}, capture, { verbatim: 'Dana pasted this' })),
    };
    await createReport(outbox, draft, ME, NOW);
    expect((await saveReport(outbox, draft.id, pasted, NOW)).report.capture[0]?.verbatim).toBe('Dana pasted this');
    await redactReport(outbox, draft.id, ['Dana'], NOW);
    expect((await saveReport(outbox, draft.id, pasted, NOW)).report.capture[0]?.verbatim).toBe(
      '[redacted] pasted this',
    );
  });

  it('does not pull back a report that was queued while the save was under way', async () => {
    const outbox = freshOutbox();
    const row = await queued(outbox);
    expect(await failed(saveReport(outbox, row.id, row.report, NOW))).toEqual({ code: 'report-locked' });
    expect(await stateOf(outbox, row.id)).toBe('queued');
  });

  it('P8 redacts the words it is searched by as well', async () => {
    const outbox = freshOutbox();
    const draft = draftFor({ verbatim: 'Zebulon complained' });
    await createReport(outbox, draft, ME, NOW);
    await redactReport(outbox, draft.id, ['zebulon'], NOW);
    expect((await readPage(outbox, { group: null, search: 'zebulon', after: null, limit: 5 })).rows).toEqual([]);
    const stored = await outbox.read((tx) => tx.objectStore('reports').get(draft.id));
    expect(JSON.stringify(stored).toLowerCase()).not.toContain('zebulon');
  });
});

describe('sending off', () => {
  it.each(['', '  \n '])('asks for the problem: %j', async (statement) => {
    const outbox = freshOutbox();
    const draft = draftFor();
    await createReport(outbox, draft, ME, NOW);
    const given = { ...draft, problem: { ...draft.problem, statement } };
    expect(await failed(queueReport(outbox, draft.id, given, ME, NOW))).toEqual({ code: 'statement-missing' });
    expect(await stateOf(outbox, draft.id)).toBe('draft');
  });

  it('P5 keeps a report of another sign-in here and says so', async () => {
    const outbox = freshOutbox();
    const draft = draftFor();
    await createReport(outbox, draft, ELSEWHERE, NOW);
    const row = await queueReport(outbox, draft.id, reportFor('x', { id: draft.id }), ME, NOW);
    expect(row).toMatchObject({ state: 'signIn', failure: { code: 'other-workspace' }, madeFor: ELSEWHERE.key });
    expect(await claimAll(outbox)).toEqual([]);
    expect(await failed(retryReport(outbox, draft.id, ME, NOW))).toEqual({ code: 'other-workspace' });
  });

  it('P5 ties a report made before joining only by the person’s own word', async () => {
    const outbox = freshOutbox();
    const waiting = await queued(outbox, null);
    expect(waiting).toMatchObject({ state: 'signIn', failure: { code: 'not-joined' }, madeFor: null });
    await signedIn(outbox, ME.key, NOW);
    expect(await claimAll(outbox)).toEqual([]);
    expect(await adoptReports(outbox, ME, NOW)).toBe(1);
    expect((await claimAll(outbox)).map(({ id }) => id)).toEqual([waiting.id]);
  });

  it('P5 sets aside what the present sign-in does not fit, and brings it back for the same member only', async () => {
    const outbox = freshOutbox();
    const row = await queued(outbox);
    expect(await setAside(outbox, ME.key, NOW)).toBe(0);
    expect(await setAside(outbox, ELSEWHERE.key, NOW)).toBe(1);
    expect(await getReport(outbox, row.id)).toMatchObject({ state: 'signIn', failure: { code: 'other-workspace' } });
    expect(await signedIn(outbox, ELSEWHERE.key, NOW)).toBe(0);
    expect(await signedIn(outbox, ME.key, NOW)).toBe(1);
    expect(await getReport(outbox, row.id)).toMatchObject({ state: 'queued', failure: null });
  });

  it('P2 an ended sign-in leaves everything in sight', async () => {
    const outbox = freshOutbox();
    const rows = [await queued(outbox), await queued(outbox)];
    await claimAll(outbox);
    await signOut(outbox, ME.key, NOW);
    for (const { id } of rows)
      expect(await getReport(outbox, id)).toMatchObject({
        state: 'signIn',
        group: 'needsYou',
        failure: { code: 'sign-in-again' },
      });
  });
});

describe('correcting', () => {
  it('P3 raises the revision and keeps what the endpoint has', async () => {
    const outbox = freshOutbox();
    const { id, report } = await sent(outbox);
    const row = await editReport(outbox, id, later);
    expect(row).toMatchObject({ state: 'draft', before: report, report: { revision: 2 } });
    expect((await editReport(outbox, id, later)).report.revision).toBe(2);
  });

  it('P3 a discarded correction goes back, can be undone, and the next one is higher still', async () => {
    const outbox = freshOutbox();
    const { id, report } = await sent(outbox);
    const { report: draft } = await editReport(outbox, id, NOW);
    const typed = { ...draft, problem: { ...draft.problem, statement: 'better words' } };
    await saveReport(outbox, id, typed, NOW);
    expect(await discardReport(outbox, id, NOW)).toMatchObject({ state: 'sent', report, before: null });
    const undone = await restoreReport(outbox, id, NOW);
    expect(undone).toMatchObject({
      state: 'draft',
      before: report,
      report: { revision: 2, problem: { statement: 'better words' } },
    });
    await discardReport(outbox, id, NOW);
    expect((await editReport(outbox, id, NOW)).report.revision).toBe(3);
  });

  it('P3 raises the revision of a report whose answer never came', async () => {
    const outbox = freshOutbox();
    const row = await queued(outbox);
    await claimAll(outbox);
    const failure = { code: 'endpoint-silent' } as const;
    await settle(outbox, [{ id: row.id, event: 'postpone', failure, until: later, alone: false }], NOW);
    expect((await editReport(outbox, row.id, NOW)).report.revision).toBe(2);
  });

  it('is refused while the report is being sent', async () => {
    const outbox = freshOutbox();
    const row = await queued(outbox);
    await claimAll(outbox);
    for (const change of [editReport, discardReport])
      expect(await failed(change(outbox, row.id, NOW))).toEqual({ code: 'report-locked' });
  });

  it('keeps in sight what the endpoint objected to', async () => {
    const outbox = freshOutbox();
    const row = await queued(outbox);
    await claimAll(outbox);
    const failure = { code: 'report-refused' as const, fields: [{ pointer: '/impact', detail: 'too long' }] };
    await settle(outbox, [{ id: row.id, event: 'refuse', failure }], NOW);
    expect(await editReport(outbox, row.id, NOW)).toMatchObject({ state: 'draft', failure });
  });
});

describe('discarding', () => {
  it('can be undone to where it was', async () => {
    const outbox = freshOutbox();
    const row = await queued(outbox);
    expect(await discardReport(outbox, row.id, NOW)).toMatchObject({ state: 'discarded', group: 'discarded' });
    expect(await claimAll(outbox)).toEqual([]);
    expect(await restoreReport(outbox, row.id, NOW)).toMatchObject({ state: 'queued' });
  });

  it('P2 only what a person discarded more than a week ago is removed', async () => {
    const outbox = freshOutbox();
    const [kept, gone] = [await queued(outbox), await queued(outbox)];
    await discardReport(outbox, gone.id, NOW);
    expect(await purgeDiscarded(outbox, new Date(NOW.getTime() + KEEP_DISCARDED_MS - 1))).toBe(0);
    expect(await purgeDiscarded(outbox, new Date(NOW.getTime() + KEEP_DISCARDED_MS))).toBe(1);
    expect(await failed(getReport(outbox, gone.id))).toEqual({ code: 'report-not-found' });
    expect(await stateOf(outbox, kept.id)).toBe('queued');
  });
});
