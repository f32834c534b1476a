import { type AgendaItem, AgendaSection, type Meeting } from '../../../utils/record/meeting.ts';
import { SECTION_WORDS } from '../../../utils/record/meetingWords.ts';
import { AgendaLine } from './AgendaLine.tsx';
import type { Edit } from './edits.ts';

/** What can be done to an agenda; null where it is only read. */
export interface Editing {
  edit(change: Edit): void;
  /** Takes an item off; `from` is the line that goes. */
  leaveOut(key: string, title: string, from: HTMLElement): void;
}

/** One thing on the agenda, made by the endpoint or added by somebody. */
export type Listed = Omit<AgendaItem, 'section'>;

interface Section {
  title: string;
  items: Listed[];
}

/** The section of what people added. */
const ALSO = 'Also';

/** The sections that have something in them, those that people added last. */
function sectionsOf({ agenda, added, removed }: Meeting): Section[] {
  const own: Listed[] = added.map(({ id, text: title }) => ({ key: id, title, link: null, facts: [], about: [] }));
  const made: Section[] = AgendaSection.options.map((section) => ({
    title: SECTION_WORDS[section],
    items: agenda.filter((item) => item.section === section),
  }));
  return [...made, { title: ALSO, items: own }]
    .map(({ title, items }) => ({ title, items: items.filter(({ key }) => !removed.includes(key)) }))
    .filter(({ items }) => items.length > 0);
}

/** The agenda in the order in which it is gone through, without what was left out. */
export function Agenda({ meeting, edit }: { meeting: Meeting; edit: Editing | null }) {
  return (
    <>
      {sectionsOf(meeting).map(({ title, items }) => (
        <section key={title} class="digest-section" aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {items.map((item) => (
              <AgendaLine
                key={item.key}
                item={item}
                note={meeting.notes[item.key] ?? ''}
                section={title}
                isOwn={title === ALSO}
                edit={edit}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
