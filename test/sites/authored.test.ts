// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { authorAround, authorship } from '../../utils/sites/authored.ts';
import { build } from '../support/markup.ts';

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

const author = (markup: string) => {
  document.body.replaceChildren(...build(markup));
  return authorAround(document.querySelector('i') ?? document.body);
};
const by = (name: string) => `<span itemprop="author" itemscope><b itemprop="name">${name}</b></span>`;
const thing = (type: string, inside: string) => `<div itemscope itemtype="https://schema.org/${type}">${inside}</div>`;

const post = (who: string, inside: string) => `<article class="post"><b class="author">${who}</b>${inside}</article>`;

describe('whose words stand in a page', () => {
  it('those of who wrote the comment or review, with its date', () => {
    const dated = '<time itemprop="datePublished" datetime="2026-05-13">yesterday</time>';
    expect(author(thing('Review', `${by('Kit')}${dated}<p><i>words</i></p>`))).toMatchObject({
      name: 'Kit',
      at: '2026-05-13',
    });
  });

  it('the innermost, and not the one whose answer stands inside', () => {
    const answer = thing('Answer', `${by('Lou')}<p>other</p>`);
    expect(author(thing('Question', `${by('Kit')}<i>words</i>${answer}`))?.name).toBe('Kit');
    expect(author(thing('Question', `${by('Kit')}${thing('Answer', `${by('Lou')}<i>words</i>`)}`))?.name).toBe('Lou');
  });

  it('as RDFa names it too', () => {
    const kit = '<span property="schema:author" typeof="schema:Person"><b property="schema:name">Kit</b></span>';
    expect(author(`<div typeof="schema:Comment">${kit}<i>words</i></div>`)?.name).toBe('Kit');
  });

  it('never another’s, where markup around the words names nobody and a post around that does', () => {
    expect(author(post('Kit', thing('Comment', '<i>words</i>')) + post('Lou', ''))).toBeNull();
    expect(author(post('Kit', '<i>words</i>') + post('Lou', ''))?.name).toBe('Kit');
  });

  it.each([
    ['an article', thing('Article', `${by('Kit')}<i>words</i>`)],
    ['two authors', thing('Comment', `${by('Kit')}${by('Lou')}<i>words</i>`)],
    ['only another comment’s author', thing('Comment', `<i>words</i>${thing('Comment', by('Lou'))}`)],
    ['no microdata', '<p>by Kit</p><i>words</i>'],
  ])('nobody’s for sure: %s', (_why, markup) => expect(author(markup)).toBeNull());
});

const article = (who: string) =>
  thing('BlogPosting', `${by(who)}<time itemprop="datePublished" datetime="2026-05-13">x</time>`);

describe('what a page tells of its author', () => {
  it('is a field of the page, and never the address of a profile', () => {
    document.head.append(
      ...build(
        '<meta name="author" content="Kit Moreau"><meta property="article:published_time" content="2026-05-13">',
      ),
    );
    expect(authorship(document)).toEqual({ author: 'Kit Moreau', published: '2026-05-13' });
    document.head.replaceChildren(...build('<meta property="article:author" content="https://a.example/kit">'));
    expect(authorship(document)).toEqual({});
  });

  it('is what its one article says, where the head says nothing', () => {
    document.body.replaceChildren(...build(article('Kit')));
    expect(authorship(document)).toEqual({ author: 'Kit', published: '2026-05-13' });
    document.body.replaceChildren(...build(article('Kit') + article('Lou')));
    expect(authorship(document)).toEqual({});
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({ '@type': 'Article', author: { name: 'Ada' } });
    document.body.append(script);
    expect(authorship(document)).toEqual({ author: 'Ada' });
  });
});
