import type { AccountProblem } from '../../utils/record/accountProblems.ts';
import { Button } from '../base/Button.tsx';
import { Quote } from '../base/Quote.tsx';
import { DecisionCard } from '../decision/DecisionCard.tsx';
import { SafeSentence } from '../decision/SafeSentence.tsx';
import { StatusBadge } from '../decision/StatusBadge.tsx';
import { day } from '../list/time.ts';
import { behindIt } from './colleagueWords.ts';
import type { Actions } from './useActions.ts';

interface Props {
  problem: AccountProblem;
  open: boolean;
  actions: Actions;
  onToggle(id: string): void;
  copy(text: string): Promise<void>;
}

/** A problem that a colleague heard at this customer: where it stands, why, and what may be said of it. */
export function ColleagueProblem({ problem, open, actions, onToggle, copy }: Props) {
  const { id, statement, decision, quote } = problem;
  const bodyId = `colleague-${id}`;
  return (
    <li class={`row ${open ? 'row-open' : ''}`}>
      <button
        type="button"
        class="row-head"
        data-row={bodyId}
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => onToggle(id)}
      >
        <span class="row-title" dir="auto">
          {statement}
        </span>
        <span class="row-facts">
          <StatusBadge standing={decision?.status ?? 'open'} />
          <span>{behindIt(problem)}</span>
        </span>
      </button>
      {!open && decision?.safeSentence?.trim() && <SafeSentence words={decision.safeSentence} copy={copy} />}
      {open && (
        <div class="row-body" id={bodyId}>
          {decision ? (
            <DecisionCard decision={decision} by={decision.decidedBy.name} at={decision.decidedAt} />
          ) : (
            <p class="row-why">Nobody has decided on it yet.</p>
          )}
          {quote && (
            <figure class="here-quote">
              <Quote clamp={8}>{quote.verbatim}</Quote>
              <figcaption class="row-why">
                {quote.said && <bdi>{quote.said}, </bdi>}
                {day(quote.capturedAt.slice(0, 10))}
              </figcaption>
            </figure>
          )}
          <div class="row-actions">
            <Button onClick={() => actions.openInbox(`ranking/${id}`)}>Its place in the ranking</Button>
          </div>
        </div>
      )}
    </li>
  );
}
