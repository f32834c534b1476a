import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { StatusBadge } from '../../../components/decision/StatusBadge.tsx';
import type { DecisionStatus } from '../../../utils/record/decision.ts';
import type { RankedDetail, RankedProblem } from '../../../utils/record/ranking.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { asOfWords } from './asOfWords.ts';
import { ClaimsBeside } from './ClaimsBeside.tsx';
import { CustomerWords } from '../people/CustomerWords.tsx';
import { DoneProblem } from './DoneProblem.tsx';
import { ProblemDecision } from './ProblemDecision.tsx';
import { InputsForm } from './InputsForm.tsx';
import { InputsHistory } from './InputsHistory.tsx';
import { Terms } from './TermView.tsx';
import { useDecides } from '../role.ts';
import { useRanked } from './useRanked.ts';

interface Props {
  id: string;
  /** Whose name stands on a decision. */
  me: string;
  /** What the line says of it, shown until its numbers are there; null where it is further down. */
  row: RankedProblem | null;
  /** The endpoint has just started, and counts what came while it was away. */
  counting: boolean;
  api: Api;
  onBack(): void;
  /** A number was changed that can move others. */
  onChanged(): void;
}

/** One problem with every number opened, and what would change the answer. */
export function RankedPane({ id, me, row, counting, api, onBack, onChanged }: Props) {
  const { value: detail, failure, isBehind, set, retry } = useRanked(api, id);
  const decides = useDecides();
  const stand = detail ?? row;
  const isOfThen = Boolean(detail?.asOf);
  useEffect(() => {
    if (isOfThen && !counting) retry();
  }, [isOfThen, counting, retry]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [stand?.problemId]);
  const decided = (status: DecisionStatus): void => {
    if (status === 'completed') onBack(); // what is done stands in no line
    else retry();
    onChanged();
  };
  const newest = detail?.term.reports.at(-1);
  const saved = (fresh: RankedDetail): void => {
    set(fresh);
    onChanged();
  };
  const more = (key: string) =>
    ADDED.has(key) ? <InputsHistory problemId={id} api={api} now={detail?.inputs?.number ?? null} /> : null;
  return (
    <article class="pane" data-reading aria-busy={!detail && !failure}>
      <Button onClick={onBack}>Back to the line</Button>
      {failure?.problem === 'not-in-line' ? (
        <DoneProblem id={id} me={me} api={api} onDecided={onChanged} />
      ) : (
        <FailureNotice failure={failure} onRetry={retry} />
      )}
      {stand && (
        <>
          <h2 ref={heading} tabIndex={-1} dir="auto">
            {stand.statement}
          </h2>
          <p class="ranked-stand">
            <StatusBadge standing={stand.status} />
            <span>{standing(stand)}</span>
            {newest && <a href={`#${newest}`}>Its newest report</a>}
          </p>
        </>
      )}
      {detail?.asOf && <output>{asOfWords(detail.asOf)}</output>}
      {(counting || isBehind) && !detail && !failure && (
        <output>Its numbers are being counted; this takes some seconds.</output>
      )}
      {detail && (
        <>
          <WouldChange detail={detail} />
          <section aria-label="How the score is made">
            <h3>How the score is made</h3>
            <Terms terms={[detail.term]} open more={more} />
          </section>
          {detail.beside.length > 0 && (
            <section aria-label="Beside it">
              <h3>Beside it, never added</h3>
              <Terms terms={detail.beside} />
            </section>
          )}
          <ClaimsBeside beside={detail.beside} />
          <CustomerWords problemId={id} api={api} />
          {decides && (
            <section aria-label="What you add">
              <h3>What you add</h3>
              <InputsForm key={detail.problemId} detail={detail} api={api} onSaved={saved} onOutdated={retry} />
            </section>
          )}
          <ProblemDecision id={id} me={me} api={api} stand={detail} onDecided={decided} />
        </>
      )}
    </article>
  );
}

/** The numbers that product managers set. */
const ADDED = new Set(['effort', 'confidence']);

const BAR = { true: 'over the bar', false: 'below the bar', null: 'no bar is drawn' } as const;

function standing({ place, takesPart, overBar }: RankedProblem): string {
  const where = takesPart ? `Place ${place} in the line` : `Set aside; it would have place ${place}`;
  return `${where}, ${BAR[`${overBar}`]}.`;
}

/** Computed, not prose: the smallest change of each input that brings it over the bar. */
function WouldChange({ detail: { wouldChange, overBar } }: { detail: RankedDetail }) {
  if (overBar !== false) return null;
  return (
    <section class="would-change" aria-label="What would change the answer">
      <h3>What would change the answer</h3>
      {wouldChange.length === 0 ? (
        <p>No single number lifts it over the bar.</p>
      ) : (
        <ul>
          {wouldChange.map(({ input, words }) => (
            <li key={input}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
