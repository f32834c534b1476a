import { type FoundMark, splitAtMarks } from './redactionMarks.ts';

interface Props {
  children: string;
  /** Stretches that are marked as private, with the word for each. */
  found?: readonly FoundMark[] | undefined;
}

/** A text in which what was redacted, and what may have to be, is marked. */
export function Marked({ children, found }: Props) {
  return (
    <>
      {splitAtMarks(children, found).map(({ at, text, mark, label }) =>
        mark ? (
          <mark key={at} {...(label && { class: 'mark-found', 'data-label': label })}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
