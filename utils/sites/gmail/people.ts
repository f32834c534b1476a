import type { Person } from '../../record/primitives.ts';
import { all, firstOf } from '../firstMatch.ts';
import { addressIn, distinct, person } from '../email/address.ts';
import { shownLine } from '../text.ts';

/** Inside these stands what people wrote, where anybody can write an `email` attribute. */
const BODY = '.a3s, .ii.gt, [contenteditable="true"]';
/** Every element that stands for a person: sender `.gD`, recipients `.g2`, older and cut-out forms without a class. */
const PEOPLE = '[email], [data-hovercard-id*="@"]';

/** Everything in a message's header that this selector finds; never anything of its body. */
export const inHeader = (message: Element, selector: string): Element[] =>
  all(message, selector).filter((element) => !element.closest(BODY));

/** The sender of a message, open or collapsed. */
export function senderOf(message: Element): Person | null {
  const found = firstOf(
    message,
    [
      ['.gD[email]', 'email'], // 2026-05
      ['.gD[data-hovercard-id*="@"]', 'data-hovercard-id'], // 2025-11
      ['.gD'], // 2026-05
      ['.gE [email]:not(.g2)', 'email'], // 2025-03
      ['[email]:not(.g2)', 'email'], // 2025-03
      ['.go'], // 2024-06
    ],
    (element) => !element.closest(BODY),
  );
  if (!found) return null;
  const sender = personOf(found.element);
  return sender.email === null ? { ...sender, email: addressIn(inHeader(message, '.go')[0]?.textContent) } : sender;
}

/** All people a message's header names, the sender first. */
export const peopleOf = (message: Element): Person[] => distinct(inHeader(message, PEOPLE).map(personOf));

/** One person of a header. The `name` attribute is whole where the text is shortened ("Alex" for "Alex Rivera"). */
export function personOf(element: Element): Person {
  const email = element.getAttribute('email') ?? element.getAttribute('data-hovercard-id') ?? element.textContent;
  return person(element.getAttribute('name') ?? shownLine(element), email);
}

/**
 * The same people with the viewer's name mended: Gmail calls the viewer "me" in the viewer's language, which is nobody's
 * name. A message the viewer sent shows the real one.
 */
export function withoutMe(people: readonly Person[], viewer: string | null, senders: readonly Person[]): Person[] {
  return people.map((one) => {
    if (!viewer || one.email?.toLowerCase() !== viewer.toLowerCase()) return one;
    const sent = senders.find(({ email }) => email?.toLowerCase() === viewer.toLowerCase());
    return { ...one, name: sent?.name ?? null };
  });
}
