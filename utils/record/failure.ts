import * as z from 'zod/mini';

/**
 * Every failure a person can meet: what happened, and what to do next. The only place that words them. No sentence
 * carries a customer's words (P7).
 */
export const FAILURES = {
  'nothing-selected': [
    'No words are selected on this page.',
    'Highlight what the customer said, or paste it into the form.',
  ],
  'text-is-drawn': [
    'This page draws its text as a picture, which no extension can read.',
    'Copy the words on the page and paste them into the form.',
  ],
  'text-in-pdf': [
    'The browser’s PDF viewer does not tell extensions which words are selected.',
    'Copy the words and paste them into the form; next time, right-click them there.',
  ],
  'text-in-xml': [
    'This page is XML in Firefox’s own viewer, which tells no extension which words are selected.',
    'Copy the words and paste them into the form.',
  ],
  'page-closed-to-extensions': [
    'This page does not let extensions read it.',
    'Copy the words and paste them into the form.',
  ],
  'quote-too-long': ['The selection is longer than 100,000 characters.', 'Highlight the part that shows the problem.'],
  'storage-full': [
    'This browser has no room left to save.',
    'Free some disk space; your words are still on this page.',
  ],
  'storage-unavailable': [
    'This browser could not open its storage.',
    'Restart the browser and capture again; nothing sent is lost.',
  ],
  'draft-failed': [
    'No draft could be made from the quote on this device.',
    'Say in a sentence of your own what goes wrong for the customer.',
  ],
  'statement-missing': ['The problem is still empty.', 'Say in a sentence what goes wrong for the customer.'],
  'report-not-found': ['This report is no longer in this browser.', 'It may have been discarded in another window.'],
  'report-locked': ['This report is being sent right now.', 'Wait a moment, then try again.'],
  'not-joined': ['This browser has not joined a workspace yet.', 'Paste your invite link in Options.'],
  'other-workspace': [
    'This report was made under another sign-in.',
    'Join that workspace again to send it, or copy or discard it.',
  ],
  'invite-malformed': ['This is not a Heard invite link.', 'Copy the whole link, from http to its last character.'],
  'invite-refused': ['This invite was already used, has expired or is unknown.', 'Ask your admin for a new link.'],
  'join-unreachable': [
    'The endpoint of this link could not be reached.',
    'Check the link and the network, then join again.',
  ],
  'join-failed': [
    'The endpoint of this link did not answer as it should.',
    'Join again in a few minutes; tell your admin if it lasts.',
  ],
  'endpoint-unreachable': [
    'The endpoint could not be reached.',
    'Heard tries again by itself; check the network if it lasts.',
  ],
  'endpoint-silent': ['The endpoint did not answer in time.', 'Heard tries again by itself.'],
  'endpoint-failed': [
    'The endpoint had an error of its own.',
    'Heard tries again by itself; tell your admin if it lasts.',
  ],
  'endpoint-busy': ['The endpoint asked for a pause.', 'Heard tries again by itself when the pause is over.'],
  'endpoint-strange': [
    'Something other than a Heard endpoint answered.',
    'Sign in to your network if it asks for it; Heard tries again.',
  ],
  'sign-in-again': [
    'The endpoint no longer accepts this sign-in.',
    'Ask your admin for a new invite link and paste it in Options.',
  ],
  'report-refused': ['The endpoint refused this report.', 'Open it, mend what is named, and send it again.'],
  'report-too-large': [
    'This report is too large for the endpoint.',
    'Shorten its quote or its texts and send it again.',
  ],
  'answer-empty': ['The answer is still empty.', 'Type a sentence, then send it.'],
  'answer-too-long': ['The answer is longer than 10,000 characters.', 'Shorten it, then send it again.'],
  'answer-refused': [
    'The endpoint did not take this answer.',
    'Change what is named and send it again, or discard it.',
  ],
  'answers-not-taken': [
    'The endpoint is older than this extension and takes no answers.',
    'Tell your admin; send it again once the endpoint is updated.',
  ],
  'answer-sent': ['This answer is on its way already.', 'Change it: the new answer replaces the one that was sent.'],
  'ask-gone': ['This is no longer asked of you here.', 'It may have been withdrawn; what you typed is kept.'],
  'figures-not-fetched': [
    'Your figures could not be fetched.',
    'Check the network and press Try again; tell your admin if it lasts.',
  ],
  'figures-not-told': [
    'The endpoint is older than this extension and tells no figures.',
    'Tell your admin; open this page again once the endpoint is updated.',
  ],
  'colleagues-not-fetched': [
    'What colleagues heard here could not be fetched.',
    'Check the network and press Try again; tell your admin if it lasts.',
  ],
  'colleagues-not-told': [
    'The endpoint is older than this extension and does not tell what colleagues heard.',
    'Tell your admin; open this again once the endpoint is updated.',
  ],
  'inbox-signed-out': [
    'You are signed out of the inbox.',
    'Open an invite link again; your admin can make a new one. What you typed is kept.',
  ],
  'inbox-not-opened': [
    'The inbox could not be opened.',
    'Check the network and try again; tell your admin if it lasts.',
  ],
  'inbox-refused': ['The endpoint did not accept this.', 'Mend what is named and try again.'],
  'settings-unreadable': [
    'The sign-in kept in this browser cannot be read.',
    'Ask your admin for a new invite link and paste it in Options.',
  ],
  internal: ['Heard made a mistake.', 'Try again; if it lasts, report it with the steps that led here.'],
} as const satisfies Record<string, readonly [what: string, next: string]>;

export type FailureCode = keyof typeof FAILURES;

const codes = z.enum(Object.keys(FAILURES) as [FailureCode, ...FailureCode[]]);

/** A failure as it travels between contexts and rests in the outbox; `fields` names what the endpoint objected to. */
export const Failure = z.object({
  code: codes,
  fields: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
});
export type Failure = z.infer<typeof Failure>;

/** The error class for expected failures inside one context. */
export class HeardError extends Error {
  readonly failure: Failure;
  constructor(code: FailureCode, options?: { cause?: unknown; fields?: Failure['fields'] }) {
    super(FAILURES[code][0], { cause: options?.cause });
    this.failure = options?.fields ? { code, fields: options.fields } : { code };
  }
}

/** What a person is told of an error; whatever we did not foresee is our mistake. */
export const failureOf = (error: unknown): Failure =>
  error instanceof HeardError ? error.failure : { code: 'internal' };
