import { createHash } from 'node:crypto';
import { array, assert, asyncProperty, constantFrom, oneof, property, string } from 'fast-check';
import { Window } from 'happy-dom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { sellerDigest } from '../../server/digest/digest.ts';
import { excerpt } from '../../server/digest/excerpt.ts';
import { toHtml } from '../../server/digest/html.ts';
import { toMarkdown } from '../../server/digest/markdown.ts';
import { markdownText } from '../../server/markdownText.ts';
import { DOCUMENT_CSP } from '../../server/digest/style.ts';
import { decidedRow, linkTo, sellerRows, some, SPAN, trendRow, WHOSE } from './sample.ts';

/** GitHub's dialect, the widest in use; markup in the words would become elements. */
const rendered = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const MARKUP = [
  '# no heading',
  '1. no list',
  '2) no list',
  '- no list',
  '+ no list',
  '---',
  '===',
  '~~~',
  '```js',
  '> no quote',
  '**no** _emphasis_ ~~no strike~~ `no code`',
  '[no link](javascript:alert(1)) ![no picture](x) [^1]: [ ] - [x]',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; &#60;',
  'https://evil.example www.evil.example WWW.evil.example a@evil.example mailto:a@evil.example xmpp:a@evil.example',
  'a | b | c',
  '| --- | --- |',
  String.raw`back\slash \* end\ `,
  '@somebody #1 $x$',
];
const piece = oneof(constantFrom(...MARKUP), string(), string({ unit: 'binary' }));
const words = array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => excerpt(pieces.join(' '), 10_000));

/** A text as the only item of a list, and what it has to look like. */
const shown = (text: string): string => rendered(`- ${markdownText(text)}`);
const plain = (text: string): string => `<ul>\n<li>${encoded(text)}</li>\n</ul>`;

describe('customer words in Markdown', () => {
  test.each(MARKUP)('P7 %s stays text', (markup) => {
    const text = excerpt(markup);
    expect(shown(text)).toBe(plain(text));
  });
  test('P7 whatever they are, they stay text', () => {
    assert(
      property(words.filter(Boolean), (text) => {
        expect(shown(text)).toBe(plain(text));
      }),
      { numRuns: 1_000 },
    );
  });
});

const digestOf = (text: string) =>
  sellerDigest(
    SPAN,
    { workspace: excerpt(text), reader: excerpt(text) },
    sellerRows({
      decided: some({ ...decidedRow({ reason: text }), statement: text }),
      alsoHeard: some(trendRow({ quote: text })),
    }),
  );

describe('the whole digest', () => {
  test('as Markdown has only the elements it is made of', () => {
    assert(
      property(words, (text) => {
        const tags = [...rendered(toMarkdown(digestOf(text), linkTo)).matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag);
        expect([...new Set(tags)].toSorted()).toEqual(['a', 'h1', 'h2', 'li', 'p', 'ul']);
        expect(tags.filter((tag) => tag === 'a')).toHaveLength(2);
      }),
    );
  });

  test('as HTML has only the elements it is made of, and shows the words as they are', async () => {
    const { document } = new Window();
    await assert(
      asyncProperty(words.filter(Boolean), async (text) => {
        const whole = await toHtml(digestOf(text), linkTo);
        document.documentElement.innerHTML = /<body>.*<\/body>/s.exec(whole)?.[0] ?? '';
        const tags = new Set([...document.body.querySelectorAll('*')].map(({ localName }) => localName));
        expect([...tags].filter((tag) => !/^(main|h1|h2|p|bdi|section|ul|li|div|a|dl|dt|dd)$/.test(tag))).toEqual([]);
        expect([...document.querySelectorAll('dd')].map(({ textContent }) => textContent)).toContain(excerpt(text));
        expect(
          [...document.querySelectorAll('*')]
            .flatMap((one) => [...one.attributes].map(({ name }) => name))
            .filter((name) => !/^(class|dir|href)$/.test(name)),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('as HTML is a document with a language, a title and a rule against everything but its style', async () => {
    const whole = await toHtml(sellerDigest(SPAN, WHOSE, sellerRows()), linkTo);
    expect(whole).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(whole).toContain('<title>Heard digest 2026-W47</title>');
    expect(whole).toContain(DOCUMENT_CSP.replaceAll("'", '&#39;'));
    expect(DOCUMENT_CSP).not.toContain('unsafe');
    const style = /<style>(.*)<\/style>/s.exec(whole)?.[1] ?? '';
    expect(DOCUMENT_CSP).toContain(createHash('sha256').update(style).digest('base64'));
    expect(whole).toContain('You sent no report.');
  });

  test('as Markdown reads as a person would write it', () => {
    const digest = sellerDigest(SPAN, WHOSE, sellerRows({ decided: { total: 13, rows: [decidedRow()] } }));
    const text = toMarkdown(digest, linkTo);
    expect(text).toMatch(/^# Digest of week 2026-W47\n\nAcme, for Sam: 16 November 2026 to 22 November 2026\n/);
    expect(text).toMatch(
      /- Exports stop \(\[open\]\(<https:\/\/heard.acme.example\/inbox#ranking\/[^>]+>\)\)\n {2}- Declined · Pia, 18 November 2026\n {2}- Reason: Two accounts, and a way round it.\n/,
    );
    expect(text).toContain('\nand 12 more\n');
  });
});
