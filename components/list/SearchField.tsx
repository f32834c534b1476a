import type { RefObject } from 'preact';
import { TextInput } from '../base/TextInput.tsx';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  search: { typed: string; set(typed: string): void };
}

/** Search over reports, in the popup and in the inbox; `/` leads to it. */
export function SearchField({ field, search }: Props) {
  return (
    <TextInput
      inputRef={field}
      type="search"
      aria-label="Search reports"
      placeholder="Search  ( / )"
      value={search.typed}
      onInput={search.set}
    />
  );
}
