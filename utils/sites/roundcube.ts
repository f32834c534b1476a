import { readComposed } from './gmail/compose.ts';
import { addressIn } from './mail/address.ts';
import { readListRow, readMessage } from './roundcube/message.ts';
import { line } from './text.ts';
import type { Site } from './types.ts';

/**
 * Roundcube on any host, in the skins Elastic, Larry and Classic: an open message, its print view and the preview (a frame
 * of its own), a row of the list, an answer being written. Told by its message view and its own commands together.
 */
export const roundcube: Site = {
  id: 'roundcube',
  kind: 'email',
  matches: (document) =>
    document.querySelector('#messagebody, #messagelist, #composebody') !== null &&
    document.querySelector('[onclick*="rcmail."], .rcmContactAddress, [id^="rcmbtn"]') !== null,
  read: (anchor, document, location, start) => {
    const viewer = addressIn(document.querySelector('.username')?.textContent);
    const told =
      readComposed(anchor, viewer, start) ??
      readListRow(anchor) ??
      readMessage(anchor, document, location, start) ??
      {};
    return { page: { title: line(document.title) ?? '' }, viewer, ...told };
  },
};
