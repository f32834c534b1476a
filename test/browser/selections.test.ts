import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/record/capture.ts';
import { ask } from '../support/ask.ts';
import type { Browser } from '../support/browser.ts';
import { startChromium } from '../support/chromium.ts';
import { startFirefox } from '../support/firefox.ts';
import { until } from '../support/until.ts';
import type { View } from '../support/view.ts';
import { SELECTION_PAGES } from './selectionPages.ts';

/** Another origin than the page's, by its port. */
const OTHER =
  '<!doctype html><title>Widget</title><p>Words of another origin.</p><script>addEventListener("message", () => { getSelection().selectAllChildren(document.body); parent.postMessage("done", "*"); });</script>';
const FRAMED = (attributes: string) =>
  `<!doctype html><title>Around</title><iframe ${attributes} width="600" height="200"></iframe>`;
const SELECT_THERE = `new Promise((resolve) => {
  addEventListener('message', () => resolve(true));
  const frame = document.querySelector('iframe');
  frame.focus();
  frame.contentWindow.postMessage('select', '*');
})`;

const TYPES: Record<string, string> = { '/plain.txt': 'text/plain' };
const BODIES: Record<string, string> = {
  '/plain.txt': 'We lose a day.\nEach month.\n',
  '/widget': OTHER,
  '/words': '<!doctype html><title>Inside</title><p>Before.</p><p id="words">Words of a frame.</p><p>After.</p>',
};

async function serve(pages: Record<string, string>): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    const body = BODIES[path] ?? pages[path] ?? '';
    response.writeHead(200, { 'content-type': `${TYPES[path] ?? 'text/html'}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` };
}

const running = (script: string) => (page: View) => page.evaluate(`(async () => { ${script} })()`);

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
] as const)('a selection in real %s', (_name, start) => {
  let browser: Browser;
  let own: View;
  let there: { server: Server; url: string };
  let here: { server: Server; url: string };

  beforeAll(async () => {
    there = await serve({});
    const pages = SELECTION_PAGES.map(({ name, html }) => [`/${name}`, `<!doctype html><title>Page</title>${html}`]);
    here = await serve({
      ...Object.fromEntries(pages),
      '/other origin': FRAMED(`src="${there.url}/widget"`),
      '/sandboxed': FRAMED('sandbox="allow-scripts" src="/widget"'),
      '/same origin': `${FRAMED('src="/words"')}<p>Around it.</p>`,
      '/nested': FRAMED(`srcdoc="<title>Between</title><iframe src='/words'></iframe>"`),
      '/stale': `${FRAMED(`src="${there.url}/widget"`)}<p id="old">Old words of the page.</p>`,
    });
    browser = await start();
    own = await browser.open(browser.extensionUrl('popup.html'));
  });
  afterAll(async () => {
    await browser?.close();
    here?.server.close();
    there?.server.close();
  });

  const newest = async () =>
    (await ask(own, 'outbox.page', { group: null, search: '', after: null, limit: 1 })).rows[0] ?? null;

  /** Right-clicks and chooses the item; the capture that is committed by it. The form's window is closed again. */
  async function captured(path: string, select: (page: View) => Promise<unknown>): Promise<Capture> {
    const before = (await newest())?.id;
    const page = await browser.open(`${here.url}/${encodeURIComponent(path)}`);
    await select(page);
    await browser.capture(page, { x: 40, y: 30 });
    const row = await until('the capture', async () => {
      const now = await newest();
      return now && now.id !== before ? now : null;
    });
    await (await browser.form()).close();
    await page.close();
    const [capture] = row.report.capture;
    if (!capture) throw new Error('A report has a capture.');
    return capture;
  }

  it.each(SELECTION_PAGES.map((page) => [page.name, page] as const))('of %s is read right', async (name, page) => {
    const capture = await captured(name, running(page.select));
    const selector = page.selector ? { exact: page.verbatim, ...page.selector } : {};
    expect(capture).toMatchObject({ verbatim: page.verbatim, method: page.method, selector });
  });

  it.each([
    ['same origin', ''],
    ['nested', '.contentDocument.querySelector("iframe")'],
  ])(
    'in a frame by address (%s) is read with what stands around it, and the page is the frame’s own',
    async (path, inner) => {
      const capture = await captured(
        path,
        running(`const frame = document.querySelector('iframe')${inner};
        const { contentWindow: inside } = frame;
        while (!inside.document.querySelector('#words')) await new Promise((resolve) => setTimeout(resolve, 20));
        frame.focus();
        inside.focus();
        inside.getSelection().selectAllChildren(inside.document.querySelector('#words'));`),
      );
      expect(capture).toMatchObject({ verbatim: 'Words of a frame.', method: 'selection' });
      expect(capture.selector).toMatchObject({ prefix: 'Before. ', suffix: ' After.' });
      // Where the words can be opened again.
      expect(capture.page).toMatchObject({ title: 'Inside', url: `${here.url}/words` });
    },
  );

  it('in a frame of another origin is the menu’s text', async () => {
    const capture = await captured('other origin', running(`await ${SELECT_THERE}`));
    const told = { method: 'menuText', selector: null, said: null };
    expect(capture).toMatchObject({ verbatim: 'Words of another origin.', ...told });
    expect(capture.page).toMatchObject({ title: 'Around', url: `${there.url}/widget` });
  });

  it('in a sandboxed frame comes, by whichever way the browser leaves open', async () => {
    expect((await captured('sandboxed', running(`await ${SELECT_THERE}`))).verbatim).toBe('Words of another origin.');
  });

  it('in a frame is not mistaken for older words of the page around', async () => {
    const older = `getSelection().selectAllChildren(document.querySelector('#old'))`;
    const capture = await captured('stale', running(`${older}; await ${SELECT_THERE}`));
    expect(capture.verbatim).toBe('Words of another origin.');
  });

  it('in plain text, with its lines', async () => {
    const capture = await captured(
      'plain.txt',
      running(`getSelection().selectAllChildren(document.querySelector('pre'))`),
    );
    expect(capture).toMatchObject({ verbatim: 'We lose a day.\nEach month.', method: 'selection' });
  });
});
