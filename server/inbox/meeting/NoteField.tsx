import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { TextArea } from '../../../components/base/TextArea.tsx';

interface Props {
  /** What the note is about. */
  name: string;
  note: string;
  onNote(text: string): void;
  /** What else can be done with the item. */
  children: ComponentChildren;
}

/** A note on an item; its field comes once it is asked for, and stays where something is written. */
export function NoteField({ name, note, onNote, children }: Props) {
  const id = useId();
  const [isAsked, setIsAsked] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isAsked) area.current?.focus();
  }, [isAsked]);
  const isOpen = isAsked || note !== '';
  return (
    <>
      {isOpen && (
        <div class="agenda-field" onFocusIn={() => setIsAsked(true)}>
          <label for={id} class="field-label">
            Note<span class="sr-only">: {name}</span>
          </label>
          <TextArea id={id} value={note} rows={1} areaRef={area} onInput={onNote} onBlur={() => setIsAsked(false)} />
        </div>
      )}
      <div class="agenda-acts">
        {!isOpen && (
          <Button variant="quiet" label={`Add a note: ${name}`} onClick={() => setIsAsked(true)}>
            Add a note
          </Button>
        )}
        {children}
      </div>
    </>
  );
}
