import type { Ref } from 'preact';

/** One thing that can be chosen; `detail` tells apart what has the same name. */
export interface Suggestion {
  key: string;
  name: string;
  detail: string;
}

interface Props {
  id: string;
  /** What the list is of, for a screen reader. */
  label: string;
  open: boolean;
  options: readonly Suggestion[];
  listRef: Ref<HTMLDivElement>;
  onChoose(key: string): void;
}

/**
 * The list of a combobox: a `select` or a `datalist` can neither be filled while typing nor tell two of one name apart. A
 * pointer that presses on it must not take the focus out of the field, where all keys go.
 */
export function Suggestions({ id, label, open, options, listRef, onChoose }: Props) {
  return (
    <div
      class="suggestions"
      id={id}
      ref={listRef}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- HTML has no element for the popup of a combobox
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      hidden={!open}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map(({ key, name, detail }) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys go to the field
        <div
          key={key}
          id={`${id}-${key}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- nor for its options
          role="option"
          tabIndex={-1}
          aria-selected="false"
          class="suggestion"
          onClick={() => onChoose(key)}
        >
          <bdi>{name}</bdi>
          {detail && <bdi class="suggestion-detail">{detail}</bdi>}
        </div>
      ))}
    </div>
  );
}
