import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { SearchField } from '../../../components/list/SearchField.tsx';
import { useSearch } from '../../../components/outbox/useSearch.ts';
import type { ProblemSummary } from '../../../utils/record/problem.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { ProblemWords } from './ProblemList.tsx';
import { useProblems } from './useProblems.ts';

interface Props {
  api: Api;
  title: string;
  hint: string;
  /** The problem that cannot be chosen; null where every one can be. */
  without: string | null;
  onChoose(problem: ProblemSummary): void;
  onCancel(): void;
}

/** Finds another problem by its words, or by those of its reports; Tab goes from the field to what was found. */
export function ChooseProblem({ api, title, hint, without, onChoose, onCancel }: Props) {
  const search = useSearch();
  const { page, failure, reload } = useProblems(api, search.asked);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = page?.problems.filter(({ id }) => id !== without) ?? [];
  return (
    <section class="problem-form" aria-label={title}>
      <h3>{title}</h3>
      <p class="problem-hint">{hint}</p>
      <SearchField field={field} search={search} label="Find a problem" />
      <FailureNotice failure={failure} onRetry={reload} />
      {page && found.length === 0 && (
        <p class="problem-hint">{without ? 'No other problem has these words.' : 'No problem has these words.'}</p>
      )}
      <ul class="rows choices">
        {found.map((problem) => (
          <li key={problem.id} class="row">
            <button type="button" class="row-head" onClick={() => onChoose(problem)}>
              <ProblemWords problem={problem} />
            </button>
          </li>
        ))}
      </ul>
      <div class="problem-acts">
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
