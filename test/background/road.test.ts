import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { run } from '../../server/commands.ts';
import { readEnvironment } from '../../server/environment.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { createHandlers } from '../../utils/background/handlers.ts';
import type { Parts } from '../../utils/background/parts.ts';
import { createAcks } from '../../utils/form/acks.ts';
import { captureFromMenu } from '../../utils/form/captureTab.ts';
import { createPending } from '../../utils/form/pending.ts';
import type { CallInput, CallName, CallReply } from '../../utils/messages/protocol.ts';
import { createRouter } from '../../utils/messages/router.ts';
import { call } from '../../utils/messages/send.ts';
import { keepAsks } from '../../utils/outbox/answers/asks.ts';
import type { Outbox } from '../../utils/outbox/database.ts';
import type { HeardError } from '../../utils/record/failure.ts';
import { draftOfAsk } from '../../utils/record/introductionDraft.ts';
import { Membership, membershipKey } from '../../utils/record/join.ts';
import { forgetMembership, readMembership, writeMembership } from '../../utils/settings.ts';
import { type Fetch, get, post } from '../../utils/sync/client.ts';
import { createDrain } from '../../utils/sync/drain.ts';
import { createProblems } from '../../utils/workspace/problems.ts';
import { createNews } from '../../utils/workspace/news.ts';
import { PUBLIC_URL, startWorld, type World } from '../server/world.ts';
import { asksOf, introductionFor } from '../support/asks.ts';
import { freshOutbox } from '../support/outbox.ts';
import { NOW, reportFor } from '../support/reports.ts';
import { oneLock } from '../support/sync.ts';

const own = { id: 'heard', origin: 'chrome-extension://heard/' };
const page = { id: 'heard', url: 'chrome-extension://heard/popup.html' };
const all = { group: null, search: '', after: null, limit: 50 };

const now = () => NOW;
const nowhere = async () => {};

let server: World;
beforeEach(async () => {
  fakeBrowser.reset();
  server = await startWorld();
});
afterEach(() => server.stop());

/** A whole extension but for the browser: calls go through the router as a page's do, requests to the real endpoint. */
function extension(outbox: Outbox = freshOutbox()) {
  let offline = false;
  const atEndpoint: Fetch = async (url, init) => {
    if (offline) throw new TypeError('offline');
    return await server.app.request(url.slice(PUBLIC_URL.length), init);
  };
  const ask: Parts['post'] = (request) => post(request, atEndpoint);
  const drain = createDrain({
    outbox,
    post: ask,
    membership: readMembership,
    now,
    random: () => 0.5,
    locks: oneLock(),
    onProgress: () => {},
    onError: (error) => expect.fail(String(error)),
  });
  const host = { openPanel: null, isPanelOpen: async () => false, openWindow: nowhere, openTab: nowhere };
  const parts: Parts = {
    outbox,
    now,
    drain,
    host,
    post: ask,
    get: (request) => get(request, atEndpoint),
    membership: readMembership,
    news: createNews({ outbox, membership: readMembership, version: '0.1.0' }),
    problems: createProblems({ outbox, membership: readMembership }),
    version: '0.1.0',
    device: 'Test',
    acks: createAcks(),
    pending: createPending(),
    signIn: { read: readMembership, write: writeMembership, forget: forgetMembership },
    inject: () => Promise.reject(new Error('closed')),
    onSaved: () => {},
    changed: () => {},
    dayTurn: () => undefined,
    looked: () => {},
  };
  const errors: unknown[] = [];
  const route = createRouter(createHandlers(parts), own, (error) => errors.push(error));
  const asPage = <N extends CallName>(name: N, input: CallInput<N>): Promise<CallReply<N>> =>
    call(name, input, async (message) => JSON.parse(JSON.stringify(await route(message, page))));
  const click = (selectionText: string) =>
    captureFromMenu(
      parts,
      parts.inject,
      { selectionText },
      { id: 1, windowId: 1, url: 'https://mail.example/', title: 'Mail' },
    );
  return { asPage, click, parts, errors, setOffline: (value: boolean) => (offline = value) };
}

