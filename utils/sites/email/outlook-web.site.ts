import { addressIn } from './address.ts';
import { readMessage } from './outlook/message.ts';
import { mailbox } from './mailbox.ts';
import { lastShown } from '../lastShown.ts';
import type { About, Mark } from '../types.ts';

const HOST = /(?:^|\.)outlook\.(?:com|cn|live\.com|office(?:365)?\.(?:com|us)|cloud\.microsoft)$/;

/**
 * Outlook on the web and the new Outlook, in any language: messages of the reading pane, open or collapsed, the answer
 * being written. Told by its hosts, or by the marks of its reading pane.
 */
export const about: About = {
  reads:
    'subject, conversation and message id, sender, To and Cc, date, who is quoted; messages of the reading pane, open or collapsed, an answer being written; any language',
  evidence: "`test/pages/fixtures/outlook-web`; the pane's marks also seen in public code",
  seen: '2026-05',
};

export const mark: Mark = {
  by: 'page',
  matches: (document, location) =>
    HOST.test(location.hostname) ||
    document.querySelector('[id^="UniqueMessageBody"], [data-app-section="MailReadCompose"]') !== null,
  open: (document) => lastShown(document, '[id^="UniqueMessageBody"]'),
};

export const read = mailbox(
  (document) => addressIn(document.querySelector('#mectrl_currentAccount_secondary')?.textContent),
  readMessage,
);
