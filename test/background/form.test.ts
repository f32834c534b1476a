import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAcks } from '../../utils/form/acks.ts';
import { captureFromKey, captureFromMenu } from '../../utils/form/captureTab.ts';
import type { FormDeps } from '../../utils/form/click.ts';
import type { Host } from '../../utils/form/host.ts';
import type { Inject } from '../../utils/form/inject.ts';
import { createPending } from '../../utils/form/pending.ts';
import { getReport } from '../../utils/outbox/get.ts';
import type { Reading } from '../../utils/record/capture.ts';
import { createNews } from '../../utils/workspace/news.ts';
import { freshOutbox } from '../support/outbox.ts';
import { captureFor, NOW } from '../support/reports.ts';
import { membershipAt } from '../support/sync.ts';

beforeEach(() => fakeBrowser.reset());

const broken = () => Promise.reject(new Error('no'));

const tab = { id: 7, windowId: 3, url: 'https://mail.example/', title: 'Mail' };
const info = { frameId: 0, selectionText: 'The export stops.', pageUrl: 'https://mail.example/' };
const closed: Inject = () => Promise.reject(new Error('Cannot access contents of the page'));

function readingOf(verbatim: string): Reading {
  const { page, said, message, conversation, account, opportunity, part, turns } = captureFor();
  const told = { said, message, conversation, account, opportunity, part, turns, written: null, viewer: null };
  return { verbatim, shown: null, selector: null, page, ...told };
}

const frame = (frameId: number, verbatim: string, focused = false) => ({
  frameId,
  result: { reading: readingOf(verbatim), focused, site: null },
});

function setUp(host: Partial<Host> = {}) {
  const opened: string[] = [];
  const outbox = freshOutbox();
  const deps: FormDeps = {
    outbox,
    host: {
      openPanel: async () => void opened.push('panel'),
      isPanelOpen: async () => false,
      openWindow: async () => void opened.push('window'),
      openTab: async () => void opened.push('tab'),
      ...host,
    },
    acks: createAcks(),
    pending: createPending(),
    membership: async () => null,
    news: createNews({ outbox, membership: async () => null, version: '0.1.0' }),
    now: () => NOW,
    version: '0.1.0',
    onSaved: vi.fn<() => void>(),
  };
  return { deps, outbox, opened };
}

describe('a click on the menu item', () => {
  it('T14 opens the panel in the very turn of the click, and asks about an open one before', () => {
    const order: string[] = [];
    const { deps } = setUp({
      isPanelOpen: async () => (order.push('asked'), false),
      openPanel: async () => void order.push('opened'),
    });
    captureFromMenu(deps, closed, info, tab);
    expect(order).toEqual(['asked', 'opened']);
  });

  it('P1 commits the words with their line breaks, and says so only afterwards', async () => {
    const { deps, outbox } = setUp();
    const { id, saved } = captureFromMenu(deps, async () => [frame(0, 'The export\nstops.')], info, tab);
    expect(deps.onSaved).not.toHaveBeenCalled();
    await saved;
    expect(deps.onSaved).toHaveBeenCalledOnce();
    const row = await getReport(outbox, id);
    expect(row).toMatchObject({ state: 'draft', failure: null, madeFor: null });
    expect(row.report).toMatchObject({
      id,
      capture: [{ id, method: 'selection', verbatim: 'The export\nstops.' }],
      account: { name: 'Northwind', origins: { name: 'page', domains: 'page' } },
      contacts: [{ name: 'Dana Reyes', source: 'page', willingToTalk: null }],
    });
  });

  it('P5 ties the report to the sign-in of the click', async () => {
    const { deps } = setUp();
    const membership = membershipAt('https://endpoint.example');
    const { saved } = captureFromMenu({ ...deps, membership: async () => membership }, closed, info, tab);
    const madeFor = `https://endpoint.example ${membership.workspace.id} ${membership.member.id}`;
    expect(await saved).toMatchObject({ madeFor, madeForName: 'Acme' });
  });

  it('takes the menu’s own text where the page is closed to extensions', async () => {
    const row = await captureFromMenu(setUp().deps, closed, info, tab).saved;
    expect(row).toMatchObject({
      failure: null,
      report: { capture: [{ method: 'menuText', verbatim: info.selectionText, page: { url: tab.url } }] },
    });
  });

  it('page-closed-to-extensions: an empty form that says why, when there is no text either', async () => {
    const row = await captureFromMenu(setUp().deps, closed, { frameId: 0 }, tab).saved;
    expect(row.failure).toEqual({ code: 'page-closed-to-extensions' });
    expect(row.report.capture[0]).toMatchObject({
      method: 'manual',
      verbatim: '',
      page: { url: tab.url, title: tab.title },
    });
  });

  it('quote-too-long: never a cut quote', async () => {
    const long = 'x'.repeat(100_001);
    const row = await captureFromMenu(
      setUp().deps,
      async () => [frame(0, long)],
      { ...info, selectionText: long.slice(0, 16_384) },
      tab,
    ).saved;
    expect(row.failure).toEqual({ code: 'quote-too-long' });
    expect(row.report.capture[0]?.verbatim).toBe('');
  });

  it('captures although the form cannot open, and opens although the capture cannot be stored', async () => {
    const noForm = setUp({ openPanel: broken, openWindow: broken, openTab: broken });
    expect((await captureFromMenu(noForm.deps, closed, info, tab).saved).state).toBe('draft');
    const noStore = setUp();
    const outbox = { ...noStore.outbox, write: broken };
    const { id, saved } = captureFromMenu({ ...noStore.deps, outbox }, closed, info, tab);
    await expect(saved).rejects.toThrow('no');
    expect(noStore.opened).toEqual(['panel']);
    await expect(noStore.deps.pending.settled(id)).rejects.toThrow('no');
  });
});

