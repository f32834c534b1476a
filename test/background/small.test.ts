import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBadging } from '../../utils/background/badging.ts';
import { deviceName } from '../../utils/background/device.ts';
import { type Badge, badgeOf, SAVED } from '../../utils/badge.ts';
import { idForLog, log, logFailure } from '../../utils/log.ts';
import { ensureMenus } from '../../utils/menu.ts';
import { createReport } from '../../utils/outbox/create.ts';
import { HeardError } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import { forgetMembership, madeForOf, readMembership, writeMembership } from '../../utils/settings.ts';
import { freshOutbox } from '../support/outbox.ts';
import { draftFor, NOW } from '../support/reports.ts';
import { membershipAt } from '../support/sync.ts';

beforeEach(() => fakeBrowser.reset());

const counts = { needsYou: 0, onItsWay: 5, withProduct: 9, answered: 4, discarded: 2 };

const asked = (questions: number, introductions = 0) => ({ questions, introductions });

describe('the badge', () => {
  it.each([
    [{ unseen: 2, toAnswer: asked(1), elsewhere: 0, counts: { ...counts, needsYou: 3 } }, '2', 'Heard: 2 new answers'],
    [
      { unseen: 0, toAnswer: asked(0), elsewhere: 0, counts: { ...counts, needsYou: 1 } },
      '1',
      'Heard: 1 report for you to finish',
    ],
    [{ unseen: 0, toAnswer: asked(2), elsewhere: 0, counts }, '2', 'Heard: 2 questions for you to answer'],
    [
      { unseen: 0, toAnswer: asked(1), elsewhere: 0, counts: { ...counts, needsYou: 2 } },
      '3',
      'Heard: 1 question for you to answer, 2 reports for you to finish',
    ],
    [
      { unseen: 0, toAnswer: asked(1, 2), elsewhere: 0, counts },
      '3',
      'Heard: 1 question and 2 introductions for you to answer',
    ],
    [{ unseen: 0, toAnswer: asked(0, 1), elsewhere: 0, counts }, '1', 'Heard: 1 introduction for you to answer'],
    [{ unseen: 1_000, toAnswer: asked(0), elsewhere: 0, counts }, '999+', 'Heard: 1000 new answers'],
    [{ unseen: 0, toAnswer: asked(0), elsewhere: 2, counts }, '2', 'Heard: 2 answers under another sign-in'],
    [{ unseen: 0, toAnswer: asked(0), elsewhere: 0, counts }, '', 'Heard'],
  ])('%j', (summary, text, title) => {
    expect(badgeOf(summary)).toMatchObject({ text, title });
  });

  it('P1 shows for a moment that a capture is saved, then what there is to do', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const shown: Badge[] = [];
    const outbox = freshOutbox();
    await createReport(outbox, draftFor(), null, NOW);
    const badging = createBadging(
      outbox,
      async () => null,
      async (badge) => void shown.push(badge),
      1_000,
    );
    badging.saved();
    badging.refresh();
    expect(shown).toEqual([SAVED]);
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await expect.poll(() => shown.at(-1)?.text).toBe('1');
  });
});

describe('the menu', () => {
  it('T6 removes before it creates, and two runs at once are one', async () => {
    const calls: string[] = [];
    const menus = {
      removeAll: async () => void calls.push('removeAll'),
      create: (item: { id?: string; title?: string; contexts?: string[] }, done?: () => void) => {
        calls.push(`${item.id} ${item.title} ${item.contexts?.join()}`);
        done?.();
        return item.id ?? '';
      },
    };
    await Promise.all([ensureMenus(menus as never), ensureMenus(menus as never)]);
    expect(calls).toEqual(['removeAll', 'capture Capture customer problem selection']);
    await ensureMenus(menus as never);
    expect(calls).toHaveLength(4);
  });
});

describe('the settings', () => {
  it('keep the sign-in until it is forgotten', async () => {
    expect(await readMembership()).toBeNull();
    const membership = membershipAt('https://endpoint.example');
    await writeMembership(membership);
    expect(await readMembership()).toEqual(membership);
    expect(madeForOf(membership)?.name).toBe('Acme');
    await forgetMembership();
    expect(await readMembership()).toBeNull();
  });

  it('settings-unreadable: a value that does not parse is told, and left as it is', async () => {
    await fakeBrowser.storage.local.set({ membership: { token: 1 } });
    await expect(readMembership()).rejects.toMatchObject({ failure: { code: 'settings-unreadable' } });
    expect(await fakeBrowser.storage.local.get('membership')).toEqual({ membership: { token: 1 } });
  });
});

describe('P7 the log', () => {
  const lines: string[] = [];
  const write = (_: string, line: string) => void lines.push(line);
  beforeEach(() => lines.splice(0));
  const words = 'Dana Reyes said the export stops';

  it('says codes, counts and ids', () => {
    const id = newId();
    log('info', 'drained', { count: 3, done: true, why: 'storage-full', report: idForLog(id) }, write);
    expect(lines).toEqual([`heard drained count=3 done=true why=storage-full report=id:${id}`]);
  });

  it('withholds everything else, also when the types were got around', () => {
    log('info', 'drained', { quote: words as never, id: idForLog(words), url: `id:${words}` }, write);
    expect(lines).toEqual(['heard drained quote=withheld id=withheld url=withheld']);
  });

  it.each([
    [new Error(words), 'Error'],
    [new TypeError(words), 'TypeError'],
    [new HeardError('storage-full', { cause: new Error(words) }), 'storage-full'],
    [Object.assign(new Error(words), { name: words }), 'Error'],
    [{ failure: { code: words } }, 'withheld'],
    [words, 'string'],
    [undefined, 'undefined'],
  ])('names an exception without its message', (error, name) => {
    logFailure('drain-failed', error, write);
    expect(lines).toEqual([`heard drain-failed ${name}`]);
  });
});

describe('the device’s name', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox on Linux'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge on Windows'],
    ['something', 'Chromium'],
  ])('%s', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });
});
