import type { About, Mark } from '../types.ts';
import { inRow, messagesIn, type Chat } from './messages.ts';

/** The chats of Microsoft Teams, also a meeting's. What the signed-in person wrote carries no name there. */
export const about: About = {
  reads: "speaker, time, date and id of a chat's message, the chat's name; not the posts of channels",
  evidence: 'unverified: public selectors only; `test/pages/fixtures/teams-chat`',
  seen: null,
};

const CHAT: Chat = {
  row: '[data-tid="chat-pane-item"]',
  name: ['[data-tid="message-author-name"]'],
  time: ['time'],
  within: '[data-tid="message-pane-list-viewport"], [data-tid="chat-pane-list"], [role="main"], main',
  apart: '[class*="ChatMyMessage"], [data-tid*="control-message"], [data-tid*="system-message"]',
  subject: '[data-tid="chat-title"], [data-tid="entity-header-title"]',
  address: /\/(?:conversations|chat)\/(\d+:[^/?]+)/,
  ids: ['data-mid'],
  quoted: '[data-tid*="quoted-reply"], blockquote',
};

const HOST = /^teams\.(?:microsoft\.com|live\.com|cloud\.microsoft)$/;

export const mark: Mark = {
  by: 'host',
  matches: (_document, { hostname }, anchor) => HOST.test(hostname) && inRow(anchor, [CHAT]),
};

export const read = messagesIn([CHAT]);
