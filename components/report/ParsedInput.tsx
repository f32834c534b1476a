import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldWiring } from '../base/Field.tsx';
import { TextInput } from '../base/TextInput.tsx';

interface Props extends FieldWiring {
  /** What the record holds, as text. */
  value: string;
  /** What stood here when the form was closed and could not be read. */
  kept?: string | undefined;
  /** Called with every key; says what the record would hold as text, or null when this cannot be read. */
  onType(typed: string): string | null;
  onLeave?: (typed: string) => void;
  inputMode?: 'decimal' | 'text';
  type?: 'text' | 'datetime-local';
  list?: string;
  placeholder?: string;
}

/**
 * An input whose text is read while it is typed. What stands in it is the person's until they leave it; then it shows
 * what was understood. A change of the record from elsewhere (a redaction) shows at once.
 */
export function ParsedInput({ value, kept, onType, onLeave, ...rest }: Props) {
  const [typed, setTyped] = useState(kept ?? value);
  const understoodRef = useRef<string | null>(kept === undefined ? value : null);
  useLayoutEffect(() => {
    if (value === (understoodRef.current ?? '')) return;
    understoodRef.current = value;
    setTyped(value);
  }, [value]);
  const onInput = (next: string): void => {
    setTyped(next);
    understoodRef.current = onType(next);
  };
  const onBlur = (): void => {
    if (understoodRef.current !== null) setTyped(understoodRef.current);
    onLeave?.(typed);
  };
  return <TextInput {...rest} value={typed} onInput={onInput} onBlur={onBlur} />;
}
