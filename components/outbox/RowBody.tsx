import { FAILURES } from '../../utils/record/failure.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import { Quote } from '../base/Quote.tsx';
import { DecisionCard } from '../decision/DecisionCard.tsx';
import { NOT_EDITED } from '../list/drafted.ts';
import { severityWords } from '../list/severity.ts';
import { until } from '../list/time.ts';
import { useNow } from '../list/useNow.ts';
import { CallLine } from './CallLine.tsx';
import { TakenBack } from './TakenBack.tsx';
import { RowActions } from './RowActions.tsx';
import type { Actions } from './useActions.ts';

interface Props {
  row: Tracked;
  id: string;
  actions: Actions;
}

/** A quote up to this many characters stands whole in the row's title already. */
const TITLE = 80;

/** A row opened: the decision first, then the words it answers, then what can be done. */
export function RowBody({ row, id, actions }: Props) {
  const now = useNow(row.nextAttemptAt ? 1_000 : null);
  const { report, decision } = row;
  const severity = severityWords(report.impact.severity);
  const words = report.capture[0]?.verbatim ?? '';
  return (
    <div class="row-body" id={id}>
      {decision && <DecisionCard decision={decision} by={decision.decidedBy.name} at={decision.decidedAt} />}
      {!decision && row.formerDecision && <TakenBack decision={row.formerDecision} isPlaced={row.problem !== null} />}
      <CallLine row={row} />
      {row.state === 'waiting' && <p class="row-why">{why(row, now)}</p>}
      {words.length > TITLE && <Quote clamp={8}>{words}</Quote>}
      {report.problem.statement.trim() && (
        <p class="row-statement" dir="auto">
          {report.problem.statement}
        </p>
      )}
      {report.problem.drafted && <p class="row-why">{NOT_EDITED}</p>}
      {severity && <p class="row-why">{severity}</p>}
      <RowActions row={row} actions={actions} />
    </div>
  );
}

function why({ failure, nextAttemptAt }: Tracked, now: number): string {
  const reason = failure ? FAILURES[failure.code][0] : 'Not sent yet.';
  const wait = nextAttemptAt ? until(nextAttemptAt, now) : null;
  return wait ? `${reason} Next try in ${wait}.` : reason;
}
