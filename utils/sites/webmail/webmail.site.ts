import type { About, Mark } from '../types.ts';
import { peopleIn } from '../email/address.ts';
import { mailbox } from '../email/mailbox.ts';
import { readingOf } from '../email/reading.ts';
import { kindOfList, recipientsIn } from '../email/recipients.ts';
import { bodyBelow, headOf } from './head.ts';
import { whenIn } from './values.ts';

/**
 * Any other mail: a page that shows "From" with an address and "Subject", each with its label in one of many languages,
 * above the words. A form, a booking or an invoice with such words has no subject or no address there.
 */
export const about: About = {
  reads:
    'subject, sender, To and Cc, date, who is quoted, of any page that labels From and Subject above the words, in tables, lists or running text; many languages',
  evidence: 'unverified: general form only, no product’s page seen; `test/pages/fixtures/webmail`',
  seen: null,
};

export const mark: Mark = {
  by: 'shape',
  matches: (_document, _location, anchor) => headOf(anchor) !== null,
};

export const read = mailbox(
  () => null,
  (anchor, start) => {
    const head = headOf(anchor);
    if (!head) return null;
    const { from, subject, rows } = head;
    const [sender = null] = peopleIn(from.value);
    const after = rows.slice(rows.indexOf(from) + 1).filter(({ value }) => peopleIn(value).length > 0);
    const lists = after.filter(({ label }) => !REPLY.test(label));
    const people = lists.map(({ label, value }, place) => ({
      kind: kindOfList(label, place),
      people: peopleIn(value),
    }));
    const mail = {
      from: sender,
      ...recipientsIn(people),
      dateShown: whenIn(rows.filter((row) => row !== from && row !== subject)),
      subject: subject.value,
      body: bodyBelow(head, anchor),
    };
    return readingOf(mail, start);
  },
);

/** "Reply-To" and "Sender" name who answers get, or who posted; neither is a recipient. */
const REPLY =
  /repl|antwort|répon|respond|respost|rispond|antwoord|odpow|ответ|svar|sender|return|返信|回复|回覆|회신/iu;
