import { sectionsOf } from '../../../utils/record/agendaOrder.ts';
import type { Meeting } from '../../../utils/record/meeting.ts';
import { AgendaLine } from './AgendaLine.tsx';
import type { Edit } from './edits.ts';
import type { Move } from './useMoves.ts';

/** What can be done to an agenda; null where it is only read. */
export interface Editing {
  edit(change: Edit): void;
  /** Takes an item off; `from` is the line that goes. */
  leaveOut(key: string, title: string, from: HTMLElement): void;
  /** Takes an item one place up or down in its section. */
  move: Move;
}

/** The agenda in the order in which it is gone through, without what was left out. */
export function Agenda({ meeting, edit }: { meeting: Meeting; edit: Editing | null }) {
  const sections = sectionsOf(meeting).filter(({ items }) => items.length > 0);
  return (
    <>
      {sections.map((section) => (
        <section key={section.title} class="digest-section" aria-label={section.title}>
          <h3>{section.title}</h3>
          <ul>
            {section.items.map((item) => (
              <AgendaLine
                key={item.key}
                item={item}
                note={meeting.notes[item.key] ?? ''}
                section={section}
                edit={edit}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
