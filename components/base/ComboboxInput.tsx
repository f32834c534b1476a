import { useRef, useState } from 'preact/hooks';
import type { FieldWiring } from './Field.tsx';
import { type Suggestion, Suggestions } from './Suggestions.tsx';
import { TextInput } from './TextInput.tsx';
import { useComboboxKeys } from './useComboboxKeys.ts';

interface Props extends FieldWiring {
  value: string;
  onInput(typed: string): void;
  /** What is on offer for what was asked last. */
  options: readonly Suggestion[];
  /** Asks for other options. */
  ask(typed: string): void;
  onChoose(key: string): void;
  /** What the list is of, e.g. `Known accounts`. */
  label: string;
}

/**
 * A line that may be typed freely, with a list of what fits beneath it. The list opens while typing and with the arrow
 * keys, and closes with Escape, with Tab and when something was chosen. How many there are is read out.
 */
export function ComboboxInput({ value, onInput, options, ask, onChoose, label, ...field }: Props) {
  const inputRef = useRef<HTMLInputElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  const open = wanted && options.length > 0;
  const texts = options.map(({ name, detail }) => `${name}\t${detail}`).join('\n');
  useComboboxKeys(inputRef, listRef, { open, options: texts });
  const offer = (typed: string): void => {
    setWanted(true);
    ask(typed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (!open && /^Arrow(Down|Up)$/.test(event.key)) offer(value);
    if (!open || event.key !== 'Escape') return;
    // Closes the list alone: the form would take the key for itself.
    event.preventDefault();
    setWanted(false);
  };
  const choose = (key: string): void => {
    setWanted(false);
    onChoose(key);
  };
  return (
    <div class="combobox">
      <TextInput
        {...field}
        inputRef={inputRef}
        value={value}
        onInput={(typed) => {
          onInput(typed);
          offer(typed);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setWanted(false)}
      />
      <Suggestions
        id={`${field.id}-list`}
        label={label}
        open={open}
        options={options}
        listRef={listRef}
        onChoose={choose}
      />
      <output class="sr-only">{open && `${label}: ${options.length}`}</output>
    </div>
  );
}
