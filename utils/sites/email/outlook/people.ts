import type { Person } from '../../../record/primitives.ts';
import { all } from '../../firstMatch.ts';
import { addressIn, peopleIn, person } from '../address.ts';
import { kindOfList, recipientsIn, type Recipients } from '../recipients.ts';
import { line, shownLine } from '../../text.ts';

/** A message's body, also that of Outlook on an Exchange server of one's own. */
export const BODY = '[id^="UniqueMessageBody"], [id*="MessageUniqueBody"], [role="document"]';
const WELL = '[data-testid="RecipientWell"]';
/** Where a sender can be told, most certain first; the month each was last seen. */
const SENDER = [
  '[id^="MSG_"][id$="_FROM"]', // 2026-05
  'span.OZZZK', // 2026-05
  'span[aria-label*="@"], div[aria-label*="@"]', // 2026-05
  'span[title*="@"]', // 2025-06
];

type Sender = { person: Person; element: Element };

/** Everybody who is told as a sender in this part of the page, by the most certain mark that is there. */
export function sendersIn(part: Element): Sender[] {
  for (const selector of SENDER) {
    const found = all(part, selector).filter((one) => !one.closest(`${BODY}, ${WELL}, button, [role="toolbar"]`));
    const outer = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
    const told = outer.map((element) => ({ element, person: personOf(element) }));
    const known = told.filter(({ person: { name, email } }) => name ?? email);
    if (known.length > 0) return known;
  }
  return [];
}

export const senderOf = (message: Element): Sender | null => sendersIn(message)[0] ?? null;

/**
 * One person of the header. The words are "Kit<kit@x>", "Kit" or an address; the label around them says the same behind
 * "From:" in the language of the page. What has an address counts first.
 */
function personOf(element: Element): Person {
  const around = element.closest('[aria-label]:not([role="main"], [role="region"])');
  const labels = [element, ...all(element, '[aria-label], [title]'), ...(around ? [around] : [])];
  const told = [
    shownLine(element),
    ...labels.flatMap((one) => [withoutLabel(one.getAttribute('aria-label')), one.getAttribute('title')]),
  ].filter((text) => text !== null);
  const addressed = told.find((text) => addressIn(text) !== null);
  if (addressed === undefined) return person(withoutLabel(told[0] ?? null), null);
  const { name, email } = peopleIn(addressed).at(-1) ?? person(null, addressed);
  const named = told.map((text) => person(nameIn(text), email).name).find((one) => one !== null);
  return { name: name ?? named ?? null, email };
}

const nameIn = (text: string): string | null => withoutLabel(text.replace(/<[^<>]*>|[^\s<>:：]+@[^\s<>]+/g, ''));

/** "Von: Kit <kit@x>" without what stands before the colon. */
const withoutLabel = (text: string | null): string | null => line(text?.replace(/^[^:：@<]{1,40}[:：]\s*/u, ''));

/** To whom a message went: a list each for To, Cc and Bcc, with its label in front or before it. */
export function recipientsOf(message: Element): Recipients {
  const wells = all(message, WELL).filter((one) => !one.closest(BODY));
  return recipientsIn(wells.map((well, place) => ({ kind: kindOfList(labelOf(well), place), people: peopleOf(well) })));
}

const labelOf = (well: Element): string =>
  /^[^:：@<]{1,40}[:：]/u.exec(line(well.getAttribute('aria-label') ?? well.textContent) ?? '')?.[0] ??
  line(well.previousElementSibling?.textContent)?.slice(0, 40) ??
  '';

function peopleOf(well: Element): Person[] {
  const marked = all(well, '[aria-label*="@"], [title*="@"], [data-lpc-hover-target-id]');
  const outer = marked.filter((one) => !marked.some((other) => other !== one && other.contains(one)));
  if (outer.length > 0) return outer.map(personOf);
  return peopleIn(withoutLabel(well.textContent) ?? '');
}
