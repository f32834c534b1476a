import { Notice } from '../../../components/base/Notice.tsx';
import { counted } from '../../../utils/record/counted.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import type { Row } from './csv/reading.ts';
import { useMatches } from './useMatches.ts';

interface Props {
  api: Api;
  /** Outcomes, then open deals. */
  rows: readonly Row[];
  /** The column that the ids were read from, as the file calls it. */
  column: string;
}

/** How many of the rows will move something, so that a wrong column is seen before it is sent. */
export function Matched({ api, rows, column }: Props) {
  const { asked, named, reopening, problems, failure, retry } = useMatches(api, rows);
  if (failure)
    return (
      <>
        <p>Which of these deals reports name, and which open again, is not known. The import can be sent without it.</p>
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
  const open = rows.filter(({ outcome }) => outcome.result === 'open').length;
  return (
    <>
      <Named named={named} ended={all - open} problems={problems.size} column={column} />
      {open > 0 && <Reopening count={reopening.size} />}
    </>
  );
}

interface NamedProps {
  named: number;
  ended: number;
  problems: number;
  column: string;
}

function Named({ named, ended, problems, column }: NamedProps) {
  if (ended === 0) return null;
  if (named > 0) return <output>{sentence(named, ended, problems)}</output>;
  return (
    <Notice tone="warning" title="None of these ids is known from a report.">
      Is “<bdi>{column}</bdi>” the right column? If it is, the outcomes are kept and wait for a report.
    </Notice>
  );
}

/** An end that was told is taken back by a stage, which may be one that nobody knows: said aloud. */
function Reopening({ count }: { count: number }) {
  if (count === 0) return <output>None of the open deals counts as ended: for them nothing changes.</output>;
  return (
    <Notice
      tone="warning"
      title={`${counted(count, 'deal')} that ${count === 1 ? 'counts' : 'count'} as ended ${count === 1 ? 'opens' : 'open'} again.`}
    >
      What is claimed of {count === 1 ? 'it' : 'them'} is at stake again. If a stage above was read wrongly, say what it
      means.
    </Notice>
  );
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
