import { type AgendaItem, AgendaSection, type Meeting } from './meeting.ts';
import { SECTION_WORDS } from './meetingWords.ts';

/**
 * Keys in the order that somebody brought them into. One that the order does not name keeps to the one before it, as it
 * came, so that what is new stands where it would have stood.
 */
export function inOrder(keys: readonly string[], order: readonly string[]): string[] {
  const [there, named] = [new Set(keys), new Set(order)];
  const line = [...named].filter((key) => there.has(key));
  for (const [place, key] of keys.entries()) {
    if (named.has(key)) continue;
    const before = keys[place - 1];
    line.splice(before === undefined ? 0 : line.indexOf(before) + 1, 0, key);
  }
  return line;
}

/** One thing on an agenda, made by the endpoint or added by somebody. */
export type Listed = Omit<AgendaItem, 'section'>;

export interface ListedSection {
  title: string;
  /** Somebody added what is in it. */
  isOwn: boolean;
  /** Every item of it, in its order, also what was left out. */
  all: Listed[];
  /** Those of it that are on the agenda. */
  items: Listed[];
}

/** The section of what people added. */
const ALSO = 'Also';

/** The sections of an agenda with their items in order, those that people added last; also ones with nothing left in them. */
export function sectionsOf({ agenda, added, removed, order }: Pick<Meeting, 'agenda' | 'added' | 'removed' | 'order'>) {
  const isOut = new Set(removed);
  const section = (title: string, isOwn: boolean, listed: Listed[]): ListedSection => {
    const byKey = new Map(listed.map((item) => [item.key, item]));
    const all = inOrder([...byKey.keys()], order).flatMap((key) => byKey.get(key) ?? []);
    return { title, isOwn, all, items: all.filter(({ key }) => !isOut.has(key)) };
  };
  const own: Listed[] = added.map(({ id, text: title }) => ({ key: id, title, link: null, facts: [], about: [] }));
  return [
    ...AgendaSection.options.map((name) =>
      section(
        SECTION_WORDS[name],
        false,
        agenda.filter((item) => item.section === name),
      ),
    ),
    section(ALSO, true, own),
  ];
}
