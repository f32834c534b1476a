import { useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { hashOf } from '../places.ts';
import type { Editing, Listed } from './Agenda.tsx';
import { NoteField } from './NoteField.tsx';
import { noted } from './edits.ts';

interface Props {
  item: Listed;
  note: string;
  /** The title of its section: one problem can stand in several. */
  section: string;
  edit: Editing | null;
}

/** One item: what it is about and the way there, what is known of it, and its note. */
export function AgendaLine({ item: { key, title, link, facts, about }, note, section, edit }: Props) {
  const name = `${title} (${section})`;
  const line = useRef<HTMLLIElement>(null);
  const leaveOut = (): void => {
    if (line.current) edit?.leaveOut(key, title, line.current);
  };
  return (
    <li ref={line} class="agenda-line" tabIndex={-1}>
      <p class="digest-words" dir="auto">
        {link ? <a href={hashOf(link)}>{title}</a> : title}
      </p>
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
          <Button variant="quiet" label={`Leave out: ${name}`} onClick={leaveOut}>
            Leave out
          </Button>
        </NoteField>
      )}
    </li>
  );
}
