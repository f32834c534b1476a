import type { Ref } from 'preact';
import type { FieldWiring } from './Field.tsx';

interface Props extends Partial<FieldWiring> {
  value: string;
  onInput(value: string): void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  type?: 'text' | 'date' | 'datetime-local' | 'email' | 'url' | 'search';
  inputMode?: 'decimal' | 'numeric' | 'text';
  /** The id of a datalist. */
  list?: string;
  placeholder?: string;
  autocomplete?: string;
  spellcheck?: boolean;
  'aria-label'?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line. `dir=auto`, since what is typed may run from right to left in a page that does not. */
export function TextInput({ onInput, inputRef, type = 'text', autocomplete = 'off', ...rest }: Props) {
  return (
    <input
      {...rest}
      {...(inputRef && { ref: inputRef })}
      class="control"
      dir="auto"
      type={type}
      autocomplete={autocomplete}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
