import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Toast } from '../../../components/base/Toast.tsx';
import { DecisionCard } from '../../../components/decision/DecisionCard.tsx';
import { StatusBadge } from '../../../components/decision/StatusBadge.tsx';
import type { ProblemDetail } from '../../../utils/record/problem.ts';
import type { Api } from '../api.ts';
import { OfferedCalls } from '../calls/OfferedCalls.tsx';
import { useCalls } from '../calls/useCalls.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { isDecidedSource } from '../inboxError.ts';
import { ReviewList } from '../review/ReviewList.tsx';
import { newRequestHash } from '../introductions/introductionHash.ts';
import { hashOf } from '../places.ts';
import { InputsHistory } from '../ranking/InputsHistory.tsx';
import { problemHash } from '../ranking/rankingHash.ts';
import { ChooseProblem } from './ChooseProblem.tsx';
import { counted } from './counted.ts';
import { DecideHere } from './DecideHere.tsx';
import { mergeHint } from './mergeHint.ts';
import { MergedNotice } from './MergedNotice.tsx';
import { Members } from './Members.tsx';
import { OwnerLine } from './OwnerLine.tsx';
import { OperationList } from './OperationList.tsx';
import { operationWords } from './operationWords.ts';
import { StatementForm } from './StatementForm.tsx';
import { Trend } from './Trend.tsx';
import { useOwner } from './useOwner.ts';
import { useProblem } from './useProblem.ts';

interface Props {
  id: string;
  /** The member who looks at it. */
  me: { id: string; name: string };
  api: Api;
  onBack(): void;
  onChanged(): void;
}

/** What is done, or carries on elsewhere, stands in no ranking. */
const isRanked = ({ canonicalId, decision }: ProblemDetail): boolean =>
  !canonicalId && decision?.status !== 'completed' && decision?.status !== 'duplicate';

/** Whether there is an answer, or a reason why there is none. */
const isSettled = ({ value, failure }: { value: unknown; failure: unknown }): boolean => Boolean(value ?? failure);

/** One problem: its words, who has it, what was decided, what was done to it. Mounted anew for every problem. */
export function ProblemPane({ id, me, api, onBack, onChanged }: Props) {
  const { problem: found, failure, busy, last, seen, retry, act } = useProblem(api, id, onChanged);
  const owned = useOwner(api, id);
  const calls = useCalls(api, id);
  // All at once: what comes later would move what somebody is about to click.
  const problem = isSettled(owned) && isSettled(calls) ? found : null;
  const [into, setInto] = useState<string | null>(null);
  const [doing, setDoing] = useState<'merge' | 'reword' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [problem?.id]);
  const stop = (): void => {
    setDoing(null);
    heading.current?.focus();
  };
  const mergeInto = (other: string): void => {
    setInto(other);
    act(() => api.mergeProblem(id, other), stop);
  };
  const turned = into !== null && isDecidedSource(failure) && (
    <Button busy={busy} onClick={() => act(() => api.mergeProblem(into, id), stop)}>
      Merge the other into this one
    </Button>
  );
  const undo = (operationId: string): void => act(() => api.undo(operationId));
  return (
    <article class="pane" data-reading aria-busy={!problem && !failure}>
      <Button onClick={onBack}>Back to the list</Button>
      <FailureNotice failure={failure} {...(!problem && { onRetry: retry })} {...(turned && { action: turned })} />
      {problem && (
        <>
          <h2 ref={heading} tabIndex={-1} dir="auto">
            {problem.statement}
          </h2>
          <p class="row-facts problem-facts">
            <StatusBadge standing={problem.decision?.status ?? 'open'} />
            <span>{counted(problem)}</span>
            {isRanked(problem) && <span>of all time, by its own reports; the ranking counts those of its period</span>}
            {isRanked(problem) && <a href={problemHash(id)}>Its place in the ranking</a>}
          </p>
          <MergedNotice canonicalId={problem.canonicalId} />
          {!problem.canonicalId && <OwnerLine owned={owned} me={me.id} />}
          {doing === 'reword' && (
            <StatementForm
              problem={problem}
              busy={busy}
              onCancel={stop}
              onSave={(statement) => act(() => api.rewordProblem(id, statement), stop)}
            />
          )}
          {doing === 'merge' && (
            <ChooseProblem
              api={api}
              title="Merge into"
              hint={mergeHint(problem)}
              without={id}
              onCancel={stop}
              onChoose={(other) => mergeInto(other.id)}
            />
          )}
          {doing === null && (
            <div class="problem-acts">
              <Button onClick={() => setDoing('reword')}>Edit statement</Button>
              {!problem.canonicalId && <a href={newRequestHash(id)}>Ask for customers</a>}
              {!problem.canonicalId && <Button onClick={() => setDoing('merge')}>Merge into another…</Button>}
            </div>
          )}
          {problem.decision && (
            <DecisionCard
              decision={problem.decision}
              by={problem.decision.decidedBy.name}
              at={problem.decision.decidedAt}
            />
          )}
          {!problem.canonicalId && (
            <DecideHere
              id={id}
              me={me.name}
              api={api}
              isRanked={isRanked(problem)}
              isDecided={problem.decision !== null}
              onDecided={() => {
                retry();
                onChanged();
              }}
            />
          )}
          <InputsHistory problemId={id} api={api} />
          <Trend weeks={problem.weeks} />
          <OfferedCalls problemId={id} calls={calls} me={me.id} api={api} />
          {!problem.canonicalId && <ReviewList problemId={id} statement={problem.statement} api={api} />}
          <Members problem={problem} api={api} busy={busy} act={act} />
          {problem.duplicates.length > 0 && (
            <section class="problem-part" aria-label="Merged into this">
              <h3>Merged into this</h3>
              <ul>
                {problem.duplicates.map((each) => (
                  <li key={each.id} dir="auto">
                    <a href={hashOf({ room: 'problems', id: each.id })}>{each.statement}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <OperationList operations={problem.operations} at={id} busy={busy} onUndo={undo} />
        </>
      )}
      {last && <Toast text={`You ${operationWords(last, id)}`} undo={() => undo(last.id)} onDone={seen} />}
    </article>
  );
}
