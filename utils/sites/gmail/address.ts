import { all } from '../firstMatch.ts';
import { line } from '../text.ts';

/** A list, then the conversation opened from it; not a further page of the list ("#inbox/p2"). */
const OPEN = /^#.+\/(?!p\d+$)[\w:-]+$/;
/** "subject - address - Gmail", or the company's own name for it. */
const TITLE = /^(.+) - [^\s@]+@[^\s@]+ - [^-]+$/;

/** Pop-out windows say `th=`, the print view `permthid=`; other addresses may end in the thread's own id. */
export function threadInUrl(location: Location): string | null {
  const query = new URLSearchParams(location.search);
  const named = query.get('permthid') ?? query.get('th');
  return line(named?.replace(/^#/, '')) ?? /thread-[a-z]:[\w-]+/.exec(location.hash)?.[0] ?? null;
}

/**
 * The subject out of the page's title, where no heading is found. Only where it is sure: the address says that a
 * conversation is open, and the title does not name a list ("Inbox (3)", "Inbox" at `#inbox/…`, a link of the sidebar).
 */
export function subjectInTitle(document: Document, location: Location): string | null {
  const open = OPEN.test(location.hash) || new URLSearchParams(location.search).has('th');
  const subject = TITLE.exec(line(document.title) ?? '')?.[1];
  if (!open || !subject || /\(\d+\)$/.test(subject)) return null;
  const [, list = ''] = /^#(?:label\/)?([^/]+)/.exec(location.hash) ?? [];
  const lists = [
    decodeURIComponent(list),
    ...all(document, 'a[href*="#"]').map(({ textContent }) => line(textContent)),
  ];
  return lists.some((name) => name?.toLowerCase() === subject.toLowerCase()) ? null : line(subject);
}
