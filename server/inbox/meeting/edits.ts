import { newId } from '../../../utils/record/id.ts';
import type { Meeting, Written } from '../../../utils/record/meeting.ts';
import { rebase } from './rebase.ts';
import type { Unsaved } from './unsaved.ts';

/** Something that a person does to what is written on an agenda. */
export type Edit = (written: Written) => Written;

/** What people wrote on a meeting, without what the endpoint made. */
export const writtenOn = ({ notes, removed, added }: Written): Written => ({ notes, removed, added });

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
  ({ base, mine }: Pick<Unsaved, 'base' | 'mine'>): Edit =>
  (now) =>
    rebase(base, mine, now);

/** An item of one's own in other words. */
export const worded =
  (key: string, text: string): Edit =>
  ({ added, ...rest }) => ({ ...rest, added: added.map((one) => (one.id === key ? { ...one, text } : one)) });

export const withItem =
  (text: string): Edit =>
  ({ added, ...rest }) => ({ ...rest, added: [...added, { id: newId(), text }] });

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
