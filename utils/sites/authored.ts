import type { Reading } from '../record/capture.ts';
import { all } from './firstMatch.ts';
import { line } from './text.ts';

/** Kinds of schema.org that one person writes on a page which is not theirs. */
const WRITTEN = [
  'Comment',
  'Review',
  'UserReview',
  'Answer',
  'Question',
  'DiscussionForumPosting',
  'SocialMediaPosting',
]
  .map((type) => `[itemtype$="schema.org/${type}"]`)
  .join();

/**
 * Who wrote the comment, review or answer that the words stand in, by the microdata around them; the innermost one, and
 * only where it names one author of its own. Null elsewhere: an article's author is the page's, not always the speaker.
 */
export function authorAround(anchor: Element): Reading['said'] {
  const written = anchor.closest(WRITTEN);
  if (!written) return null;
  const own = (name: string) => all(written, `[itemprop~="${name}"]`).filter((one) => scopeOf(one) === written);
  const [author, other] = own('author');
  const name = author && !other ? textOf(author.querySelector('[itemprop~="name"]') ?? author) : null;
  const [date] = own('datePublished').concat(own('dateCreated'));
  const at = date ? (line(date.getAttribute('datetime')) ?? textOf(date)) : null;
  return name ? { name, email: null, role: null, at, mediaTime: null, quoted: false } : null;
}

/** The thing that a property is of; one that begins another thing belongs to what is around it. */
const scopeOf = (property: Element): Element | null => property.parentElement?.closest('[itemscope]') ?? null;

const textOf = (element: Element): string | null => line(element.getAttribute('content') ?? element.textContent);

/** The page's author and day as its head or its article's microdata tells them, by the names of `page.fields`. */
export function authorship(document: Document): Record<string, string> {
  const first = (selector: string) => all(document, selector)[0];
  const author = line(first('meta[name="author" i], meta[property="article:author"]')?.getAttribute('content'));
  const published = line(first('meta[property="article:published_time"]')?.getAttribute('content'));
  return {
    // Open Graph also allows the address of a profile, which is nobody's name.
    ...(author && !URL.canParse(author) && { author }),
    ...(published && { published }),
  };
}
