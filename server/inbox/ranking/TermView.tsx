import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Term } from '../../../utils/record/ranking.ts';
import { counted } from '../../../utils/record/counted.ts';
import { shown } from './numbers.ts';

interface Props {
  term: Term;
  /** Open from the start. */
  open?: boolean;
  /** What else there is to read in an open number, such as its history; null where nothing is. */
  more?: More | undefined;
}

type More = (key: string) => ComponentChildren;

/** A number that opens to its inputs, down to the reports (P10). */
export function TermView({ term, open: first = false, more }: Props) {
  const [open, setOpen] = useState(first);
  const inside = useId();
  return (
    <li class="term">
      <button
        type="button"
        class="term-head"
        aria-expanded={open}
        aria-controls={inside}
        onClick={() => setOpen((was) => !was)}
      >
        <span class="term-label">
          {term.label}
          {term.subject !== null && (
            <>
              {' '}
              <bdi>{term.subject}</bdi>
            </>
          )}
        </span>
        <span class="term-value">{shown(term)}</span>
      </button>
      <div id={inside} class="term-inside" hidden={!open}>
        <p class="term-formula">{term.formula}</p>
        {term.terms.length > 0 ? <Terms terms={term.terms} more={more} /> : <Sources reports={term.reports} />}
        {open && more?.(term.key)}
      </div>
    </li>
  );
}

export function Terms({ terms, open = false, more }: { terms: readonly Term[] } & Omit<Props, 'term'>) {
  return (
    <ul class="terms">
      {terms.map((term) => (
        <TermView key={`${term.key} ${term.formula} ${term.reports.join(' ')}`} term={term} open={open} more={more} />
      ))}
    </ul>
  );
}

function Sources({ reports }: { reports: readonly string[] }) {
  if (reports.length === 0) return null;
  return (
    <p class="term-sources">
      From {counted(reports.length, 'report')}:{' '}
      {reports.map((id, place) => (
        <a key={id} href={`#${id}`} aria-label={`Open report ${place + 1} of ${reports.length}`}>
          {place + 1}
        </a>
      ))}
    </p>
  );
}
