import { all } from '../firstMatch.ts';
import { line } from '../text.ts';
import { turnAround, type Layout } from '../transcript/turn.ts';
import type { Read } from '../types.ts';
import { exactDate } from './exactDate.ts';

/** How a chat or a support desk shows its messages, as CSS selectors where nothing else is said. */
export type Chat = Layout & {
  /** What the conversation is called: the channel, the ticket's subject, the other person. */
  subject: string;
  /** The nearest of these has no subject but the conversation's own; the whole page where there is none. */
  frame?: string;
  /** The conversation's id in the address, as the first group. */
  address: RegExp;
  /** Panes that the address says nothing of. */
  elsewhere?: string;
  /** Attributes on or in a row that have the message's id. */
  ids?: readonly string[];
  /** What a message repeats of another one: whose words those are is not told. */
  quoted?: string;
};

/** How pages call whoever is signed in; it is nobody's name. */
const ME =
  /^(?:you|me|du|sie|ich|vous|moi|tú|usted|yo|você|eu|tu|lei|io|jij|u|ik|ty|ja|вы|вас|я|你|您|我|あなた|自分|나)$/iu;

/** Messages of a page, by its first layout that has the words in a row; nothing is told of words outside of all rows. */
export const messagesIn =
  (layouts: readonly Chat[]): Read =>
  (anchor, document, location) => {
    const told = layouts.map((layout) => ({ layout, turn: turnAround(anchor, layout) }));
    const { layout, turn } = told.find((one) => one.turn !== null) ?? {};
    if (!layout || !turn) return {};
    const own = anchor.closest(layout.row);
    const name = turn.name && !ME.test(turn.name) ? turn.name : null;
    const isQuoted = layout.quoted !== undefined && anchor.closest(layout.quoted) !== null;
    const id =
      layout.elsewhere && anchor.closest(layout.elsewhere) ? null : layout.address.exec(location.pathname)?.[1];
    return {
      ...(!isQuoted && { said: { name, email: null, role: null, at: turn.at, mediaTime: null, quoted: false } }),
      message: {
        id: own && only((layout.ids ?? []).flatMap((attribute) => valuesIn(own, attribute))),
        from: name ? { name, email: null } : null,
        to: [],
        cc: [],
        date: own && exactDate(own),
        dateShown: turn.at,
      },
      conversation: { subject: subjectOf(anchor, document, layout), id: line(id), participants: [] },
    };
  };

/** Is this element in one of the rows? */
export const inRow = (anchor: Element, layouts: readonly Chat[]): boolean =>
  layouts.some(({ row }) => anchor.closest(row) !== null);

function subjectOf(anchor: Element, document: Document, { subject, frame }: Chat): string | null {
  const around = (frame && anchor.closest(frame)) || document;
  return only(all(around, subject).map((one) => line('value' in one ? String(one.value) : one.textContent)));
}

/** The values of an attribute on a row and in it. */
const valuesIn = (row: Element, attribute: string): (string | null)[] =>
  [row, ...all(row, `[${attribute}]`)].map((one) => line(one.getAttribute(attribute)));

/** The value that all which have one agree on. */
function only(values: readonly (string | null)[]): string | null {
  const [value, other] = new Set(values.filter((one) => one !== null));
  return other === undefined ? (value ?? null) : null;
}
