import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import type { Listed, ListedSection } from '../../../utils/record/agendaOrder.ts';
import { hashOf } from '../places.ts';
import type { Editing } from './Agenda.tsx';
import { NoteField } from './NoteField.tsx';
import { OwnWords } from './OwnWords.tsx';
import { noted, worded } from './edits.ts';

interface Props {
  item: Listed;
  note: string;
  /** Its section: one problem can stand in several. */
  section: ListedSection;
  edit: Editing | null;
}

/** One item: what it is about and the way there, what is known of it, and its note. */
export function AgendaLine({ item: { key, title, link, facts, about }, note, section, edit }: Props) {
  const name = `${title} (${section.title})`;
  const line = useRef<HTMLLIElement>(null);
  const [isWording, setIsWording] = useState(false);
  const reword = (text: string, byKey: boolean): void => {
    setIsWording(false);
    if (byKey) line.current?.focus();
    if (text !== title) edit?.edit(worded(key, text));
  };
  const leaveOut = (): void => {
    if (line.current) edit?.leaveOut(key, title, line.current);
  };
  return (
    <li ref={line} class="agenda-line" tabIndex={-1} data-item={key}>
      {isWording ? (
        <OwnWords words={title} onDone={reword} />
      ) : (
        <p class="digest-words" dir="auto">
          {link ? <a href={hashOf(link)}>{title}</a> : title}
        </p>
      )}
      {facts.map((fact) => (
        <p key={fact} class="agenda-fact" dir="auto">
          {fact}
        </p>
      ))}
      {about.map(({ id, statement }) => (
        <p key={id} class="agenda-fact" dir="auto">
          <a href={hashOf({ room: 'problems', id })}>{statement}</a>
        </p>
      ))}
      {!edit && note !== '' && (
        <p class="agenda-note" dir="auto">
          {note}
        </p>
      )}
      {edit && (
        <NoteField name={name} note={note} onNote={(text) => edit.edit(noted(key, text))}>
          {section.items.length > 1 && (
            <>
              <Button variant="quiet" label={`Move up: ${name}`} onClick={() => edit.move(key, -1)}>
                <span aria-hidden="true">↑</span>
              </Button>
              <Button variant="quiet" label={`Move down: ${name}`} onClick={() => edit.move(key, 1)}>
                <span aria-hidden="true">↓</span>
              </Button>
            </>
          )}
          {section.isOwn && !isWording && (
            <Button variant="quiet" label={`Edit: ${name}`} onClick={() => setIsWording(true)}>
              Edit
            </Button>
          )}
          <Button variant="quiet" label={`Leave out: ${name}`} onClick={leaveOut}>
            Leave out
          </Button>
        </NoteField>
      )}
    </li>
  );
}
