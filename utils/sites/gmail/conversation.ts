import type { Reading } from '../../record/capture.ts';
import { all } from '../firstMatch.ts';
import { distinct } from '../email/address.ts';
import { line, shownLine } from '../text.ts';
import { subjectInTitle, threadInUrl } from './address.ts';
import { inHeader, peopleOf, senderOf, withoutMe } from './people.ts';

/** Anything Gmail shows one message in, open (`.adn`) or collapsed (`.adf`, `.kv`). */
export const MESSAGES = '[data-legacy-message-id], [data-message-id], .adn, .adf, .kv';
/** The conversation's heading. */
const HEADINGS = 'h2.hP, h2[data-legacy-thread-id], h2[data-thread-perm-id], .hP';

/** The conversation a message stands in: subject, thread id, and everybody who sent or received a message of it. */
export function conversationOf(message: Element, viewer: string | null, location: Location): Reading['conversation'] {
  const { heading, scope } = headingOf(message);
  const messages = [...new Set([message, ...all(scope, MESSAGES)])];
  const senders = messages.flatMap((one) => senderOf(one) ?? []);
  return {
    subject: heading ? shownLine(heading) : subjectInTitle(message.ownerDocument, location),
    id: idOf(heading, message, location),
    participants: withoutMe(distinct([...senders, ...messages.flatMap(peopleOf)]), viewer, senders),
  };
}

/** The conversation that a heading names, for words highlighted in the heading itself. */
export function conversationNamed(anchor: Element, viewer: string | null, location: Location): Reading['conversation'] {
  const heading = anchor.closest(HEADINGS);
  if (!heading) return null;
  const first = all(heading.ownerDocument, MESSAGES).find((one) => precedes(heading, one));
  if (first && headingOf(first).heading === heading) return conversationOf(first, viewer, location);
  return { subject: shownLine(heading), id: idOf(heading, heading, location), participants: [] };
}

/**
 * The nearest heading above the message. Gmail keeps conversations that were open before in the page, and split view
 * shows one beside the list, so a heading that has messages of its own closer by is not ours.
 */
function headingOf(message: Element): { heading: Element | null; scope: Element } {
  const inside = inHeader(message, HEADINGS)[0];
  if (inside) return { heading: inside, scope: message };
  for (let scope = message.parentElement; scope; scope = scope.parentElement) {
    const heading = all(scope, HEADINGS).findLast((one) => precedes(one, message));
    if (heading) return isOurs(heading, scope) ? { heading, scope } : { heading: null, scope: narrow(message) };
  }
  return { heading: null, scope: narrow(message) };
}

function isOurs(heading: Element, scope: Element): boolean {
  let part = heading;
  while (part.parentElement && part.parentElement !== scope) part = part.parentElement;
  return part.querySelector(`${MESSAGES}, .a3s`) === null;
}

const narrow = (message: Element): Element =>
  message.closest('[role="list"]') ?? message.closest('[role="main"]') ?? message.parentElement ?? message;

const precedes = (one: Element, other: Element): boolean => (one.compareDocumentPosition(other) & 4) !== 0;

const threadOf = (element: Element | null): string | null | undefined =>
  element?.getAttribute('data-legacy-thread-id') || element?.getAttribute('data-thread-perm-id');

function idOf(heading: Element | null, message: Element, location: Location): string | null {
  const around = message.closest('[data-legacy-thread-id], [data-thread-perm-id]');
  return line((threadOf(heading) || threadOf(around) || threadInUrl(location))?.replace(/^#/, ''));
}
