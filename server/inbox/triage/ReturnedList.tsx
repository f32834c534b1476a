import { StatusBadge } from '../../../components/decision/StatusBadge.tsx';
import { KeyHint } from '../../../components/base/KeyHint.tsx';
import type { Returned } from './useReturned.ts';

/** Problems that came back by themselves, above the reports that wait; nothing where there are none. */
export function ReturnedList({ returned }: { returned: Returned }) {
  const { problems, open, look } = returned;
  if (!problems || problems.length === 0) return null;
  return (
    <section class="returned" aria-label="Came back">
      <h2 class="triage-part">
        Came back <KeyHint keys="R" />
      </h2>
      <ul class="rows">
        {problems.map((problem) => (
          <li key={problem.problemId} class={`row ${problem.problemId === open?.problemId ? 'row-open' : ''}`}>
            <button
              type="button"
              class="row-head"
              aria-current={problem.problemId === open?.problemId ? 'true' : undefined}
              onClick={() => look(problem.problemId)}
            >
              <span class="row-title" dir="auto">
                {problem.statement}
              </span>
              <span class="row-facts">
                <StatusBadge standing={problem.decision.status} />
                <span>{problem.reason}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