const subjectOf = async (deps: FormDeps, inject: Inject) =>
  (await captureFromMenu(deps, inject, info, tab).saved).report.capture[0]?.conversation?.subject;

const spokenIn = async (inject: Inject, deps = setUp().deps) =>
  (await captureFromMenu(deps, inject, info, tab).saved).report.capture[0];

describe('a recognised site', () => {
  const recognised = { id: 'gmail', folder: 'gmail' };
  const page = { ...frame(0, 'The export stops.').result, site: recognised };
  const around = { ...readingOf(''), conversation: { subject: 'Told by Gmail', id: '1', participants: [] } };
  const scripts = (told: unknown) =>
    vi.fn<Inject>(async (_target, script) => [
      { frameId: 0, result: script === 'select' ? page : { words: 'The export stops.', context: told } },
    ]);
  const { verbatim: _verbatim, selector: _selector, ...context } = around;

  it('is read by the script of its folder, in the frame that was clicked in', async () => {
    const inject = scripts(context);
    expect(await subjectOf(setUp().deps, inject)).toBe('Told by Gmail');
    expect(inject.mock.calls.map(([target, script]) => [target.frameId, script])).toEqual([
      [0, 'select'],
      [0, 'read-gmail'],
      [0, 'read-transcript'],
    ]);
  });

  const said = { name: 'Ana Roe', email: null, role: null, at: '00:00:09', mediaTime: 9, quoted: false };
  const transcript = (spoken: object, site = 'text-transcript') =>
    vi.fn<Inject>(async (_target, script) => {
      const told = { ...context, page: { ...context.page, site }, said: { ...said, ...spoken } };
      const found = { words: 'The export stops.', context: script === 'read-transcript' ? told : context };
      return [{ frameId: 0, result: script === 'select' ? page : found }];
    });

  it('of mail has the speaker of a transcript that was mailed, and the mail around it', async () => {
    const capture = await spokenIn(transcript({}));
    expect(capture?.said).toEqual(said);
    expect(capture?.conversation?.subject).toBe('Told by Gmail');
  });

  it.each([
    ['an agenda’s times', { at: '9:30', mediaTime: 570 }, 'text-transcript'],
    ['no speaker', { name: null }, 'text-transcript'],
    ['no time', { at: null, mediaTime: null }, 'text-transcript'],
    ['another page’s captions', {}, 'google-meet'],
  ])('of mail keeps its sender with %s', async (_what, spoken, site) => {
    expect((await spokenIn(transcript(spoken, site)))?.said).toEqual(context.said);
  });

  it('of mail is not looked at for a transcript while the endpoint has switched that off', async () => {
    const { deps } = setUp();
    const inject = transcript({});
    const news = { ...deps.news, switchedOff: async () => (site: string) => site === 'text-transcript' };
    expect((await spokenIn(inject, { ...deps, news }))?.said).toEqual(context.said);
    expect(inject.mock.calls.map(([, script]) => script)).toEqual(['select', 'read-gmail']);
  });

  it('is not read while the endpoint has switched it off: any page’s own words are what is kept', async () => {
    const { deps } = setUp();
    const inject = scripts(context);
    const news = { ...deps.news, switchedOff: async () => (site: string) => site === 'gmail' };
    const { saved } = captureFromMenu({ ...deps, news }, inject, info, tab);
    expect((await saved).report.capture[0]).toMatchObject({ verbatim: 'The export stops.', method: 'selection' });
    expect(inject.mock.calls.map(([, script]) => script)).toEqual(['select']);
  });

  it('that does not answer costs what is around the words, never the words', async () => {
    const inject = scripts(context);
    inject.mockResolvedValueOnce([{ frameId: 0, result: page }]).mockRejectedValueOnce(new Error('gone'));
    const row = await captureFromMenu(setUp().deps, inject, info, tab).saved;
    expect(row).toMatchObject({ failure: null, report: { capture: [{ verbatim: 'The export stops.' }] } });
  });

  it('that tells nonsense is not believed', async () => {
    expect(await subjectOf(setUp().deps, scripts('nonsense'))).not.toBe('Told by Gmail');
  });
});

