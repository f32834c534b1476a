// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { articleIn, speakerIn, thingsIn } from '../../utils/sites/linkedData.ts';
import { build } from '../support/markup.ts';

beforeEach(() => document.body.replaceChildren());

function described(...blocks: (object | string)[]) {
  const scripts = blocks.map((block) => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = typeof block === 'string' ? block : JSON.stringify(block);
    return script;
  });
  document.body.replaceChildren(
    ...scripts,
    ...build('<p><i>The battery dies before noon.</i></p><p><b>Too heavy.</b></p>'),
  );
  return thingsIn(document);
}

const KIT = { '@type': 'Person', name: 'Kit Moreau' };
const article = { '@type': 'NewsArticle', author: KIT, datePublished: '2026-05-13', headline: 'Scanners' };
const review = (reviewBody: string, author: unknown = KIT) => ({ '@type': 'Review', reviewBody, author });

const words = () => document.querySelector('i') ?? document.body;

describe('the article that a page is', () => {
  it.each([
    ['alone', article],
    ['in a list', [{ '@type': 'Organization', name: 'Shop' }, article]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, article] }],
    ['with several kinds', { ...article, '@type': ['TechArticle', 'Thing'] }],
    ['with the author by name alone', { ...article, author: 'Kit Moreau' }],
    ['with a list of one author', { ...article, author: [KIT] }],
    ['with its kind as an address', { ...article, '@type': 'https://schema.org/BlogPosting' }],
  ])('names its author and day: %s', (_how, block) => {
    expect(articleIn(described(block))).toEqual({ author: 'Kit Moreau', published: '2026-05-13' });
  });

  it.each([
    ['two authors', { ...article, author: [KIT, { name: 'Lou' }] }],
    ['the address of a profile', { ...article, author: 'https://a.example/kit' }],
    ['an author without a name', { ...article, author: { '@type': 'Person' } }],
    ['a number', { ...article, author: 7 }],
  ])('names nobody for sure: %s', (_why, block) => expect(articleIn(described(block))?.author).toBeNull());

  it('is none among several, and none in a block that is broken', () => {
    expect(articleIn(described(article, article))).toBeNull();
    expect(articleIn(described('{"@type": "Article", author', 'null', '[]'))).toBeNull();
    expect(articleIn(described('{ broken', article))?.author).toBe('Kit Moreau');
  });

  it('is looked for in bounds, however much a page describes', () => {
    let deep: object = article;
    for (let depth = 0; depth < 40; depth++) deep = { inner: deep };
    expect(articleIn(described(deep))).toBeNull();
    expect(thingsIn(document).length).toBeLessThan(10);
  });
});

describe('who wrote the words, by what the page describes', () => {
  it('is the author of the one review that holds their line', () => {
    const things = described({
      '@type': 'Product',
      review: [review('Fine.\nThe battery dies  before noon.'), review('Ok', { name: 'Lou' })],
    });
    expect(speakerIn(things, words())?.author).toBe('Kit Moreau');
  });

  it('is nobody where two reviews say it, or where the line is too short to tell', () => {
    expect(
      speakerIn(described(review('The battery dies before noon.'), review('The battery dies before noon.')), words()),
    ).toBeNull();
    expect(speakerIn(described(review('Too heavy.')), document.querySelector('b') ?? document.body)).toBeNull();
    expect(speakerIn(described({ ...article, description: 'The battery dies before noon.' }), words())).toBeNull();
  });
});
