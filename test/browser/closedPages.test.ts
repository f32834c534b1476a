import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode } from '../../utils/record/failure.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import { ask } from '../support/ask.ts';
import { pdfOf } from '../support/pdf.ts';
import { sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';
import { chromiumHands, firefoxHands, type Hands } from './hands.ts';

const WORDS = 'We lose a day each month, says Kit.';
const MANY = Array.from({ length: 40 }, () => WORDS);
/** So many lines that the middle of a window stands on words. */
const PAGE = `<!doctype html><title>Page</title>\n${MANY.map((line) => `<p>${line} ${line} ${line}</p>`).join('\n')}`;

const FILES: Record<string, [type: string, body: string]> = {
  '/page': ['text/html', PAGE],
  '/offer.pdf': ['application/pdf', pdfOf(MANY.slice(0, 12))],
  '/data.xml': [
    'application/xml',
    `<?xml version="1.0"?><notes>${MANY.map((line) => `<note>${line}</note>`).join('')}</notes>`,
  ],
  '/drawn': [
    'text/html',
    '<!doctype html><title>Document</title><canvas width="2000" height="2000" tabindex="0"></canvas>',
  ],
  '/empty': ['text/html', '<!doctype html><title>Nothing</title>'],
};

/** A page of ours at the address given to it, or one of the browser's own. */
type Kind = { name: string; page: string; of?: 'view-source' | 'store'; words?: string };
const SOURCE: Kind = { name: 'the source of a page', page: '/page', of: 'view-source' };
const STORE: Kind = { name: 'the store of extensions', page: '/page', of: 'store' };
const PDF: Kind = { name: 'a PDF', page: '/offer.pdf' };
const XML: Kind = { name: 'an XML file', page: '/data.xml' };
const DRAWN: Kind = { name: 'an editor on a canvas', page: '/drawn' };
const EMPTY: Kind = { name: 'a page without words', page: '/empty' };
const VERSION: Kind = { name: 'a page of the browser', page: 'chrome://version/', words: 'Chromium' };
const SUPPORT: Kind = { name: 'a page of the browser', page: 'about:support', words: 'Troubleshooting Information' };

const closed = (own: Kind): [Kind, FailureCode][] => [
  [SOURCE, 'page-closed-to-extensions'],
  [STORE, 'page-closed-to-extensions'],
  [own, 'page-closed-to-extensions'],
  [DRAWN, 'text-is-drawn'],
  [EMPTY, 'nothing-selected'],
];
/** Where the shortcut finds no words and says why, where it finds them, and where the menu has them. */
const KINDS: Record<'Chromium' | 'Firefox', { silent: [Kind, FailureCode][]; key: Kind[]; menu: Kind[] }> = {
  Chromium: {
    silent: [...closed(VERSION), [PDF, 'text-in-pdf']],
    key: [XML],
    menu: [SOURCE, STORE, VERSION, XML, PDF],
  },
  Firefox: {
    silent: [...closed(SUPPORT), [PDF, 'page-closed-to-extensions'], [XML, 'text-in-xml']],
    key: [],
    menu: [SOURCE, STORE, SUPPORT, PDF],
  },
};

async function serve(): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    // Through a proxy, the whole address is asked for.
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    const [type, body] = FILES[pathname] ?? ['text/html', ''];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

/** The field that has the keyboard. */
const FOCUSED = `document.activeElement?.labels?.[0]?.textContent ?? ''`;

const standsIn = (form: View, label: string) =>
  until(`the keyboard to be in "${label}"`, async () => String(await form.evaluate(FOCUSED)).includes(label));

describe.each([
  ['Chromium', chromiumHands],
  ['Firefox', firefoxHands],
] as const)('all words highlighted by keys in real %s', (name, start) => {
  let hands: Hands;
  let server: Server;
  let port: number;
  let own: View;

  beforeAll(async () => {
    ({ server, port } = await serve());
    hands = await start(port);
    own = await hands.browser.open(hands.browser.extensionUrl('popup.html'));
  });
  afterAll(async () => {
    await hands?.close();
    server?.close();
  });

  const newest = async (): Promise<Tracked | null> =>
    (await ask(own, 'outbox.page', { group: null, search: '', after: null, limit: 1 })).rows[0] ?? null;
  const addressOf = ({ page, of }: Kind): string => {
    if (!page.startsWith('/')) return page;
    if (of === 'store') return hands.store(page);
    return `${of === 'view-source' ? 'view-source:' : ''}http://127.0.0.1:${port}${page}`;
  };

  /** What the work leaves in the outbox, and its form; asked again where a viewer was not there yet. */
  async function captured(
    url: string,
    work: () => Promise<unknown>,
    look: (row: Tracked, form: View) => Promise<void>,
  ) {
    const before = (await newest())?.id;
    const leave = await hands.highlightAll(url);
    const isNew = async () => {
      const now = await newest();
      return now && now.id !== before ? now : null;
    };
    const row = await until('the capture', async () => {
      await work();
      return until('the row', isNew, 4_000);
    });
    const form = await hands.browser.form();
    await look(row, form);
    await form.close();
    await leave();
  }

  it.each(KINDS[name].silent.map(([kind, code]) => [kind.name, code, kind] as const))(
    'the shortcut in %s: %s, and a form ready for pasting',
    async (_name, code, kind) => {
      await captured(addressOf(kind), hands.pressShortcut, async (row, form) => {
        expect(row.failure).toEqual({ code });
        expect(row.report.capture[0]).toMatchObject({ method: 'manual', verbatim: '' });
        for (const sentence of FAILURES[code]) await sees(form, sentence);
        await standsIn(form, 'What did the customer say?');
        await form.type('We lose a day, pasted.');
        await sees(form, 'We lose a day, pasted.');
      });
    },
  );

  it.each([
    ...KINDS[name].key.map((kind) => ['shortcut', kind.name, kind] as const),
    ...KINDS[name].menu.map((kind) => ['menu', kind.name, kind] as const),
  ])('the %s in %s: the words', async (by, _name, kind) => {
    const { words = WORDS, page } = kind;
    await captured(addressOf(kind), by === 'menu' ? hands.chooseItem : hands.pressShortcut, async (row, form) => {
      const [capture] = row.report.capture;
      expect(row.failure).toBeNull();
      expect(capture?.verbatim).toContain(words);
      expect(capture?.page.url).toContain(page);
      await sees(form, words);
      await standsIn(form, 'What is the problem?');
    });
  });
});

it('Firefox’s menu has no item over XML, where it knows of no selection', async () => {
  const { server, port } = await serve();
  const hands = await firefoxHands(port);
  try {
    const close = await hands.highlightAll(`http://127.0.0.1:${port}/page`);
    expect(await hands.chooseItem()).toBe(true);
    await close();
    await hands.highlightAll(`http://127.0.0.1:${port}/data.xml`);
    expect(await hands.chooseItem()).toBe(false);
  } finally {
    await hands.close();
    server.close();
  }
});
