import { conversationNamed } from './conversation.ts';
import { readConversationList } from './list.ts';
import { readMessage } from './message.ts';
import { readPrinted } from './print.ts';
import { viewerOf } from './viewer.ts';
import { mailbox } from '../email/mailbox.ts';
import { lastShown } from '../lastShown.ts';
import type { About, Mark } from '../types.ts';

/**
 * Gmail: an open conversation (also split view and pop-out window), what is being written, the print view, a row of the
 * list. Told by its host, or by the marks of its message view, so that a saved thread reads the same elsewhere.
 */
export const about: About = {
  reads:
    "subject, thread and message id, sender, To and Cc, date, people, who is quoted (innermost), the mailbox's own address; open and collapsed messages, split view, pop-out, print view, a list row, an answer being written",
  evidence: '`test/pages/fixtures/gmail`',
  seen: '2026-05',
};

export const mark: Mark = {
  by: 'page',
  matches: (document, location) =>
    location.hostname === 'mail.google.com' ||
    document.querySelector('.adn .a3s, [data-legacy-message-id] .a3s, [data-message-id] .gD[email]') !== null,
  open: (document) => lastShown(document, '.adn .a3s, [data-legacy-message-id] .a3s'),
};

export const read = mailbox(
  viewerOf,
  readConversationList,
  (anchor, start, _document, location, viewer) => readMessage(anchor, start, location, viewer),
  readPrinted,
  (anchor, _start, _document, location, viewer) => ({ conversation: conversationNamed(anchor, viewer, location) }),
);
