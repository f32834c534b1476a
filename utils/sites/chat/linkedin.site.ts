import type { About, Mark, Read } from '../types.ts';
import { inRow, messagesIn, type Chat } from './messages.ts';

/** LinkedIn's messages: the page of its own, the windows at the foot of every page, and Sales Navigator's inbox. */
export const about: About = {
  reads:
    "speaker and time of a message, the person written with, the thread's id; the windows at the foot of a page; Sales Navigator's inbox",
  evidence:
    'unverified: public selectors only, Sales Navigator written from knowledge of the product; `test/pages/fixtures/linkedin`',
  seen: null,
};

const MESSAGES: Chat = {
  row: '.msg-s-message-list__event, .msg-s-event-listitem:not(.msg-s-message-list__event *)',
  name: ['.msg-s-message-group__name', '.msg-s-event-listitem__name'],
  time: ['.msg-s-message-group__timestamp', '.msg-s-event-listitem__timestamp'],
  within: '.msg-overlay-conversation-bubble, .msg-s-message-list-content, .msg-s-message-list, .msg-convo-wrapper',
  apart: '[class*="system-message"]',
  subject:
    '.msg-overlay-bubble-header__title, .msg-entity-lockup__entity-title, .msg-thread__link-to-profile .msg-entity-lockup__entity-title',
  frame: '.msg-overlay-conversation-bubble, .msg-convo-wrapper, .msg__detail',
  address: /^\/messaging\/thread\/([^/]+)/,
  elsewhere: '.msg-overlay-conversation-bubble',
  ids: ['data-event-urn'],
  quoted: '[class*="quoted"], [class*="replied-message"], [class*="forwarded"]',
};

const SALES: Chat = {
  row: 'li:has(> article), article:not(li > article)',
  name: ['address [data-anonymize="person-name"]', 'address'],
  time: ['time'],
  within: '[class*="thread-container"], main ul, [role="main"] ul',
  apart: '[class*="system"]',
  subject: 'h2 [data-anonymize="person-name"], h2[data-anonymize="person-name"]',
  frame: 'main, [role="main"]',
  address: /^\/sales\/inbox\/([^/]+)/,
};

const layoutsAt = ({ pathname }: Location) => (pathname.startsWith('/sales/inbox') ? [MESSAGES, SALES] : [MESSAGES]);

export const mark: Mark = {
  by: 'host',
  matches: (_document, location, anchor) =>
    location.hostname.endsWith('.linkedin.com') && inRow(anchor, layoutsAt(location)),
};

export const read: Read = (...page) => messagesIn(layoutsAt(page[2]))(...page);
