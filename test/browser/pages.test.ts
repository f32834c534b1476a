import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIndex } from '../pages/index.ts';
import { startPageBrowser, type PageBrowser } from '../pages/pageBrowser.ts';
import { runPages } from '../pages/run.ts';
import { copiedExtension } from '../support/build.ts';
import { removeFolder } from '../support/folders.ts';

const FIXTURES = fileURLToPath(new URL('../pages/fixtures', import.meta.url));
const { pages } = readIndex(FIXTURES);

let browser: PageBrowser;
beforeAll(async () => void (browser = await startPageBrowser()));
afterAll(() => browser?.close());

async function capturedOn(html: string, selection: string) {
  const tab = await browser.open('https://app.acme.example/thing', `<!doctype html><title>Thing</title>${html}`);
  const outcome = await browser.capture(tab, { selection });
  await tab.close();
  return outcome;
}

describe('saved pages in a real Chromium with the built extension', () => {
  it.each(pages.map((file) => [file.id, file] as const))('%s reads right, case by case', async (_id, file) => {
    const results = await runPages(browser, FIXTURES, [file]);
    expect(results.length).toBe(file.cases.length);
    expect(results.flatMap(({ index, verdict }) => verdict.wrong.map((wrong) => `#${index + 1} ${wrong}`))).toEqual([]);
    expect(results.flatMap(({ verdict }) => verdict.unknown)).toEqual([]);
  });

  it('P6 a capture leaves nothing behind in the page', async () => {
    const tab = await browser.open('https://app.acme.example/thing', '<!doctype html><p>We lose an hour a day.</p>');
    const state = () => tab.page.evaluate(() => [document.documentElement.outerHTML, Object.keys(window).toSorted()]);
    const before = await state();
    expect(await browser.capture(tab, { selection: 'We lose an hour' })).toHaveProperty('capture');
    expect(await state()).toEqual(before);
    await tab.close();
  });

  it('line breaks are kept as a reader sees them, and hidden words are left out', async () => {
    const html = '<p>first line</p><p>second<span style="display:none"> unseen</span> line</p><ul><li>third</li></ul>';
    const outcome = await capturedOn(html, 'first line second line third');
    expect(outcome).toMatchObject({
      capture: {
        method: 'selection',
        verbatim: expect.stringMatching(/^first line\n+second line\n+third$/),
        page: { site: 'generic', url: 'https://app.acme.example/thing', title: 'Thing' },
      },
    });
    expect(JSON.stringify(outcome)).not.toContain('unseen');
  });

  it('words in an open shadow root come with what stands around them there', async () => {
    const html =
      '<x-card><template shadowrootmode="open"><p>before it</p><p>inside the card</p><p>after it</p></template></x-card>';
    expect(await capturedOn(html, 'inside the card')).toMatchObject({
      capture: { verbatim: 'inside the card', selector: { prefix: 'before it ', suffix: ' after it' } },
    });
  });

  it('words in a field have the field’s text around them', async () => {
    expect(
      await capturedOn('<textarea>one two three</textarea><input value="and the deal value">', 'the deal'),
    ).toMatchObject({
      capture: { verbatim: 'the deal', selector: { prefix: 'and ', suffix: ' value' } },
    });
  });

  it('markup in the words stays text', async () => {
    expect(
      await capturedOn('<p>&lt;img src=x onerror=alert(1)&gt; breaks it</p>', '<img src=x onerror=alert(1)> breaks'),
    ).toMatchObject({
      capture: { verbatim: '<img src=x onerror=alert(1)> breaks' },
    });
  });

  it('a page without the words says so', async () => {
    expect(await capturedOn('<p>something</p>', 'something else')).toEqual({ failure: 'words-not-on-page' });
  });
});

describe('the active frame, where none was clicked in', () => {
  const html = `<p>words of the main frame</p><iframe srcdoc="<p>words of the inner frame</p>"></iframe>
    <iframe sandbox src="https://other.example/"></iframe>`;

  it('is taken, whatever was highlighted elsewhere before', async () => {
    const tab = await browser.open('https://app.acme.example/thing', html);
    await tab.select('words of the main frame', null, null);
    expect(await browser.captureByKey(tab)).toMatchObject({ capture: { verbatim: 'words of the main frame' } });
    await tab.page.focus('iframe[srcdoc]');
    await tab.page.frames()[1]?.evaluate(() => getSelection()?.selectAllChildren(document.body));
    expect(await tab.page.evaluate(() => String(getSelection()))).toBe('words of the main frame');
    expect(await browser.captureByKey(tab)).toMatchObject({ capture: { verbatim: 'words of the inner frame' } });
    await tab.close();
  });

  it('nothing-selected: it is another origin’s, and older words are not what is meant', async () => {
    const tab = await browser.open('https://app.acme.example/thing', html);
    await tab.select('words of the main frame', null, null);
    await tab.page.focus('iframe[sandbox]');
    expect(await browser.captureByKey(tab)).toEqual({ failure: 'nothing-selected' });
    await tab.close();
  });
});

describe('what is run in the page', () => {
  it('is small, and carries no zod', async () => {
    const extension = await copiedExtension('chrome');
    const scripts = globSync('{select,read-*}.js', { cwd: extension });
    const texts = scripts.map((name) => [name, readFileSync(`${extension}/${name}`, 'utf8')] as const);
    removeFolder(extension);
    expect(scripts.toSorted()).toEqual([
      'read-chat.js',
      'read-crm.js',
      'read-email.js',
      'read-gmail.js',
      'read-salesforce.js',
      'read-transcript.js',
      'read-webmail.js',
      'select.js',
    ]);
    // One click runs select.js and at most one of the others.
    expect(texts.filter(([, text]) => text.length > 30_000).map(([name, { length }]) => `${name} ${length}`)).toEqual(
      [],
    );
    expect(texts.filter(([, text]) => /zod|safeParse/i.test(text)).map(([name]) => name)).toEqual([]);
  });
});
