import type { Person } from '../../record/primitives.ts';
import { all, firstOf } from '../firstMatch.ts';
import { distinct, peopleIn } from '../email/address.ts';
import { line, shownLine } from '../text.ts';
import type { SiteReading, Start } from '../types.ts';
import { threadInUrl } from './address.ts';
import { kindOfList, recipientsIn, type Recipients } from '../email/recipients.ts';
import { readingOf } from '../email/reading.ts';

/**
 * The print view: a table per message (sender and date; recipients; body), the subject in a table before the first.
 * It has no ids of its own; its address may name the conversation and, for a single message, that message.
 */
export function readPrinted(anchor: Element, start: Start, document: Document, location: Location): SiteReading | null {
  const message = anchor.closest('table.message');
  const printed = all(document, 'table.message');
  const subject = subjectOf(document);
  const thread = threadInUrl(location);
  const participants = distinct(printed.flatMap(everybodyIn));
  if (!message) return anchor.closest('.maincontent') && { conversation: { subject, id: thread, participants } };
  const rows = rowsOf(message);
  const body = rows.at(-1);
  const query = new URLSearchParams(location.search);
  const id = printed.length === 1 ? (query.get('permmsgid') ?? query.get('simpl')) : null;
  const mail = {
    id,
    from: senderOf(message),
    ...recipientsOf(message),
    dateShown: shownLine(rows[0]?.lastElementChild ?? null),
    subject,
    thread,
    participants,
    body: body?.contains(anchor) ? body : null,
  };
  return readingOf(mail, start);
}

/** Its own rows, not those of tables in the body. */
const rowsOf = (message: Element): Element[] => all(message, 'tr').filter((row) => row.closest('table') === message);

const senderOf = (message: Element): Person | null =>
  peopleIn(rowsOf(message)[0]?.firstElementChild?.textContent ?? '')[0] ?? null;

/** One line each for To, Cc and Bcc. */
function recipientsOf(message: Element): Recipients {
  const lines = all(message, '.recipient > div:not(.replyto)').map((one) => line(one.textContent) ?? '');
  const lists = lines.map((one, place) => {
    const [label = ''] = /^[^:：@]*[:：]/.exec(one) ?? [];
    return { kind: kindOfList(label, place), people: peopleIn(one.slice(label.length)) };
  });
  return recipientsIn(lists);
}

const everybodyIn = (message: Element): Person[] => {
  const { to, cc } = recipientsOf(message);
  return [senderOf(message) ?? [], to, cc].flat();
};

function subjectOf(document: Document): string | null {
  const found = firstOf(
    document,
    [
      ['.maincontent > table font[size="+1"] b'], // 2025-06
      ['.maincontent > table b'], // 2025-06
    ],
    (element) => !element.closest('table.message'),
  );
  return found && shownLine(found.element);
}