const statement = 'Exports are cut off';

async function captured({ asPage, click }: ReturnType<typeof extension>, words: string) {
  const { id } = await click(words).saved;
  const { report } = await asPage('report.get', { id });
  return { ...report, problem: { ...report.problem, statement } };
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: HeardError) => error.failure,
  );

const command = (...args: string[]) =>
  run([...args, '--workspace', 'Acme'], readEnvironment({ DATA_DIR: server.dataDir }));

describe('what the workspace decided', () => {
  it('reaches a browser with the next sync, is in force offline, and is forgotten when it leaves', async () => {
    const here = extension();
    await here.asPage('workspace.join', { link: await server.invite('seller') });
    await here.asPage('sync.now', {});
    expect(await here.asPage('workspace.rules', {})).toEqual({ redact: [] });
    await command('sites', 'off', 'gmail', '--below', '0.2.0');
    await command('rules', 'redact', 'card', 'iban');
    await here.asPage('sync.now', {});
    here.setOffline(true);
    const isOff = await here.parts.news.switchedOff();
    expect([isOff('gmail'), isOff('zoom')]).toEqual([true, false]);
    expect(await here.asPage('workspace.rules', {})).toEqual({ redact: ['card', 'iban'] });
    await here.asPage('workspace.leave', {});
    expect((await here.parts.news.switchedOff())('gmail')).toBe(false);
    expect(await here.parts.outbox.read((tx) => tx.objectStore('meta').getAllKeys())).toEqual([
      expect.stringMatching(/^sync /),
    ]);
  });
});

const namesFor = async ({ asPage }: ReturnType<typeof extension>, typed: string) =>
  (await asPage('account.suggest', { typed, limit: 8 })).map(({ name }) => name);

it('a browser that joined before there were keys believes the list once it has joined again', async () => {
  const here = extension();
  const email = 'ada@acme.example';
  await here.asPage('workspace.join', { link: await server.invite('seller', { email }) });
  await writeMembership(z.parse(z.omit(Membership, { siteKey: true }), await readMembership()));
  await command('sites', 'off', 'gmail');
  await here.asPage('sync.now', {});
  expect((await here.parts.news.switchedOff())('gmail')).toBe(false);
  await here.asPage('workspace.join', { link: await server.invite('seller', { email }) });
  await here.asPage('sync.now', {});
  expect((await here.parts.news.switchedOff())('gmail')).toBe(true);
});

describe('a customer that one seller reported on', () => {
  it('is offered to a colleague, offline too, and not to another workspace (P12)', async () => {
    const seller = await server.join('seller', { email: 'ada@acme.example' });
    await seller.sync([reportFor('Exports stop')]);
    await indexAll(server.store);
    const [colleague, stranger] = [extension(), extension()];
    await stranger.asPage('workspace.join', { link: await server.invite('seller', { workspace: 'Other' }) });
    await stranger.asPage('sync.now', {});
    expect(await namesFor(stranger, 'north')).toEqual([]);
    await colleague.asPage('workspace.join', { link: await server.invite('seller') });
    await colleague.asPage('sync.now', {});
    colleague.setOffline(true);
    expect(await namesFor(colleague, 'NORTH')).toEqual(['Northwind']);
    expect(await namesFor(colleague, 'zzz')).toEqual([]);
    await expect(colleague.asPage('account.suggest', { typed: 'n', limit: 1_000 })).rejects.toThrow(/./);
  });
});

