import { readComposed } from './gmail/compose.ts';
import { addressIn } from './mail/address.ts';
import { readMessage } from './outlook/message.ts';
import { line } from './text.ts';
import type { Site } from './types.ts';

const HOST = /(?:^|\.)outlook\.(?:com|cn|live\.com|office(?:365)?\.(?:com|us)|cloud\.microsoft)$/;

/**
 * Outlook on the web and the new Outlook, in any language: messages of the reading pane, open or collapsed, the answer
 * being written. Told by its hosts, or by the marks of its reading pane.
 */
export const outlookWeb: Site = {
  id: 'outlook-web',
  kind: 'email',
  matches: (document, location) =>
    HOST.test(location.hostname) ||
    document.querySelector('[id^="UniqueMessageBody"], [data-app-section="MailReadCompose"]') !== null,
  read: (anchor, document, location, start) => {
    const viewer = addressIn(document.querySelector('#mectrl_currentAccount_secondary')?.textContent);
    const told = readComposed(anchor, viewer, start) ?? readMessage(anchor, document, location, start) ?? {};
    return { page: { title: line(document.title) ?? '' }, viewer, ...told };
  },
};
