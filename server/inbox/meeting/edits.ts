import { newId } from '../../../utils/record/id.ts';
import { sectionsOf } from '../../../utils/record/agendaOrder.ts';
import { ITEM_MAX, type Meeting, NOTE_MAX, ORDER_MAX, type Written } from '../../../utils/record/meeting.ts';
import { saysSomething } from '../../../utils/record/says.ts';
import { rebase } from './rebase.ts';
import type { Unsaved } from './unsaved.ts';

/** Characters of words that are too long for an item that stand in it all the same. */
const ITEM_HEAD = 200;
/** Whole characters, of which each can be two of those that a note is counted by. */
const PIECES = new RegExp(`[^]{1,${NOTE_MAX / 2}}`, 'gu');

/** Something that a person does to what is written on an agenda. */
export type Edit = (written: Written) => Written;

/** What people wrote on a meeting, without what the endpoint made. */
export const writtenOn = ({ notes, removed, added, order }: Written): Written => ({ notes, removed, added, order });

export const noted =
  (key: string, text: string): Edit =>
  ({ notes, ...rest }) => {
    const { [key]: _, ...others } = notes;
    return { ...rest, notes: text === '' ? others : { ...others, [key]: text } };
  };

export const leftOut =
  (key: string): Edit =>
  ({ removed, ...rest }) => ({ ...rest, removed: [...removed.filter((one) => one !== key), key] });

export const putBack =
  (key: string): Edit =>
  ({ removed, ...rest }) => ({ ...rest, removed: removed.filter((one) => one !== key) });

/** What was written before and could not be saved, on what is there now. */
export const recovered =
  ({ base, mine }: Pick<Unsaved, 'base' | 'mine'>, agenda: Meeting['agenda']): Edit =>
  (now) =>
    rebase(base, mine, now, agenda);

/** An item one place up or down among those of its section that are on the agenda; at its end it stays. */
export const moved =
  (key: string, by: -1 | 1, agenda: Meeting['agenda']): Edit =>
  (written) => {
    const section = sectionsOf({ agenda, ...written }).find(({ items }) => items.some((item) => item.key === key));
    const at = section?.items.findIndex((item) => item.key === key) ?? -1;
    const other = section?.items[at + by];
    if (!section || !other) return written;
    const keys = section.all.map((item) => item.key);
    const others = keys.filter((one) => one !== key);
    others.splice(others.indexOf(other.key) + (by === 1 ? 1 : 0), 0, key);
    const elsewhere = written.order.filter((one) => !keys.includes(one));
    return { ...written, order: [...elsewhere, ...others].slice(-ORDER_MAX) };
  };

/** An item of one's own in other words. */
export const worded =
  (key: string, text: string): Edit =>
  ({ added, ...rest }) => ({ ...rest, added: added.map((one) => (one.id === key ? { ...one, text } : one)) });

export const withItem =
  (text: string): Edit =>
  ({ added, ...rest }) => ({ ...rest, added: [...added, { id: newId(), text }] });

/** Words as an item; what is too long for one stands in its note as well, cut only where it is too long for that. */
const itemsOf = (words: string): { id: string; text: string; note: string | null }[] =>
  (words.match(PIECES) ?? []).map((piece) =>
    piece.length <= ITEM_MAX
      ? { id: newId(), text: piece, note: null }
      : { id: newId(), text: `${piece.slice(0, ITEM_HEAD).toWellFormed()}…`, note: piece },
  );

/** Words that came too late for another meeting, taken onto this one. */
export const taken =
  (words: readonly string[]): Edit =>
  ({ added, notes, ...rest }) => {
    const items = words.filter(saysSomething).flatMap(itemsOf);
    const long = items.flatMap(({ id, note }) => (note === null ? [] : [[id, note] as const]));
    return {
      ...rest,
      added: [...added, ...items.map(({ id, text }) => ({ id, text }))],
      notes: { ...notes, ...Object.fromEntries(long) },
    };
  };

/** Words of mine that are not on the meeting as it was closed, each with what it is about. */
export function missing({ notes, added }: Written, closed: Meeting): string[] {
  const titles = new Map<string, string>([
    ...closed.agenda.map(({ key, title }) => [key, title] as const),
    ...added.map(({ id, text }) => [id, text] as const),
  ]);
  const there = new Set(closed.added.map(({ id }) => id));
  return [
    ...added.flatMap(({ id, text }) => (there.has(id) ? [] : [text])),
    ...Object.entries(notes).flatMap(([key, text]) =>
      text === (closed.notes[key] ?? '') ? [] : [`${titles.get(key) ?? 'Note'}: ${text}`],
    ),
  ];
}
