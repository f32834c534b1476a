import type { About, Mark } from '../types.ts';
import { messagesIn } from './messages.ts';

/** Slack in the browser. Messages of one person are grouped: only the first has the name, each has its time. */
export const about: About = {
  reads: "speaker, time and id of a message, of a channel or of the thread pane beside it; the channel's name and id",
  evidence:
    'unverified: public selectors for row, sender and time, the rest from knowledge of the product; `test/pages/fixtures/slack`',
  seen: null,
};

export const mark: Mark = { by: 'host', matches: (_document, { hostname }) => hostname === 'app.slack.com' };

export const read = messagesIn([
  {
    row: '.c-message_kit__background, [data-qa="message_container"]:not(:has(.c-message_kit__background))',
    name: ['[data-qa="message_sender_name"]', '.c-message__sender_button', '.c-message__sender'],
    time: ['.c-timestamp'],
    within:
      '.p-flexpane, .p-threads_flexpane, [data-qa="threads_flexpane"], .p-message_pane, [data-qa="message_pane"], .p-workspace__primary_view, .p-workspace__secondary_view',
    apart: '.c-message__body--automated, .c-message_kit__tombstone',
    subject: '[data-qa="channel_name"], .p-view_header__channel_title',
    address: /^\/client\/[A-Z\d]+\/([CDG][A-Z\d]+)(?=\/|$)/,
    ids: ['data-ts'],
    quoted: '.c-message_attachment, [data-qa="message_attachment"]',
  },
]);
