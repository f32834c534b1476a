import type { Person } from '../../../record/primitives.ts';
import { all, firstOf } from '../../firstMatch.ts';
import { readingOf } from '../reading.ts';
import type { Attribution } from '../attribution.ts';
import { distinct, peopleIn, person } from '../address.ts';
import { elementOf, line } from '../../text.ts';
import type { SiteReading, Start } from '../../types.ts';

const BODY = '#messagebody';

/**
 * The message this page shows. Its header cells have the header's name as their class in every skin and language.
 * Null when the page shows none.
 */
export function readMessage(anchor: Element, start: Start, document: Document, location: Location): SiteReading | null {
  const body = document.querySelector(BODY);
  if (!body) return null;
  const ofMessage = (selector: string) => all(document, selector).filter((one) => !body.contains(one));
  const people = (name: string) => peopleOf(ofMessage(`td.header.${name}`));
  const [from = null] = [...people('from'), ...peopleOf(ofMessage('.header-summary .adr, .headers-table .from'))];
  const within = body.contains(anchor);
  const mail = {
    id: new URLSearchParams(location.search).get('_uid'),
    from,
    to: people('to'),
    cc: people('cc'),
    dateShown: dateOf(document),
    subject: subjectOf(document, body),
    body: within ? (elementOf(start.node)?.closest('.message-part, .message-htmlpart') ?? body) : null,
    quoted: within ? attachedAbove(body, start) : null,
  };
  return readingOf(mail, start);
}

/** A row of the list. Its person is the sender, or in some folders the receiver, so nobody is named. */
export function readListRow(anchor: Element): SiteReading | null {
  const row = anchor.closest('#messagelist tr');
  const subject = row && firstOf(row, [['.subject a']]); // 2026-05
  return subject ? { conversation: { subject: line(subject.value), id: null, participants: [] } } : null;
}

function peopleOf(cells: Element[]): Person[] {
  const linked = cells.flatMap((cell) => (cell.matches('.adr') ? [cell] : all(cell, '.adr')));
  if (linked.length === 0) return cells.flatMap((cell) => peopleIn(cell.textContent ?? ''));
  return distinct(
    linked.flatMap((one) => {
      const entry = one.querySelector('.rcmContactAddress') ?? one;
      const title = entry.getAttribute('title');
      const name = (entry.textContent ?? '').replace(/<[^<>]*@[^<>]*>/, '');
      return title ? person(name, title) : peopleIn(one.textContent ?? '');
    }),
  );
}

/** The summary line has the date in full where the table says "Today". */
function dateOf(document: Document): string | null {
  const found = firstOf(
    document,
    [
      ['.header-summary .text-nowrap'], // 2026-05
      ['td.header.date'], // 2026-05
    ],
    (element) => !element.closest(BODY),
  );
  return line(found?.value);
}

/** Beside the subject stand its label for screen readers and buttons, in elements of their own. */
function subjectOf(document: Document, body: Element): string | null {
  const found = firstOf(
    document,
    [
      ['h2.subject'], // 2026-05
      ['#messageheader .subject, td.header.subject'], // 2024-01
    ],
    (element) => !body.contains(element),
  );
  const own = [...(found?.element.childNodes ?? [])].filter(({ nodeType }) => nodeType === 3);
  return line(own.map(({ nodeValue }) => nodeValue).join(''));
}

/** The author of a message attached to this one, which is shown below it with a header table between. */
function attachedAbove(body: Element, start: Start): Attribution | null {
  const attached = all(body, '.message-partheaders').findLast(
    (one) => (one.compareDocumentPosition(start.node) & 4) !== 0 && !one.contains(start.node),
  );
  if (!attached) return null;
  const [author] = peopleOf(all(attached, 'td.header.from'));
  return {
    name: author?.name ?? null,
    email: author?.email ?? null,
    at: line(attached.querySelector('td.header.date')?.textContent),
  };
}
