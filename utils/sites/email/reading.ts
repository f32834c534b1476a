import type { Person } from '../../record/primitives.ts';
import { elementOf, line } from '../text.ts';
import type { SiteReading, Start } from '../types.ts';
import { distinct } from './address.ts';
import type { Attribution } from './attribution.ts';
import { parseShownDate } from './date.ts';
import { linesOf } from './lines.ts';
import { partOf } from './part.ts';
import { quotedIn } from './quoted.ts';

/** What a site finds of the message that the words stand in. What it does not know it leaves out. */
export type Mail = {
  from: Person | null;
  to?: readonly Person[];
  cc?: readonly Person[];
  id?: string | null | undefined;
  dateShown?: string | null | undefined;
  /** Left out where the page tells no conversation at all, as for an answer being written. */
  subject?: string | null;
  thread?: string | null | undefined;
  /** Everybody in the conversation, where the page shows more than this message's people. */
  participants?: Person[];
  /** What the message's author wrote and quoted; null where the words stand outside of it. */
  body?: Element | null;
  /** How many lines of the body are the message's own head, where the page shows both as one text. */
  headLines?: number;
  /** Whom the page itself says that it quotes here, whatever stands in the body. */
  quoted?: Attribution | null;
};

/** The reading of one message: its head, its conversation, and whose words these are. The same for all mail. */
export function readingOf(mail: Mail, start: Start): SiteReading {
  const { from, body = null, subject } = mail;
  const [to, cc] = [[...(mail.to ?? [])], [...(mail.cc ?? [])]];
  const dateShown = line(mail.dateShown);
  const people = mail.participants ?? distinct([...(from ? [from] : []), ...to, ...cc]);
  const lines = body && linesOf(body, start);
  const author = (lines && quotedIn(lines, start, mail.headLines)) ?? mail.quoted;
  const said = author ?? (from && { ...from, at: dateShown });
  return {
    message: {
      id: line(mail.id),
      from,
      to,
      cc,
      date: dateShown && parseShownDate(dateShown, languageOf(body, start)),
      dateShown,
    },
    ...(subject !== undefined && { conversation: { subject, id: line(mail.thread), participants: people } }),
    said: said && {
      ...said,
      name: line(said.name),
      at: line(said.at),
      role: null,
      mediaTime: null,
      quoted: Boolean(author),
    },
    part: lines && partOf(lines, start),
  };
}

/** The page's language around the message, not the one that its author declared within. */
function languageOf(body: Element | null, { node }: Start): string | null {
  const around = body?.parentElement ?? elementOf(node);
  return around?.closest('[lang]')?.getAttribute('lang') || null;
}
