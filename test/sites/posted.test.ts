// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { postedAround } from '../../utils/sites/posted.ts';
import { build } from '../support/markup.ts';

beforeEach(() => document.body.replaceChildren());

function posted(markup: string) {
  document.body.replaceChildren(...build(markup));
  return postedAround(document.querySelector('i') ?? document.body);
}

const post = (author: string, inside: string) => `<article class="post">${author}${inside}</article>`;
const LOU = post('<a class="username">Lou</a>', '<p>other</p>');
const WORDS = '<p><i>words</i></p>';

const kit = (quote: string) => post('<a class="username">Kit</a>', quote) + LOU;

describe('who posted the words', () => {
  it.each([
    ['a link that says so', post('<a rel="author" href="/u/1">Kit</a>', WORDS) + LOU],
    ['a microformat', post('<span class="p-author">Kit</span>', WORDS) + LOU],
    ['a forum’s card of a user', post('<a data-user-card="kit">Kit</a>', WORDS) + LOU],
    ['a class that says so', post('<div class="comment-author">by <a>Kit</a></div>', WORDS) + LOU],
    ['the same name twice', post('<a class="username">Kit</a>', `${WORDS}<a class="username">Kit</a>`) + LOU],
    ['a comment by its role', `<div role="comment"><b class="author">Kit</b>${WORDS}</div>`],
    ['an article in a feed', `<div role="feed"><div role="article"><b class="author">Kit</b>${WORDS}</div></div>`],
    [
      'a comment in an article',
      `<article><b class="author">Ada</b><article><b class="author">Kit</b>${WORDS}</article></article>`,
    ],
  ])('by %s', (_mark, markup) => expect(posted(markup)?.name).toBe('Kit'));

  it('when, as the post itself says', () => {
    const when = '<time datetime="2026-05-13T09:05:00Z">yesterday</time>';
    expect(posted(post(`<a class="username">Kit</a>${when}`, WORDS) + LOU)).toEqual({
      name: 'Kit',
      at: '2026-05-13T09:05:00Z',
    });
  });

  it('the person repeated in it, where the forum says whose words those are; else nobody', () => {
    expect(posted(kit('<aside class="quote" data-username="lou"><i>words</i></aside>'))?.name).toBe('lou');
    expect(posted(kit('<blockquote data-quote="Lou"><i>words</i></blockquote>'))?.name).toBe('Lou');
    expect(posted(kit('<blockquote><i>words</i></blockquote>'))).toEqual({ name: null, at: null });
  });

  it.each([
    ['a page’s only article', `<article><a rel="author">Kit</a>${WORDS}</article>`],
    ['two names', post('<a class="username">Kit</a><a class="username">Ada</a>', WORDS) + LOU],
    [
      'only the name in an answer below',
      `<div role="comment">${WORDS}<div role="comment"><b class="author">Lou</b></div></div>`,
    ],
    ['no name', post('', WORDS) + LOU],
    ['the words themselves', post('<span class="author"><i>words</i></span>', '') + LOU],
    ['no post', `<p>by <a rel="author">Kit</a></p>${WORDS}`],
    ['a name as long as a text', post(`<b class="author">${'Kit '.repeat(30)}</b>`, WORDS) + LOU],
  ])('nobody for sure: %s', (_why, markup) => expect(posted(markup)?.name ?? null).toBeNull());
});
