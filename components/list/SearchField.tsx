import type { RefObject } from 'preact';
import { TextInput } from '../base/TextInput.tsx';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  search: { typed: string; set(typed: string): void };
  label?: string;
}

/** Search over a list, in the popup and in the inbox; `/` leads to it. */
export function SearchField({ field, search, label = 'Search reports' }: Props) {
  return (
    <TextInput
      inputRef={field}
      type="search"
      aria-label={label}
      placeholder="Search  ( / )"
      value={search.typed}
      onInput={search.set}
    />
  );
}
