import { blockOf } from './blocks.ts';
import { all } from './firstMatch.ts';
import { line } from './text.ts';

/** A thing that a page describes for programs (JSON-LD 1.1): all that is read of it may be missing or of any kind. */
type Thing = Readonly<Record<string, unknown>>;
/** Who wrote it and when, as the page says. */
export type Written = { author: string | null; published: string | null };

const ARTICLE = /Article$|^(?:BlogPosting|Report)$/;
const WORDS = /^(?:Comment|Review|UserReview|Answer|Question|DiscussionForumPosting|SocialMediaPosting)$/;
/** A page may describe a whole shop; what lies deeper, or is more than this, is not looked at. */
const MOST = 2_000;
/** Fewer characters than this may stand in anybody's words. */
const TELLING = 20;

/** Everything the page describes, things within things too. A block that does not parse is as if it were not there. */
export function thingsIn(document: Document): Thing[] {
  const found: Thing[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > 8 || found.length >= MOST) return;
    if (Array.isArray(value)) for (const one of value) collect(one, depth + 1);
    else if (isThing(value)) {
      found.push(value);
      for (const inner of Object.values(value)) collect(inner, depth + 1);
    }
  };
  for (const { textContent } of all(document, 'script[type="application/ld+json"]')) collect(parsed(textContent), 0);
  return found;
}

/** The one article that the page is; none where it lists several. */
export function articleIn(things: readonly Thing[]): Written | null {
  const [article, other] = things.filter((thing) => isOf(thing, ARTICLE) && thing['author'] !== undefined);
  return article && !other ? writtenBy(article) : null;
}

/** Who wrote the comment, review or answer whose text holds the whole line that the words stand in; null unless it is one. */
export function speakerIn(things: readonly Thing[], anchor: Element): Written | null {
  const shown = line((blockOf(anchor.firstChild ?? anchor) ?? anchor).textContent);
  if (!shown || shown.length < TELLING) return null;
  const [thing, other] = things.filter(
    (one) => isOf(one, WORDS) && ['reviewBody', 'text', 'description'].some((key) => textOf(one[key])?.includes(shown)),
  );
  return thing && !other ? writtenBy(thing) : null;
}

function writtenBy(thing: Thing): Written {
  const authors = [thing['author']].flat().map((one) => textOf(isThing(one) ? one['name'] : one));
  const [author = null, other] = new Set(authors);
  return {
    // An address is a profile's, and nobody's name.
    author: other === undefined && author && !URL.canParse(author) ? author : null,
    published: textOf(thing['datePublished'] ?? thing['dateCreated']),
  };
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOf = (thing: Thing, kind: RegExp): boolean =>
  [thing['@type']].flat().some((type) => typeof type === 'string' && kind.test(type.replace(/^.*[/:#]/, '')));
const textOf = (value: unknown): string | null => (typeof value === 'string' ? line(value) : null);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
