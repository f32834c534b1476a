import type { About, Mark } from '../types.ts';
import { messagesIn } from './messages.ts';

/** Intercom's inbox. Its two sides are not always named, so that a message has no name but its own. */
export const about: About = {
  reads: "speaker and time of a message where it names them itself, the conversation's title and id",
  evidence: 'unverified: written from knowledge of the product, no page seen; `test/pages/fixtures/intercom`',
  seen: null,
};

export const mark: Mark = {
  by: 'host',
  matches: (_document, { hostname, pathname }) =>
    /^app\.(?:(?:eu|au)\.)?intercom\.com$/.test(hostname) && /\/(?:conversations?|inbox)\//.test(pathname),
};

export const read = messagesIn([
  {
    row: '[data-conversation-part], [data-part-id], .conversation__part',
    name: ['[data-part-author]', '.conversation__part__author', '.author-name'],
    time: ['time', '[data-part-timestamp]', '.conversation__part__time'],
    within: '[data-conversation-stream], .conversation__stream, main, [role="main"]',
    apart: '*',
    subject: '[data-conversation-title]',
    frame: 'main, [role="main"]',
    address: /\/conversations?\/(\d+)/,
    ids: ['data-part-id'],
    quoted: 'blockquote',
  },
]);
