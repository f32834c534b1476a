import type { About, Mark } from '../types.ts';
import { messagesIn } from './messages.ts';

/** Zendesk's agent workspace. Every ticket that is open in a tab stays in the page, all but one of them hidden. */
export const about: About = {
  reads: "speaker, time and date of a comment or note, the ticket's subject and number; of several tabs the words' own",
  evidence: 'unverified: public selectors only; `test/pages/fixtures/zendesk`',
  seen: null,
};

export const mark: Mark = {
  by: 'host',
  matches: (_document, { hostname, pathname }) =>
    hostname.endsWith('.zendesk.com') && /^\/agent\/tickets\/\d/.test(pathname),
};

export const read = messagesIn([
  {
    row: '[data-test-id="omni-log-comment-item"], [data-test-id="omni-log-container"] article, .event[data-comment-id]',
    name: [
      '[data-test-id="omni-log-item-sender"]',
      '[data-test-id="omni-log-comment-user-link"]',
      '[data-test-id="comment-author"]',
    ],
    time: ['time, [data-test-id^="timestamp-"]'],
    within: '[data-test-id="omni-log-container"], .event-container, .workspace',
    apart: '[data-test-id*="system"], [data-test-id*="event-item"]',
    subject: '[data-test-id="ticket-pane-subject"], [data-test-id="omni-header-subject"]',
    frame: '.workspace, [data-test-id="ticket-workspace"]',
    address: /^\/agent\/tickets\/(\d+)/,
    ids: ['data-comment-id'],
    quoted: '.zd-comment blockquote, .gmail_quote',
  },
]);