describe('the road of one sentence', () => {
  it.each([
    ['plain', 'The export stops.'],
    ['markup', '<script>alert(1)</script> & "quotes"'],
    ['emoji, right-to-left, combining marks', '👩‍👩‍👧 היצוא נעצר e\u0301'],
    ['20,000 characters', 'Wörter 🙂 '.repeat(2_222).trim()],
  ])('goes from the click to the decision, exactly as it was: %s', async (_, words) => {
    const here = extension();
    const seller = await here.asPage('workspace.join', { link: await server.invite('seller', { name: 'Sel' }) });
    expect(seller).toMatchObject({ workspace: { name: 'Acme' }, member: { name: 'Sel' } });
    expect(seller).not.toHaveProperty('token');
    const report = await captured(here, words);
    await here.asPage('report.send', { id: report.id, report });
    await here.asPage('sync.now', {});
    const pm = await server.join('pm', { name: 'Pia' });
    const stored: unknown = await (await pm.get(`/v1/reports/${report.id}`)).json();
    expect(stored).toMatchObject({ report: { capture: [{ verbatim: words }] }, creator: { name: 'Sel' } });
    const decision = { status: 'declined', reason: 'Too few ask.', wouldChange: 'A second account.' };
    expect((await pm.post(`/v1/reports/${report.id}/decisions`, decision)).status).toBeLessThan(300);
    expect(await here.asPage('sync.now', {})).toMatchObject({ unseen: 1, counts: { answered: 1, needsYou: 0 } });
    const { rows } = await here.asPage('outbox.page', { ...all, group: 'answered' });
    expect(rows).toMatchObject([{ id: report.id, decision }]);
    await here.asPage('report.seen', { id: report.id });
    expect((await here.asPage('outbox.summary', {})).unseen).toBe(0);
    expect(here.errors).toEqual([]);
  });

  it('P3 a correction replaces what the endpoint has', async () => {
    const here = extension();
    await here.asPage('workspace.join', { link: await server.invite('seller') });
    const report = await captured(here, 'words');
    await here.asPage('report.send', { id: report.id, report });
    await here.asPage('sync.now', {});
    const { report: draft } = await here.asPage('report.edit', { id: report.id });
    await here.asPage('report.send', {
      id: report.id,
      report: { ...draft, problem: { ...draft.problem, statement: 'Better' } },
    });
    await here.asPage('sync.now', {});
    const pm = await server.join('pm');
    expect(await (await pm.get(`/v1/reports/${report.id}`)).json()).toMatchObject({
      report: { revision: 2, problem: { statement: 'Better' } },
    });
    expect((await here.asPage('report.get', { id: report.id })).state).toBe('sent');
  });

  it('P5 joined later: nothing goes before the person says so, then everything does', async () => {
    const here = extension();
    const report = await captured(here, 'words');
    await here.asPage('report.send', { id: report.id, report });
    await here.asPage('workspace.join', { link: await server.invite('seller') });
    expect(await here.asPage('sync.now', {})).toMatchObject({ toAdopt: 1, counts: { needsYou: 1 } });
    expect(await here.asPage('report.adopt', {})).toEqual({ count: 1 });
    expect(await here.asPage('sync.now', {})).toMatchObject({ toAdopt: 0, counts: { withProduct: 1 } });
  });

  it('P5 left and joined elsewhere: the old report stays and never arrives there', async () => {
    const here = extension();
    await here.asPage('workspace.join', { link: await server.invite('seller') });
    here.setOffline(true);
    const report = await captured(here, 'words');
    await here.asPage('report.send', { id: report.id, report });
    await here.asPage('sync.now', {});
    here.setOffline(false);
    await here.asPage('workspace.leave', {});
    expect((await here.asPage('outbox.summary', {})).membership).toBeNull();
    await here.asPage('workspace.join', { link: await server.invite('seller', { workspace: 'Rival' }) });
    await here.asPage('sync.now', {});
    expect(await here.asPage('report.get', { id: report.id })).toMatchObject({
      state: 'signIn',
      failure: { code: 'other-workspace' },
      madeForName: 'Acme',
    });
    const rival = await server.join('pm', { workspace: 'Rival' });
    expect((await rival.get(`/v1/reports/${report.id}`)).status).toBe(404);
  });

  it.each(['left', 'joined elsewhere'])(
    'P8 %s: what was typed on an introduction and not sent is gone from this browser',
    async (how) => {
      const here = extension();
      const { workspace, member, endpoint } = await here.asPage('workspace.join', {
        link: await server.invite('seller'),
      });
      await here.asPage('sync.now', {}); // what is really asked is told, and asked no more
      const ask = introductionFor();
      const key = membershipKey({ workspace, member, endpoint });
      await keepAsks(here.parts.outbox, key, { ...asksOf('v1'), introductions: [ask] });
      await here.asPage('answer.save', {
        askId: ask.id,
        draft: { ...draftOfAsk(ask, 'later', 'Sue'), text: 'On leave' },
      });
      const resting = () => here.parts.outbox.read(async (tx) => tx.objectStore('answers').getAll());
      expect(await resting()).toHaveLength(1);
      if (how === 'left') await here.asPage('workspace.leave', {});
      else await here.asPage('workspace.join', { link: await server.invite('seller', { workspace: 'Rival' }) });
      expect(await resting()).toEqual([]);
    },
  );

  it('report-not-found and the rest reach the page as values', async () => {
    const here = extension();
    const report = await captured(here, 'words');
    const other = report.id.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    expect(await failure(here.asPage('report.get', { id: other }))).toEqual({ code: 'report-not-found' });
    expect(await failure(here.asPage('report.adopt', {}))).toEqual({ code: 'not-joined' });
    expect(await failure(here.asPage('workspace.join', { link: 'x' }))).toEqual({ code: 'invite-malformed' });
    const used = await server.invite('seller');
    await here.asPage('workspace.join', { link: used });
    expect(await failure(here.asPage('workspace.join', { link: used }))).toEqual({ code: 'invite-refused' });
  });

  it('P8 redacted words never leave', async () => {
    const here = extension();
    await here.asPage('workspace.join', { link: await server.invite('seller') });
    const { id } = await here.click('Ask Zebulon about it').saved;
    const { report } = await here.asPage('report.redact', { id, words: ['zebulon'] });
    await here.asPage('report.send', { id, report: { ...report, problem: { ...report.problem, statement } } });
    await here.asPage('sync.now', {});
    const pm = await server.join('pm');
    const arrived = await (await pm.get(`/v1/reports/${id}`)).text();
    expect(arrived).toContain('Ask [redacted] about it');
    expect(arrived.toLowerCase()).not.toContain('zebulon');
  });

  it('P7 no word of a customer reaches the console, whatever fails', async () => {
    const said: string[] = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...args) => void said.push(args.map(String).join(' ')));
    const here = extension();
    const report = await captured(here, 'Zebulon spoke');
    here.setOffline(true);
    await here.asPage('report.send', {
      id: report.id,
      report: { ...report, problem: { ...report.problem, statement: 'Zebulon' } },
    });
    await here.click('Zebulon'.repeat(20_000)).saved;
    await here.parts.outbox.write((tx) =>
      tx.objectStore('reports').put({ id: 'Zebulon', state: 'draft', group: 'needsYou' }),
    );
    await here.asPage('outbox.page', all);
    vi.restoreAllMocks();
    expect(said.length).toBeGreaterThan(0);
    expect(said.join('\n')).not.toMatch(/zebulon/i);
  });

  it('the panel’s claim waits for the words and stops the fallback', async () => {
    const here = extension();
    const { id } = here.click('words');
    expect(await here.asPage('form.claim', { windowId: 1 })).toMatchObject({ id, state: 'draft' });
    expect(await here.asPage('form.claim', { windowId: 1 })).toBeNull();
    expect(await here.asPage('form.claim', { windowId: null })).toBeNull();
    expect(await here.parts.acks.wait(id, 0)).toBe(true);
    expect(await here.asPage('form.shown', { id })).toEqual({});
  });
});
