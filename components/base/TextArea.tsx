import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldWiring } from './Field.tsx';
import { grow } from './grow.ts';

interface Props extends Partial<FieldWiring> {
  value: string;
  onInput(value: string): void;
  onBlur?: () => void;
  rows?: number;
  placeholder?: string;
  areaRef?: RefObject<HTMLTextAreaElement | null>;
}

/** Several lines; as high as its text. */
export function TextArea({ value, onInput, rows = 2, areaRef, ...rest }: Props) {
  const ownRef = useRef<HTMLTextAreaElement | null>(null);
  const ref = areaRef ?? ownRef;
  useLayoutEffect(() => {
    if (ref.current) grow(ref.current);
  }, [value, ref]);
  return (
    <textarea
      {...rest}
      ref={ref}
      class="control"
      dir="auto"
      rows={rows}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
