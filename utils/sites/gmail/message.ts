import { all } from '../firstMatch.ts';
import { line } from '../text.ts';
import type { SiteReading, Start } from '../types.ts';
import { conversationOf, MESSAGES } from './conversation.ts';
import { dateOf } from './date.ts';
import { senderOf, withoutMe } from './people.ts';
import { recipientsOf } from './recipients.ts';
import { readingOf } from '../email/reading.ts';

/** An open or collapsed message in a conversation. Null when the words stand in none. */
export function readMessage(
  anchor: Element,
  start: Start,
  location: Location,
  viewer: string | null,
): SiteReading | null {
  const message = messageAround(anchor);
  if (!message) return null;
  const { subject = null, id: thread, participants = [] } = conversationOf(message, viewer, location) ?? {};
  const { to, cc } = recipientsOf(message);
  const known = participants.filter(({ name }) => name !== null);
  const mail = {
    id: idAround(anchor),
    from: senderOf(message),
    to: withoutMe(to, viewer, known),
    cc: withoutMe(cc, viewer, known),
    dateShown: dateOf(message),
    subject,
    thread,
    participants,
    body: bodyAround(anchor),
  };
  return readingOf(mail, start);
}

/** The innermost container that knows its sender, else the innermost one. */
function messageAround(anchor: Element): Element | null {
  const nearest = anchor.closest(MESSAGES);
  for (let one = nearest; one; one = one.parentElement?.closest(MESSAGES) ?? null) if (senderOf(one)) return one;
  return nearest ?? bareAround(anchor);
}

/** Without a container of Gmail's: what is around the body, knows its sender and holds no other body. */
function bareAround(anchor: Element): Element | null {
  const body = bodyAround(anchor);
  for (let one = body; one && all(one, '.a3s').length < 2; one = one.parentElement) if (senderOf(one)) return one;
  return body;
}

const bodyAround = (anchor: Element): Element | null => anchor.closest('.a3s') ?? anchor.closest('.ii.gt');

/**
 * The id that Gmail's own interfaces use is the "legacy" one; the newer one stands behind a "#". A collapsed message has
 * it in a hidden neighbour.
 */
function idAround(anchor: Element): string | null {
  const item = anchor.closest('[role="listitem"], .kv, .h7');
  const id = (name: string) => {
    const inside = new Set(item ? all(item, `[${name}]`).map((one) => one.getAttribute(name)) : []);
    return anchor.closest(`[${name}]`)?.getAttribute(name) || (inside.size === 1 ? [...inside][0] : null);
  };
  return line((id('data-legacy-message-id') || id('data-message-id'))?.replace(/^#/, ''));
}
