import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { REDACTED } from '../../utils/record/redactText.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import { highlight } from '../pages/highlight.ts';
import { ask } from '../support/ask.ts';
import { press, sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';
import { chromiumOffice, firefoxOffice, type Office } from './office.ts';
import { farDown, QUOTE_PAGES, type QuotePage } from './quotePages.ts';

const MIDDLE = `(() => {
  const { left, top } = getSelection().getRangeAt(0).getClientRects()[0];
  return { x: left + 5, y: top + 5 };
})()`;
const Middle = z.object({ x: z.number(), y: z.number() });
const LINK = `[...document.querySelectorAll('a')].find((link) => /^Open (at the quote|the page)$/.test(link.title || link.textContent.trim()))`;

/** Where the words are on the screen: whether the nth text with them is in sight, and the only one that is. */
const inSight = ({ seen, occurrence }: QuotePage): string => `(() => {
  const walker = document.createTreeWalker(document.body, 4);
  const at = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue.replace(/\\s/g, ' ').indexOf(${JSON.stringify(seen)});
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + ${seen.length});
    const { top, bottom, height } = range.getBoundingClientRect();
    if (height > 0) at.push(top >= 0 && bottom <= innerHeight);
  }
  return scrollY > 0 && at.indexOf(true) === ${occurrence - 1};
})()`;

const top = async (tab: View): Promise<void> => expect(await tab.evaluate('scrollY')).toBe(0);

describe.each([
  ['Chromium', chromiumOffice],
  ['Firefox', firefoxOffice],
] as const)('a quote in real %s', (_browser, furnish) => {
  let office: Office;
  let server: Server;
  /** A page of the extension, for asking its background. */
  let own: View;
  const urlOf = ({ name }: QuotePage): string => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/${encodeURIComponent(name)}`;
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const page = QUOTE_PAGES.find(({ name }) => `/${name}` === decodeURIComponent(request.url ?? ''));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page ? farDown(page) : '');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    office = await furnish();
    own = await office.popup();
    const inbox = await office.browser.open(await office.inboxLink());
    await press(inbox, 'Sign in as product manager');
    await sees(inbox, 'Sign out');
    await inbox.close();
  });
  afterAll(async () => {
    await office?.close();
    server?.close();
  });

  const newest = async (): Promise<Tracked | undefined> =>
    (await ask(own, 'outbox.page', { group: null, search: '', after: null, limit: 1 })).rows[0];

  /** Captures the page's words and sends them as a problem of this name. */
  async function reported(page: QuotePage, problem: string, redacted: string[] = []): Promise<void> {
    const before = (await newest())?.id;
    const tab = await office.browser.open(urlOf(page));
    const words = [page.quote, page.occurrence, null].map((one) => JSON.stringify(one)).join(', ');
    expect(await tab.evaluate(`(${highlight.toString()})(${words})`)).toBe(true);
    // Where the words are: highlighting them has brought them into the middle.
    await office.browser.capture(tab, Middle.parse(await tab.evaluate(MIDDLE)));
    const row = await until('the capture', async () => {
      const now = await newest();
      return now && now.id !== before ? now : null;
    });
    await (await office.browser.form()).close();
    await tab.close();
    const { id } = row;
    const { report } = await ask(own, 'report.redact', { id, words: redacted });
    await ask(own, 'report.send', { id, report: { ...report, problem: { ...report.problem, statement: problem } } });
    await ask(own, 'sync.now', {});
    await until('the report to arrive', async () => (await ask(own, 'report.get', { id })).state === 'sent');
  }

  /** Opens the link that this page of ours shows, as a person does; the tab it opened is looked at and closed. */
  async function follow(from: View, name: string, page: QuotePage, look: (tab: View) => Promise<void>): Promise<void> {
    await press(from, name);
    const tab = await office.browser.opened(urlOf(page));
    await look(tab);
    await tab.close();
  }

  it.each(QUOTE_PAGES.map((page) => [page.name, page] as const))(
    '(%s) is opened from popup and inbox, and is in sight',
    async (name, page) => {
      const problem = `Problem of ${name}`;
      await reported(page, problem);
      const look = async (tab: View): Promise<void> =>
        void (await until('the quote to be in sight', () => tab.evaluate(inSight(page))));
      const popup = await office.popup();
      await press(popup, page.quote.slice(0, 12));
      await follow(popup, 'Open at the quote', page, look);
      await popup.close();
      const inbox = await office.browser.open(office.endpoint.url);
      await press(inbox, page.quote.slice(0, 12));
      await sees(inbox, problem);
      expect(await inbox.evaluate(`${LINK}.title`)).toBe('Open at the quote');
      await follow(inbox, name, page, look);
      await inbox.close();
    },
  );

  it('P8 that is redacted opens the page at its top, says so, and is in no address', async () => {
    const page = QUOTE_PAGES.find(({ name }) => name === 'twice');
    if (!page) throw new Error('The page is gone.');
    await reported(page, 'Problem without the day', ['lose a day']);
    const popup = await office.popup();
    await press(popup, `We ${REDACTED}`);
    expect(await popup.evaluate(`${LINK}.href`)).toBe(urlOf(page));
    await follow(popup, 'Open the page', page, top);
    const inbox = await office.browser.open(office.endpoint.url);
    await press(inbox, `We ${REDACTED}`);
    await sees(inbox, 'Problem without the day');
    expect(await inbox.evaluate(`[${LINK}.title, ${LINK}.href]`)).toEqual(['Open the page', urlOf(page)]);
    await follow(inbox, 'twice', page, top);
  });
});
