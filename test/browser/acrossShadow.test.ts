import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Capture } from '../../utils/record/capture.ts';
import { ask } from '../support/ask.ts';
import type { Browser } from '../support/browser.ts';
import { startChromium } from '../support/chromium.ts';
import { startFirefox } from '../support/firefox.ts';
import { until } from '../support/until.ts';
import type { Point, View } from '../support/view.ts';

/** Lines of 24 pixels in letters of one width: a place is a line and a column. */
const STYLE =
  '<style>body { margin: 0; font: 16px/24px monospace } p { margin: 0; height: 24px; white-space: nowrap }</style>';
const shadow = (mode: 'open' | 'closed', inside: string, light = ''): string =>
  `<x-card><template shadowrootmode="${mode}">${STYLE}${inside}</template>${light}</x-card>`;
const page = (body: string): string => `<!doctype html><meta charset="utf-8"><title>Page</title>${STYLE}${body}`;

const PAGES = {
  open: page(`<p>They told us:</p>${shadow('open', '<p>We lose a day.</p><p>Each month.</p>')}<p>Every time.</p>`),
  closed: page(`<p>They told us:</p>${shadow('closed', '<p>We lose a day.</p><p>Each month.</p>')}<p>Every time.</p>`),
  two: page(
    `${shadow('open', '<p>First card.</p>')}<p>Between.</p>${shadow('closed', '<p>Last card.</p><p>Not this.</p>')}`,
  ),
  slotted: page(
    shadow('open', '<p>Dana says</p><slot></slot><p>on the call.</p><p hidden>SECRET</p>', '<p>we lose a day</p>'),
  ),
} as const;

/** The middle of a line, left of a column. */
const at = (line: number, column: number, width: number): Point => ({ x: column * width + 1, y: line * 24 + 12 });

const DRAGS = [
  ['from light into an open root', 'open', [0, 5], [1, 7], 'told us:\n\nWe lose'],
  ['from light into a closed root', 'closed', [0, 5], [1, 7], 'told us:\n\nWe lose'],
  ['out of an open root', 'open', [2, 5], [3, 5], 'month.\n\nEvery'],
  ['out of a closed root, backwards', 'closed', [1, 8], [0, 10], 'us:\n\nWe lose'],
  ['over a whole root', 'open', [0, 5], [3, 5], 'told us:\n\nWe lose a day.\n\nEach month.\n\nEvery'],
  [
    'over a whole closed root, backwards',
    'closed',
    [3, 5],
    [0, 5],
    'told us:\n\nWe lose a day.\n\nEach month.\n\nEvery',
  ],
  ['from one root into another', 'two', [0, 6], [2, 4], 'card.\n\nBetween.\n\nLast'],
  ['over words in a slot', 'slotted', [0, 5], [2, 2], 'says\n\nwe lose a day\n\non'],
] as const;

interface Person {
  browser: Browser;
  /** Captures what is highlighted in the tab in front, without a menu: Firefox offers none where it sees no selection. */
  capture(view: View, over: Point): Promise<unknown>;
}

const PEOPLE: Record<string, () => Promise<Person>> = {
  async Chromium() {
    const browser = await startChromium();
    return { browser, capture: (view, over) => browser.capture(view, over) };
  },
  async Firefox() {
    const browser = await startFirefox();
    const shortcut = `(document.querySelector('keyset[id^="ext-keyset"] key').doCommand(), true)`;
    return { browser, capture: () => browser.inBrowser(shortcut) };
  },
};

describe.each(Object.entries(PEOPLE))('a selection over the border of a shadow root in real %s', (_name, start) => {
  let person: Person;
  let own: View;
  let server: Server;
  let url = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const name = z.keyof(z.object({ open: z.any(), closed: z.any(), two: z.any(), slotted: z.any() }));
      const known = name.safeParse(request.url?.slice(1));
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(known.success ? PAGES[known.data] : '');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}/`;
    person = await start();
    own = await person.browser.open(person.browser.extensionUrl('popup.html'));
  });
  afterAll(async () => {
    await person?.browser.close();
    server?.close();
  });

  const newest = async () =>
    (await ask(own, 'outbox.page', { group: null, search: '', after: null, limit: 1 })).rows[0] ?? null;

  async function dragged(name: keyof typeof PAGES, from: readonly [number, number], to: readonly [number, number]) {
    const before = (await newest())?.id;
    const view = await person.browser.open(url + name);
    const wide = await view.evaluate(`(() => {
      const span = document.body.appendChild(document.createElement('span'));
      span.textContent = 'x'.repeat(10);
      const { width } = span.getBoundingClientRect();
      span.remove();
      return width / 10;
    })()`);
    const width = z.number().parse(wide);
    await view.drag(at(...from, width), at(...to, width));
    const over = from[0] <= to[0] ? at(from[0], from[1] + 1, width) : at(to[0], to[1] + 1, width);
    await person.capture(view, over);
    const row = await until('the capture', async () => {
      const now = await newest();
      return now && now.id !== before ? now : null;
    });
    await (await person.browser.form()).close();
    await view.close();
    const [capture] = row.report.capture;
    if (!capture) throw new Error('A report has a capture.');
    return capture satisfies Capture;
  }

  it.each(DRAGS)('%s loses no highlighted word and takes no other', async (_what, name, from, to, words) => {
    const { verbatim, method, selector } = await dragged(name, from, to);
    expect([verbatim, method]).toEqual([words, 'selection']);
    expect(selector?.exact).toBe(words);
  });
});
