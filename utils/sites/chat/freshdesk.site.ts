import type { About, Mark } from '../types.ts';
import { messagesIn } from './messages.ts';

/** Freshdesk's ticket: the request, answers and notes, each with a head of its own. */
export const about: About = {
  reads: "speaker and time of a ticket's request, answer or note, the ticket's subject and number",
  evidence: 'unverified: written from knowledge of the product, no page seen; `test/pages/fixtures/freshdesk`',
  seen: null,
};

export const mark: Mark = {
  by: 'host',
  matches: (_document, { hostname, pathname }) =>
    /\.(?:freshdesk|myfreshworks)\.com$/.test(hostname) && /\/tickets\/\d/.test(pathname),
};

export const read = messagesIn([
  {
    row: '[data-note-id], [data-test-id="conversation"], .ticket-details__item, #ticket_original_request',
    name: ['[data-test-id="user-name"]', '.ticket-details__name', '.user-name, .user_name'],
    time: ['time', '[data-test-id="timestamp"]', '.timeago'],
    within: '[data-test-id="ticket-details"], .ticket-details, .ticket-details-wrapper, main, [role="main"]',
    apart: '*',
    subject: '[data-test-id="ticket-subject"], .ticket-subject-heading',
    frame: 'main, [role="main"]',
    address: /\/tickets\/(\d+)/,
    ids: ['data-note-id'],
    quoted: '.freshdesk_quote, blockquote',
  },
]);
