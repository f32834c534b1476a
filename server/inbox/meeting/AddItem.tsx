import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import { ITEM_MAX } from '../../../utils/record/meeting.ts';
import { saysSomething } from '../../../utils/record/says.ts';

interface Props {
  inputRef: RefObject<HTMLInputElement | null>;
  onAdd(text: string): void;
}

/** Something to talk about that nothing else brought up; Enter adds it. */
export function AddItem({ inputRef, onAdd }: Props) {
  const [text, setText] = useState('');
  // One that the endpoint refuses would keep everything else from being saved, and could not be made shorter any more.
  const tooLong = text.trim().length > ITEM_MAX;
  const add = (): void => {
    if (!saysSomething(text) || tooLong) {
      inputRef.current?.focus();
      return;
    }
    onAdd(text.trim());
    setText('');
    inputRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  };
  return (
    <div class="agenda-add">
      <Field
        label="Something else to talk about"
        error={tooLong ? `Has more than ${ITEM_MAX} characters: make it shorter.` : null}
      >
        {(wiring) => <TextInput {...wiring} value={text} inputRef={inputRef} onInput={setText} onKeyDown={onKeyDown} />}
      </Field>
      <Button onClick={add}>Add to the agenda</Button>
    </div>
  );
}
