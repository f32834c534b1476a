import type { Summary } from '../../utils/messages/protocol.ts';
import { FAILURES, type Failure } from '../../utils/record/failure.ts';
import { Button } from '../base/Button.tsx';
import { FailureNotice } from '../base/FailureNotice.tsx';
import { Notice } from '../base/Notice.tsx';
import type { Actions } from './useActions.ts';

interface Props {
  failure: Failure | null;
  summary: Summary | null;
  actions: Actions;
  /** There is nothing to list; the empty state already leads to Options. */
  empty: boolean;
}

/** What stands above the list: a failure, and what the sign-in leaves undone. */
export function PopupNotices({ failure, summary, actions, empty }: Props) {
  const toAdopt = summary?.membership ? summary.toAdopt : 0;
  return (
    <>
      <FailureNotice failure={failure} />
      {summary && !summary.membership && !empty && (
        <Notice
          tone="warning"
          title={FAILURES['not-joined'][0]}
          action={<Button onClick={actions.openOptions}>Open Options</Button>}
        >
          {FAILURES['not-joined'][1]}
        </Notice>
      )}
      {summary?.membership && summary.signedOut && (
        <Notice
          tone="warning"
          title={FAILURES['sign-in-again'][0]}
          action={<Button onClick={actions.openOptions}>Open Options</Button>}
        >
          {FAILURES['sign-in-again'][1]} Until then no decision and no question arrives here.
        </Notice>
      )}
      {toAdopt > 0 && (
        <Notice tone="info" title={madeBefore(toAdopt)} action={<Button onClick={actions.adopt}>Send them</Button>}>
          They go to <bdi>{summary?.membership?.workspace.name}</bdi> only if you say so.
        </Notice>
      )}
    </>
  );
}

function madeBefore(count: number): string {
  return count === 1 ? '1 report was made before you joined.' : `${count} reports were made before you joined.`;
}
