import type { Reading } from '../record/capture.ts';
import { all } from './firstMatch.ts';
import { articleIn, speakerIn, thingsIn } from './linkedData.ts';
import { postedAround } from './posted.ts';
import { line } from './text.ts';

/** Kinds of schema.org that one person writes on a page which is not theirs. */
const WRITTEN = kinds(
  'Comment',
  'Review',
  'UserReview',
  'Answer',
  'Question',
  'DiscussionForumPosting',
  'SocialMediaPosting',
);
const ARTICLE = kinds('Article', 'NewsArticle', 'BlogPosting', 'TechArticle');

/** As microdata and as RDFa name them. */
function kinds(...types: string[]): string {
  return types
    .map((type) => `[itemtype$="schema.org/${type}"], [typeof~="${type}"], [typeof~="schema:${type}"]`)
    .join();
}

/**
 * Who wrote the comment, review, answer or post that the words stand in: by the markup around them, else by what the
 * page describes for programs, else by the post that they stand in; the innermost, and only where it names one author
 * of its own. Null elsewhere: an article's author is the page's, not always the speaker.
 */
export function authorAround(anchor: Element): Reading['said'] {
  const written = anchor.closest(WRITTEN);
  const told = written && ownOf(written);
  if (told) return told.author === null ? null : said(told.author, told.published);
  const described = speakerIn(thingsIn(anchor.ownerDocument), anchor);
  if (described?.author) return said(described.author, described.published);
  const posted = postedAround(anchor);
  return posted && said(posted.name, posted.at);
}

const said = (name: string | null, at: string | null): Reading['said'] =>
  name ? { name, email: null, role: null, at, mediaTime: null, quoted: false } : null;

/** The one author that a thing names itself, and its day. */
function ownOf(thing: Element): { author: string | null; published: string | null } {
  const own = (name: string) =>
    all(thing, `[itemprop~="${name}"], [property~="${name}"], [property~="schema:${name}"]`).filter(
      (one) => scopeOf(one) === thing,
    );
  const [author, other] = own('author');
  const name = author?.querySelector('[itemprop~="name"], [property~="name"], [property~="schema:name"]') ?? author;
  const [date] = own('datePublished').concat(own('dateCreated'));
  return {
    author: name && !other ? textOf(name) : null,
    published: date ? (line(date.getAttribute('datetime')) ?? textOf(date)) : null,
  };
}

/** The thing that a property is of; one that begins another thing belongs to what is around it. */
const scopeOf = (property: Element): Element | null => property.parentElement?.closest('[itemscope], [typeof]') ?? null;

const textOf = (element: Element): string | null => line(element.getAttribute('content') ?? element.textContent);

/** The page's author and day as its head tells them, else what describes it, by the names of `page.fields`. */
export function authorship(document: Document): Record<string, string> {
  const first = (selector: string) => line(all(document, selector)[0]?.getAttribute('content'));
  const [marked, other] = all(document, ARTICLE);
  const described = articleIn(thingsIn(document)) ?? (marked && !other ? ownOf(marked) : null);
  const named = first('meta[name="author" i], meta[property="article:author"]');
  // Open Graph also allows the address of a profile, which is nobody's name.
  const author = named && !URL.canParse(named) ? named : described?.author;
  const published = first('meta[property="article:published_time"]') ?? described?.published;
  return { ...(author && { author }), ...(published && { published }) };
}