describe('the keyboard command', () => {
  it('takes the focused frame, not an older selection elsewhere', async () => {
    const frames = [frame(0, 'stale words'), frame(4, 'fresh words', true)];
    const row = await captureFromKey(setUp().deps, async () => frames, tab).saved;
    expect(row.report.capture[0]).toMatchObject({ method: 'selection', verbatim: 'fresh words' });
  });

  it('nothing-selected: an empty form for pasting', async () => {
    const row = await captureFromKey(setUp().deps, async () => [frame(0, ' ')], tab).saved;
    expect(row).toMatchObject({
      failure: { code: 'nothing-selected' },
      report: { capture: [{ method: 'manual', verbatim: '' }] },
    });
  });

  it.each([
    ['text-is-drawn', 'drawn'],
    ['text-in-pdf', 'pdf'],
    ['text-in-xml', 'xml'],
  ])('%s: an empty form that says why', async (code, obstacle) => {
    const page = { frameId: 0, result: { ...frame(0, '').result, obstacle } };
    const row = await captureFromKey(setUp().deps, async () => [page], tab).saved;
    expect(row).toMatchObject({ failure: { code }, report: { capture: [{ method: 'manual', verbatim: '' }] } });
  });

  it('text-is-drawn: wherever in the page the keyboard is', async () => {
    const drawing = { frameId: 0, result: { ...frame(0, '').result, obstacle: 'drawn' } };
    const row = await captureFromKey(setUp().deps, async () => [drawing, frame(4, '', true)], tab).saved;
    expect(row.failure).toEqual({ code: 'text-is-drawn' });
  });

  it('nothing-selected: in a page that has a PDF somewhere, and the keyboard elsewhere', async () => {
    const viewer = { frameId: 4, result: { ...frame(4, '').result, obstacle: 'pdf' } };
    const row = await captureFromKey(setUp().deps, async () => [frame(0, '', true), viewer], tab).saved;
    expect(row.failure).toEqual({ code: 'nothing-selected' });
  });

  it('asks for all frames of the tab', async () => {
    const inject = vi.fn<Inject>(async () => []);
    await captureFromKey(setUp().deps, inject, tab).saved;
    expect(inject).toHaveBeenCalledWith({ tabId: 7, frameId: null }, 'select');
  });
});

function answered() {
  const here = setUp();
  const { id, opened } = captureFromMenu(here.deps, closed, info, tab);
  here.deps.acks.ack(id);
  return { ...here, id, done: opened };
}

describe('where the form opens', () => {
  it('stays in the panel that answers', async () => {
    const { opened, deps, id, done } = answered();
    await done;
    expect(opened).toEqual(['panel']);
    expect(await deps.pending.claim(3)).toBe(id);
    expect(await deps.pending.claim(3)).toBeNull();
  });

  it('is a small window where the panel does not answer, which then may not take the report any more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const here = setUp();
    const clicked = captureFromMenu(here.deps, closed, info, tab);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    await clicked.opened;
    expect(here.opened).toEqual(['panel', 'window']);
    expect(await here.deps.pending.claim(3)).toBeNull();
  });

  it.each([
    [
      'the panel stands open already, since it would not take the keys',
      { isPanelOpen: async () => true },
      ['panel', 'window'],
    ],
    ['the panel is refused', { openPanel: () => Promise.reject(new Error('gesture')) }, ['window']],
    ['there is no panel', { openPanel: null }, ['window']],
    ['there are no windows either', { openPanel: null, openWindow: () => Promise.reject(new Error('no')) }, ['tab']],
  ])('is a fresh one when %s', async (_, host, expected) => {
    const here = setUp(host);
    await captureFromMenu(here.deps, closed, info, tab).opened;
    expect(here.opened).toEqual(expected);
  });

  it('is found by the panel also after the worker died', async () => {
    const { id } = answered();
    await expect.poll(() => createPending().claim(3)).toBe(id);
  });
});
