import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../../components/base/Field.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import { ITEM_MAX } from '../../../utils/record/meeting.ts';
import { saysSomething } from '../../../utils/record/says.ts';

interface Props {
  words: string;
  /** The words it has from now on; the same ones where nothing was changed. `byKey`: the keyboard is left here. */
  onDone(words: string, byKey: boolean): void;
}

/** What an item of somebody's own says, being changed: Enter or going on keeps it, Escape leaves it as it was. */
export function OwnWords({ words, onDone }: Props) {
  const [typed, setTyped] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const isLong = typed.trim().length > ITEM_MAX;
  const wrong = isLong
    ? `Has more than ${ITEM_MAX} characters: make it shorter.`
    : saysSomething(typed)
      ? null
      : 'Say what to talk about, or leave it out.';
  const isDoneRef = useRef(false); // a field that goes with the focus in it is left once more
  const done = (text: string, byKey: boolean): void => {
    if (isDoneRef.current) return;
    isDoneRef.current = true;
    onDone(text, byKey);
  };
  const keep = (byKey: boolean): void => {
    if (!wrong) done(typed.trim(), byKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Enter') keep(true);
    else done(words, true);
  };
  return (
    <Field label="What to talk about" error={wrong}>
      {(wiring) => (
        <TextInput
          {...wiring}
          value={typed}
          inputRef={field}
          onInput={setTyped}
          onKeyDown={onKeyDown}
          onBlur={() => keep(false)}
        />
      )}
    </Field>
  );
}
