import { all } from '../../firstMatch.ts';
import { readingOf } from '../reading.ts';
import { line } from '../../text.ts';
import type { SiteReading, Start } from '../../types.ts';
import { conversationId, idIn, subjectOf } from './conversation.ts';
import { BODY, recipientsOf, senderOf, sendersIn } from './people.ts';

/** What holds more than one message, or the whole pane. */
const PANE = '[data-app-section], [role="main"], #ReadingPaneContainerId, #ConversationReadingPaneContainer, body';

/** The message of the reading pane that the words stand in. Null when they stand in none. */
export function readMessage(anchor: Element, start: Start, document: Document, location: Location): SiteReading | null {
  const body = anchor.closest(BODY);
  const message = messageAround(anchor);
  if (!body && !message) return null;
  const found = message && senderOf(message);
  const mail = {
    id: found && idIn(found.element.id, 'MSG', 'FROM'),
    from: found?.person ?? null,
    ...(message && recipientsOf(message)),
    dateShown: message && dateOf(message),
    subject: subjectOf(message ?? anchor),
    thread: conversationId(anchor, document, location),
    body,
  };
  return readingOf(mail, start);
}

/**
 * The smallest part of the pane around the words that knows a sender; it must be the only one there, or it is not
 * known whose message this is. Class names change with every release, so the parts are told by what they hold.
 */
function messageAround(anchor: Element): Element | null {
  for (let part: Element | null = anchor; part && !part.matches(PANE); part = part.parentElement) {
    const senders = sendersIn(part).length;
    const bodies = all(part, BODY).filter((one) => !one.parentElement?.closest(BODY)).length;
    if (senders > 0) return senders === 1 && bodies < 2 ? part : null;
    if (bodies > 1) return null;
  }
  return null;
}

function dateOf(message: Element): string | null {
  const shown = all(message, '[data-testid="SentReceivedSavedTime"]').find((one) => !one.closest(BODY)); // seen 2026-05
  return line(shown?.getAttribute('title') || shown?.textContent);
}
