import { Notice } from '../../../components/base/Notice.tsx';
import { counted } from '../../../utils/record/counted.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import type { Reading } from './csv/reading.ts';
import { useMatches } from './useMatches.ts';

interface Props {
  api: Api;
  rows: Reading['read'];
  /** The column that the ids were read from, as the file calls it. */
  column: string;
}

/** How many of the rows will move something, so that a wrong column is seen before it is sent. */
export function Matched({ api, rows, column }: Props) {
  const { asked, named, problems, failure, retry } = useMatches(api, rows);
  if (failure)
    return (
      <>
        <p>Which of these deals reports name is not known. The import can be sent without it.</p>
        <FailureNotice failure={failure} onRetry={retry} />
      </>
    );
  const all = rows.length;
  if (asked < all)
    return (
      <output>
        Looking which deals reports name: {asked} of {all}
      </output>
    );
  if (named === 0)
    return (
      <Notice tone="warning" title="None of these ids is known from a report.">
        Is “<bdi>{column}</bdi>” the right column? If it is, the outcomes are kept and wait for a report.
      </Notice>
    );
  return <output>{sentence(named, all, problems.size)}</output>;
}

function sentence(named: number, all: number, problems: number): string {
  const on = problems === 0 ? 'none of them on a problem yet' : `on ${counted(problems, 'problem')}`;
  const left = all - named;
  if (left === 0)
    return all === 1
      ? `The row is a deal that reports name, ${on}.`
      : `All ${all} rows are deals that reports name, ${on}.`;
  const rest = left === 1 ? 'the other one is kept and waits' : `the other ${left} are kept and wait`;
  return `${named} of ${all} rows ${named === 1 ? 'is a deal' : 'are deals'} that reports name, ${on}; ${rest} for a report.`;
}
