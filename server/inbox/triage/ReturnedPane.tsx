import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { KeyHint } from '../../../components/base/KeyHint.tsx';
import { moment } from '../../../components/list/time.ts';
import type { DecisionStatus } from '../../../utils/record/decision.ts';
import type { ReturnedProblem } from '../../../utils/record/returned.ts';
import type { Api } from '../api.ts';
import { hashOf } from '../places.ts';
import { ProblemDecision } from '../ranking/ProblemDecision.tsx';
import { problemHash } from '../ranking/rankingHash.ts';
import { useRanked } from '../ranking/useRanked.ts';

interface Props {
  problem: ReturnedProblem;
  /** It waits no longer. */
  isGone: boolean;
  /** Whose name stands on a decision. */
  me: string;
  api: Api;
  onBack(): void;
  onDecided(status: DecisionStatus): void;
}

/** A problem that came back: what came true, what was decided, and the form to decide anew. */
export function ReturnedPane({ problem, isGone, me, api, onBack, onDecided }: Props) {
  const { problemId, statement, reason, returnedAt } = problem;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { value: stand } = useRanked(api, problemId);
  return (
    <article class="pane" data-reading>
      <Button onClick={onBack}>
        Back to the reports <KeyHint keys="Esc" />
      </Button>
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {statement}
      </h2>
      <p class="pane-from">
        Came back by itself, {moment(returnedAt)}{' '}
        {/* In a line that is there already, so that nothing moves under a hand. */}
        <output class="returned-gone">
          {isGone && 'It waits no longer: somebody decided on it meanwhile, or merged it. Its reports say more.'}
        </output>
      </p>
      <p class="returned-reason">{reason}</p>
      <p class="row-facts problem-facts">
        <a href={hashOf({ room: 'problems', id: problemId })}>Its reports</a>
        <a href={problemHash(problemId)}>Its place in the ranking</a>
      </p>
      <ProblemDecision id={problemId} me={me} api={api} stand={stand} onDecided={onDecided} />
    </article>
  );
}
