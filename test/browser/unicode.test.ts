import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closes, press, sees, textOf } from '../support/person.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';
import { chromiumOffice, type Office, WORKSPACE } from './office.ts';

const WORDS = {
  'emoji, one of a family, and flags': 'Rows jump 🙂 and 👩‍👩‍👧‍👦 vanish 🇩🇪 on export',
  'right to left, with a number within': 'החשבונית 4711 נשלחה פעמיים ללקוח',
  'combining marks, not composed': 'Une facture payée deux fois, re\u0301pe\u0301te\u0301e',
  'markup that would run': '<img src=x onerror="document.title=\'ran\'"><b>bold</b> &amp; <script>alert(1)</script>',
  'twenty thousand characters': 'Twice paid, ' + 'and again '.repeat(2_000),
};

let office: Office;
let server: Server;
let pages: string;
beforeAll(async () => {
  office = await chromiumOffice();
  server = createServer((request, response) => {
    const words = Object.values(WORDS)[Number(request.url?.slice(1))] ?? '';
    const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Words</title><p id="words">${text}</p>`);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  pages = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
});
afterAll(async () => {
  server?.close();
  await office?.close();
});

/** Selects the paragraph as a triple click does, and captures it. */
async function captureAll(url: string): Promise<View> {
  const page = await office.browser.open(url);
  await page.evaluate(`getSelection().selectAllChildren(document.getElementById('words'))`);
  await office.browser.capture(page, { x: 30, y: 30 });
  return office.browser.form();
}

describe('the quote arrives as it was and is shown as text', () => {
  it.each(Object.entries(WORDS))('%s', async (name, raw) => {
    const words = raw.trim();
    const form = await captureAll(pages + Object.keys(WORDS).indexOf(name));
    await sees(form, words.slice(0, 20));
    await form.evaluate('document.querySelector("textarea").focus()');
    await form.type(name);
    await form.press('Control+Enter');
    const received = await until('the report at the endpoint', async () =>
      (await office.endpoint.received(WORKSPACE)).find(({ report }) => report.problem.statement === name),
    );
    expect(received.report.capture[0]?.verbatim).toBe(words);
    await closes(form);

    const popup = await office.popup();
    await sees(popup, words.slice(0, 20));
    expect(await popup.evaluate('document.querySelectorAll("#app img, #app script, #app b").length')).toBe(0);
    expect(await popup.evaluate('document.title')).not.toBe('ran');
    await popup.close();
  });

  it('in the inbox as well, in full', async () => {
    const inbox = await office.browser.open(await office.inboxLink());
    await press(inbox, 'Sign in as product manager');
    for (const [name, raw] of Object.entries(WORDS)) {
      const words = raw.trim();
      const id = (await office.endpoint.received(WORKSPACE)).find(({ report }) => report.problem.statement === name)
        ?.report.id;
      await until(`the row of ${name}`, () => inbox.evaluate(`Boolean(document.querySelector('[data-row="${id}"]'))`));
      await inbox.evaluate(`document.querySelector('[data-row="${id}"]').click()`);
      await until('the report to be open', async () => (await textOf(inbox)).includes(words));
      expect(await inbox.evaluate('document.querySelectorAll("main img, main script, main b").length')).toBe(0);
      expect(await inbox.evaluate('document.title')).not.toBe('ran');
    }
  });
});
