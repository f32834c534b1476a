import { EmptyState } from '../../../components/base/EmptyState.tsx';
import { counted } from '../../../utils/record/counted.ts';

/** Nothing waits: what that means, and where to go on. */
export function TriageDone({ done, back }: { done: number; back: number }) {
  return (
    <EmptyState
      title={done > 0 ? 'All sorted' : 'Nothing waits'}
      action={<a href="#problems">{done > 0 ? 'See what it adds up to' : 'Open problems'}</a>}
    >
      <p>
        {done > 0
          ? (done === 1 ? 'The report' : `Each of the ${done} reports`) + ' is on a problem now.'
          : 'Every report is on a problem. New ones appear here as sellers send them.'}
        {back > 0 && ` ${counted(back, 'problem')} came back and ${back === 1 ? 'waits' : 'wait'} for a decision.`}
      </p>
    </EmptyState>
  );
}
