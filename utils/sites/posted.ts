import { all } from './firstMatch.ts';
import { line } from './text.ts';

/** What one person posted among others: forums, comments below an article, reviews, feeds (HTML, WAI-ARIA 1.3). */
const POST = '[role="comment"], article, [role="article"]';
/** Where a post repeats somebody else's; forums name that person on it (Discourse, XenForo). */
const QUOTE = 'blockquote, q, aside, [class~="quote"]';
/** Where posts name their author, surest first. */
const AUTHOR = [
  '[rel~="author"]',
  '.p-author',
  '[data-user-card], [data-hovercard-type="user"]',
  '[class~="author"], [class~="username"], [class*="author-name" i], [class*="comment-author" i], [data-testid*="author" i]',
];
const NAME_MAX = 80;

export type Posted = { name: string | null; at: string | null };

/**
 * Who posted what the words stand in: the nearest post that stands among others alike or inside one, by the one author
 * it names itself. Null for a page's own article; without a name where a post is repeated in it and nothing says whose.
 */
export function postedAround(anchor: Element): Posted | null {
  const post = anchor.closest(POST);
  if (!post || !isAmongOthers(post)) return null;
  const own = (selector: string) =>
    all(post, selector).filter((one) => one.closest(POST) === post && !one.closest(QUOTE) && !one.contains(anchor));
  const quote = anchor.closest(QUOTE);
  if (quote && post.contains(quote)) return { name: quotedName(quote) ?? quotedName(quote.parentElement), at: null };
  const named = AUTHOR.map((selector) => own(selector).flatMap((one) => nameOf(one) ?? [])).find(
    ({ length }) => length > 0,
  );
  const [name = null, other] = new Set(named);
  const at = line(own('time[datetime]')[0]?.getAttribute('datetime'));
  return name && other === undefined ? { name, at } : null;
}

const quotedName = (quote: Element | null): string | null =>
  line(quote?.getAttribute('data-username') ?? quote?.getAttribute('data-quote'));

/** A comment is one by its role; an article where it lies in another or in a feed, or beside articles alike. */
function isAmongOthers(post: Element): boolean {
  if (post.matches('[role="comment"]') || post.parentElement?.closest(`${POST}, [role="feed"]`)) return true;
  const alike = all(post.ownerDocument, post.localName).filter(
    (one) =>
      one.className === post.className && one.getAttribute('role') === post.getAttribute('role') && one.matches(POST),
  );
  return alike.length > 1;
}

/** Of "by Kit" the link is the name. */
function nameOf(element: Element): string | null {
  const [link, other] = all(element, 'a').filter((one) => line(one.textContent));
  const name = line((link && !other ? link : element).textContent);
  return name && name.length <= NAME_MAX && !URL.canParse(name) ? name : null;
}
