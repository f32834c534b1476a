import type { OutboxState, Tracked } from '../../utils/record/tracked.ts';
import { isAtQuote, quoteLink } from '../../utils/record/quoteLink.ts';
import { Button } from '../base/Button.tsx';
import type { Actions } from './useActions.ts';

/** What can be done from each state; an action that is missing would fail, so it is not shown. */
const CAN: Record<'retry' | 'correct' | 'discard' | 'restore', OutboxState[]> = {
  retry: ['waiting', 'refused', 'signIn'],
  correct: ['queued', 'waiting', 'signIn', 'sent'],
  discard: ['draft', 'queued', 'waiting', 'refused', 'signIn', 'sent', 'deleted'],
  restore: ['discarded'],
};

export function RowActions({ row, actions }: { row: Tracked; actions: Actions }) {
  const can = (what: keyof typeof CAN): boolean => CAN[what].includes(row.state);
  const [capture] = row.report.capture;
  const gone = row.state === 'deleted';
  const { problem } = row;
  const link = gone ? null : capture && quoteLink(capture);
  return (
    <div class="row-actions">
      {can('restore') && <Button onClick={() => actions.restore(row)}>Restore</Button>}
      {can('retry') && <Button onClick={() => actions.retry(row)}>Try again now</Button>}
      {can('correct') && <Button onClick={() => actions.correct(row)}>Edit and correct</Button>}
      {link && (
        <a class="button" href={link} target="_blank" rel="noopener noreferrer">
          {isAtQuote(link) ? 'Open at the quote' : 'Open the page'}
        </a>
      )}
      {problem && !gone && (
        <Button onClick={() => actions.openInbox(`ranking/${problem.id}`)}>Its place in the ranking</Button>
      )}
      {!gone && <Button onClick={() => actions.copy(row.report)}>Copy</Button>}
      {can('discard') && (
        <Button variant="danger" onClick={() => actions.discard(row)}>
          {row.before ? 'Drop the correction' : gone ? 'Take it off this list' : 'Discard'}
        </Button>
      )}
    </div>
  );
}
