import { addressIn } from './address.ts';
import { readListRow, readMessage } from './roundcube/message.ts';
import { mailbox } from './mailbox.ts';
import type { About, Mark } from '../types.ts';

/**
 * Roundcube on any host, in the skins Elastic, Larry and Classic: an open message, its print view and the preview (a frame
 * of its own), a row of the list, an answer being written. Told by its message view and its own commands together.
 */
export const about: About = {
  reads:
    'subject, sender, To and Cc, date, number of the message, who is quoted (also a message attached below); any host, skins Elastic, Larry and Classic, print view and preview; subject of a list row',
  evidence: '`test/pages/fixtures/roundcube`; Elastic also seen on a real 1.6',
  seen: '2026-05',
};

export const mark: Mark = {
  by: 'page',
  matches: (document) =>
    document.querySelector('#messagebody, #messagelist, #composebody') !== null &&
    document.querySelector('[onclick*="rcmail."], .rcmContactAddress, [id^="rcmbtn"]') !== null,
};

export const read = mailbox(
  (document) => addressIn(document.querySelector('.username')?.textContent),
  readListRow,
  readMessage,
);
