import type { Capture } from '../../../utils/record/capture.ts';
import type { Person } from '../../../utils/record/primitives.ts';
import { joined, line, type Line } from './line.ts';

/** What the customer said, and who: first, since it is what the eye looks for. */
export const quoteLines = ({ verbatim, said, turns }: Capture): (Line | null)[] => [
  line('They said', verbatim),
  line('Said by', joined([said?.name, said?.role, said?.email, said?.at])),
  line('Speaker by speaker', ...turns.map(({ name, at, text }) => `${joined([name, at]) || 'Not known'}: ${text}`)),
];

/** Where it stands: the message, the page, and the words around it. */
export function placeLines({ message, conversation, page, selector }: Capture): (Line | null)[] {
  return [
    line('From', message?.from && who(message.from)),
    line('To', ...(message?.to ?? []).map(who)),
    line('Cc', ...(message?.cc ?? []).map(who)),
    line('Date', message?.dateShown ?? message?.date),
    line('Subject', conversation?.subject),
    line('People in it', ...(conversation?.participants ?? []).map(who)),
    line('Page', page.title, page.url),
    line('Record', joined([page.object, page.recordName], ': ')),
    line('Fields', ...Object.entries(page.fields).map(([label, value]) => `${label}: ${value}`)),
    line('Words before', selector?.prefix),
    line('Words after', selector?.suffix),
  ];
}

const who = ({ name, email }: Person): string => joined([name, email]);
