import { all } from '../firstMatch.ts';
import { line } from '../text.ts';
import type { Mark, Read } from '../types.ts';
import { panelAround } from './panel.ts';
import { titled, toldBy } from './site.ts';
import { turnByStructure } from './structural.ts';
import { turnAround, type Layout } from './turn.ts';

/** The pages of one host that show times as a transcript does. */
export const timesAt = (host: RegExp): Mark => ({
  by: 'host',
  matches: ({ body }, { hostname }) => host.test(hostname) && (body.textContent.match(/\d:[0-5]\d/g)?.length ?? 0) > 1,
});

/**
 * A call as a recording product shows it: by the rows that are known, else by structure. What is written about the call
 * (comments, summaries) is nobody's words in it. `title`: how the page's title names the call, as its first group.
 */
export const recordedIn =
  (layouts: readonly Layout[], title: RegExp): Read =>
  (anchor, document) => {
    const known = layouts.map((layout) => turnAround(anchor, layout)).find((one) => one !== null);
    const turn = panelAround(anchor) === 'written' ? null : (known ?? turnByStructure(anchor));
    // A link among other calls is not of this one.
    const isElsewhere = !turn && anchor.closest('a[href], nav, [role="navigation"]') !== null;
    return toldBy(turn, isElsewhere ? null : subjectOf(document, title));
  };

/** The heading or the title; none where both are there and tell different calls. */
function subjectOf(document: Document, title: RegExp): string | null {
  const headings = all(document, 'h1').filter((one) => !one.closest('[hidden], [aria-hidden="true"]'));
  const heading = headings.length === 1 ? line(headings[0]?.textContent) : null;
  const named = titled(document, title);
  if (!heading || !named) return heading ?? named;
  return heading.includes(named) || named.includes(heading) ? heading : null;
}
