import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createParts } from '../../utils/background/createParts.ts';
import { createHandlers } from '../../utils/background/handlers.ts';
import { captureNow } from '../../utils/form/click.ts';
import type { Capture } from '../../utils/record/capture.ts';
import { newId } from '../../utils/record/id.ts';
import type { PrivateKind } from '../../utils/record/privateKind.ts';
import type { DraftReport } from '../../utils/record/report.ts';
import { writeMembership } from '../../utils/settings.ts';
import { freshOutbox } from '../support/outbox.ts';
import { captureFor } from '../support/reports.ts';

const PHONE = '+49 171 2345678';
const COLLEAGUE = 'kim@acme.example';
const STRANGER = 'bob@contoso.example';

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Heard',
    version: '0.1.0',
  });
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
});

const join = () =>
  writeMembership({
    token: 'token',
    endpoint: 'https://heard.acme.example',
    workspace: { id: newId(), name: 'Acme' },
    member: { id: newId(), name: 'Sam', email: 'sam@acme.example', role: 'seller' },
    ownDomains: ['acme.example'],
  });

/** A background whose workspace has these kinds redacted, and everything that its storage ever held. */
function background(rules: () => Promise<readonly PrivateKind[]>) {
  const outbox = freshOutbox();
  const own = createParts(outbox);
  const parts = { ...own, news: { ...own.news, redact: rules } };
  const calls = createHandlers(parts);
  const click = (changes: Partial<Capture>) =>
    captureNow(parts, null, async (id) => ({ capture: captureFor({ ...changes, id }), failure: null })).saved;
  const send = (report: DraftReport, statement: string) =>
    calls['report.send']({ id: report.id, report: { ...report, problem: { ...report.problem, statement } } });
  const disk = () => outbox.read(async (tx) => JSON.stringify(await tx.objectStore('reports').getAll()));
  return { calls, click, send, disk };
}

describe('P8 a workspace has kinds redacted without asking', () => {
  it('at the capture: what the rule takes out never rests on the disk, and is counted', async () => {
    await join();
    const { click, disk } = background(async () => ['phone', 'email']);
    const row = await click({ verbatim: `Call ${PHONE} or ${STRANGER}, cc ${COLLEAGUE}` });
    expect(row.report.capture[0]).toMatchObject({
      verbatim: `Call [redacted] or [redacted], cc ${COLLEAGUE}`,
      redactions: 2,
    });
    expect(await disk()).not.toMatch(/2345678|bob@/);
  });

  it('when it is sent: what was typed goes the same way', async () => {
    await join();
    const { click, send, disk } = background(async () => ['phone']);
    const { report } = await click({});
    const sent = await send(report, `They want to be called on ${PHONE}`);
    expect(sent).toMatchObject({
      state: 'queued',
      report: { problem: { statement: 'They want to be called on [redacted]' } },
    });
    expect(await disk()).not.toContain('2345678');
  });

  it('when a draft is saved: what was typed never rests on the disk, and a pasted quote can still be mended', async () => {
    await join();
    let rules: PrivateKind[] = [];
    const { calls, click, send, disk } = background(async () => rules);
    const { report } = await click({ method: 'manual', verbatim: 'Call' });
    const typed = (verbatim: string): DraftReport => ({
      ...report,
      capture: report.capture.map((one) => ({ ...one, verbatim })),
      problem: { ...report.problem, statement: `They want to be called on ${PHONE}` },
    });
    const save = (verbatim: string) =>
      calls['report.save']({
        id: report.id,
        report: typed(verbatim),
        asTyped: {},
        coached: { wish: false, asked: [] },
      });
    expect((await save('Call')).report.problem.statement).toContain(PHONE);
    rules = ['phone'];
    expect((await save('Call')).report.problem.statement).toBe('They want to be called on [redacted]');
    expect(await disk()).not.toContain('2345678');
    await save(`Call ${PHONE}`);
    expect((await save(`Call me, ${PHONE}`)).report.capture[0]?.verbatim).toBe(`Call me, ${PHONE}`);
    const sent = await send(typed(`Call me, ${PHONE}`), 'x');
    expect(sent.report.capture[0]).toMatchObject({ verbatim: 'Call me, [redacted]', redactions: 1 });
  });

  it('a rule that cannot be read costs no save', async () => {
    await join();
    const rules = vi.fn<() => Promise<PrivateKind[]>>().mockRejectedValue(new Error('no storage'));
    const { calls, click } = background(rules.mockResolvedValueOnce([]));
    const { report } = await click({});
    const problem = { ...report.problem, statement: 'typed' };
    const saved = await calls['report.save']({
      id: report.id,
      report: { ...report, problem },
      asTyped: {},
      coached: { wish: false, asked: [] },
    });
    expect(saved.report.problem.statement).toBe('typed');
  });

  it('a rule that came after the capture holds when it is sent', async () => {
    await join();
    let rules: PrivateKind[] = [];
    const { click, send } = background(async () => rules);
    const { report } = await click({ verbatim: `Call ${PHONE}` });
    expect(report.capture[0]?.verbatim).toContain(PHONE);
    rules = ['phone'];
    expect((await send(report, 'x')).report.capture[0]?.verbatim).toBe('Call [redacted]');
  });

  it('reports made before joining are redacted when they are adopted', async () => {
    let rules: PrivateKind[] = [];
    const { calls, click, send, disk } = background(async () => rules);
    const { report } = await click({ verbatim: `Call ${PHONE}` });
    await send(report, 'x');
    expect(await disk()).toContain('2345678');
    await join();
    rules = ['phone'];
    expect(await calls['report.adopt']({})).toEqual({ count: 1 });
    expect(await disk()).not.toContain('2345678');
  });

  it('a rule that cannot be read costs no capture, and nothing is sent without it', async () => {
    await join();
    const { click, send, disk } = background(() => Promise.reject(new Error('no storage')));
    const { report } = await click({ verbatim: `Call ${PHONE}` });
    await expect(send(report, 'x')).rejects.toThrow('no storage');
    expect(await disk()).toContain('"state":"draft"');
  });

  it('without a rule nothing is touched', async () => {
    const { click } = background(async () => []);
    expect((await click({ verbatim: PHONE })).report.capture[0]).toMatchObject({ verbatim: PHONE, redactions: 0 });
  });
});
