import '../../../components/list/rows.css';
import { Button } from '../../../components/base/Button.tsx';
import { EmptyState } from '../../../components/base/EmptyState.tsx';
import { STANDINGS } from '../../../components/decision/standing.ts';
import { StatusBadge } from '../../../components/decision/StatusBadge.tsx';
import type { DecisionStatus } from '../../../utils/record/decision.ts';
import type { ProblemSummary } from '../../../utils/record/problem.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { counted } from './counted.ts';
import { problemsHash } from './problemsHash.ts';
import type { Problems } from './useProblems.ts';

interface Props {
  problems: Problems;
  q: string;
  /** Only these are listed; null is all. */
  status: DecisionStatus | null;
  current: string | null;
  onOpen(id: string): void;
}

/** Last touched first. */
export function ProblemList({ problems: { page, failure, loading, more, reload }, q, status, current, onOpen }: Props) {
  return (
    <>
      <FailureNotice failure={failure} onRetry={reload} />
      {page && page.problems.length === 0 && <Empty q={q} status={status} />}
      <ul class="rows">
        {page?.problems.map((problem) => (
          <li key={problem.id} class={`row ${problem.id === current ? 'row-open' : ''}`}>
            <button
              type="button"
              class="row-head"
              data-row={problem.id}
              aria-current={problem.id === current ? 'true' : undefined}
              onClick={() => onOpen(problem.id)}
            >
              <ProblemWords problem={problem} />
            </button>
          </li>
        ))}
      </ul>
      {page?.next && (
        <Button onClick={more} disabled={loading}>
          Show more
        </Button>
      )}
    </>
  );
}

/** A problem in two lines: what it is, where it stands and who has it. */
export function ProblemWords({ problem }: { problem: ProblemSummary }) {
  return (
    <>
      <span class="row-title" dir="auto">
        {problem.statement}
      </span>
      <span class="row-facts">
        <StatusBadge standing={problem.decision?.status ?? 'open'} />
        <span>{counted(problem)}</span>
      </span>
    </>
  );
}

function Empty({ q, status }: Pick<Props, 'q' | 'status'>) {
  if (status)
    return (
      <EmptyState
        title="Nothing found"
        action={<a href={problemsHash({ status: null, id: null, q: '' })}>Show all problems</a>}
      >
        <p>
          {q
            ? `No problem at “${STANDINGS[status].word}”, and no report on one, has these words.`
            : `No problem stands at “${STANDINGS[status].word}” now. Choose another status above.`}
        </p>
      </EmptyState>
    );
  if (q) return <EmptyState title="Nothing found">No problem, and no report on one, has these words.</EmptyState>;
  return (
    <EmptyState title="No problems yet" action={<a href="#triage">Go to Triage</a>}>
      <p>Problems are made from reports. Sort the first ones in Triage.</p>
    </EmptyState>
  );
}
