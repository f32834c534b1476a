import type { Person } from '../../../record/primitives.ts';
import { all, firstMatch } from '../../firstMatch.ts';
import { distinct, peopleIn } from '../address.ts';
import { parseShownDate } from '../date.ts';
import { quotedIn } from '../quoted.ts';
import { line, shownLine } from '../../text.ts';
import type { SiteReading, Start } from '../../types.ts';
import { threadInUrl } from './address.ts';
import { saidBy } from '../said.ts';

/**
 * The print view: a table per message (sender and date; recipients; body), the subject in a table before the first.
 * It has no ids of its own; its address may name the conversation and, for a single message, that message.
 */
export function readPrinted(anchor: Element, document: Document, location: Location, start: Start): SiteReading | null {
  const message = anchor.closest('table.message');
  const printed = all(document, 'table.message');
  const conversation = {
    subject: subjectOf(document),
    id: threadInUrl(location),
    participants: distinct(printed.flatMap(everybodyIn)),
  };
  if (!message) return anchor.closest('.maincontent') && { conversation };
  const rows = rowsOf(message);
  const from = senderOf(message);
  const dateShown = shownLine(rows[0]?.lastElementChild ?? null);
  const { to, cc } = recipientsOf(message);
  const body = rows.at(-1);
  const query = new URLSearchParams(location.search);
  const id = printed.length === 1 ? (query.get('permmsgid') ?? query.get('simpl')) : null;
  return {
    message: { id: line(id), from, to, cc, date: dateShown && parseShownDate(dateShown), dateShown },
    conversation,
    said: saidBy(body?.contains(anchor) ? quotedIn(body, start) : null, from, dateShown),
  };
}

/** Its own rows, not those of tables in the body. */
const rowsOf = (message: Element): Element[] => all(message, 'tr').filter((row) => row.closest('table') === message);

const senderOf = (message: Element): Person | null =>
  peopleIn(rowsOf(message)[0]?.firstElementChild?.textContent ?? '')[0] ?? null;

/** One line each for To, Cc and Bcc, in this order; Bcc is left out. */
function recipientsOf(message: Element): { to: Person[]; cc: Person[] } {
  const lines = all(message, '.recipient > div:not(.replyto)').map((one) => line(one.textContent) ?? '');
  const people = lines
    .filter((one) => !/^\W*(bcc|cco|cci|ccn)\b/i.test(one))
    .map((one) => peopleIn(one.replace(/^[^:：@]*[:：]/, '')));
  return { to: people[0] ?? [], cc: people[1] ?? [] };
}

const everybodyIn = (message: Element): Person[] => {
  const { to, cc } = recipientsOf(message);
  return [senderOf(message) ?? [], to, cc].flat();
};

function subjectOf(document: Document): string | null {
  const found = firstMatch(
    document,
    [
      { selector: '.maincontent > table font[size="+1"] b', seen: '2025-06' },
      { selector: '.maincontent > table b', seen: '2025-06' },
    ],
    (element) => !element.closest('table.message'),
  );
  return found && shownLine(found.element);
}
