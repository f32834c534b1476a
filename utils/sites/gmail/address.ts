import { line } from '../text.ts';

/** What the end of the address looks like while a conversation is open: newer and older ids, and Gmail's own. */
const OPEN = /(?:^|\/)(?:FMfcg\w{8,}|[0-9a-f]{16}|thread-[a-z]:[\w-]+)$/;
/** "subject - address - Gmail", or the company's own name for it. */
const TITLE = /^(.+) - [^\s@]+@[^\s@]+ - [^-]+$/;

/** Pop-out windows say `th=`, the print view `permthid=`; other addresses may end in the thread's own id. */
export function threadInUrl(location: Location): string | null {
  const query = new URLSearchParams(location.search);
  const named = query.get('permthid') ?? query.get('th');
  return line(named?.replace(/^#/, '')) ?? /thread-[a-z]:[\w-]+/.exec(location.hash)?.[0] ?? null;
}

/**
 * The subject out of the page's title, for the day the heading looks different. Only where it is sure: the address says
 * that a conversation is open, and the title does not name a list ("Inbox (3)", "Inbox" at `#inbox/…`).
 */
export function subjectInTitle(document: Document, location: Location): string | null {
  const open = OPEN.test(location.hash) || new URLSearchParams(location.search).has('th');
  const subject = TITLE.exec(line(document.title) ?? '')?.[1];
  if (!open || !subject || /\(\d+\)$/.test(subject)) return null;
  const list = /^#(?:label\/)?([^/]+)/.exec(location.hash)?.[1] ?? '';
  return subject.toLowerCase() === decodeURIComponent(list).toLowerCase() ? null : line(subject);
}
