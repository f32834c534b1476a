import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Drafter } from '../../utils/coach/draft/drafter.ts';
import { Button } from '../base/Button.tsx';
import { FailureNotice } from '../base/FailureNotice.tsx';
import { withStatement } from './changes.ts';
import type { Draft } from './useDraft.ts';
import { useDrafting } from './useDrafting.ts';

interface Props {
  /** Of what is said here, so that the statement can name it as its description. */
  id: string;
  draft: Draft;
  drafter: Drafter;
  statementRef: RefObject<HTMLTextAreaElement | null>;
}

/**
 * Words the problem from the quote where the browser itself can; elsewhere there is nothing to see. Offered for an empty
 * problem only, so that nothing typed is ever written over.
 */
export function DraftFromQuote({ id, draft, drafter, statementRef }: Props) {
  const rootRef = useRef<HTMLDivElement>(null);
  const toStatement = (): void => statementRef.current?.focus();
  // The button that was pressed is about to go: the focus goes to what came of it, unless the person is elsewhere.
  const arrive = (): void => {
    if (rootRef.current?.contains(document.activeElement)) toStatement();
  };
  const { state, empty, start, stop } = useDrafting(draft, drafter, arrive);
  const { statement, drafted = false } = draft.report.problem;
  const busy = state.kind === 'busy';
  const accept = (): void => {
    draft.change('/problem/statement', (now) => withStatement(now, statement));
    toStatement();
  };
  return (
    <div class={busy || drafted ? 'coach' : 'coach-draft'} ref={rootRef}>
      <output id={id}>
        {busy ? 'Drafting on this device…' : drafted && 'Drafted on this device from the quote; check it'}
      </output>
      {state.kind === 'failed' && empty && <FailureNotice failure={state.failure} />}
      {drafted && (
        <Button variant="quiet" onClick={accept}>
          Keep the draft as it is
        </Button>
      )}
      {empty && state.kind !== 'no' && (
        <Button variant="quiet" onClick={() => (busy ? stop() : void start())}>
          {busy ? 'Stop drafting' : 'Draft from the quote'}
        </Button>
      )}
    </div>
  );
}
