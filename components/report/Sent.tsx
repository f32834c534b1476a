import { useEffect } from 'preact/hooks';
import { FAILURES } from '../../utils/record/failure.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Parting } from '../base/Parting.tsx';
import { useLatest } from '../base/useLatest.ts';
import type { FormSurroundings } from './door.ts';

interface Props {
  row: Tracked;
  around: Pick<FormSurroundings, 'close' | 'openOptions'>;
  /** Milliseconds it can be read before the form closes itself. */
  lasts?: number;
}

/** The report has left the form. What still needs the person stays until they have seen it. */
export function Sent({ row, around, lasts = 900 }: Props) {
  const waits = row.state === 'signIn';
  const close = useLatest(around.close);
  useEffect(() => {
    if (waits) return undefined;
    const timer = setTimeout(() => close.current(), lasts);
    return () => clearTimeout(timer);
  }, [waits, lasts, close]);
  if (!waits) {
    return (
      <Parting>
        <EmptyState title="On its way">
          <p>You can follow it in the popup.</p>
        </EmptyState>
      </Parting>
    );
  }
  const [what, next] = FAILURES[row.failure?.code ?? 'not-joined'];
  const actions = (
    <>
      <Button variant="primary" onClick={around.openOptions}>
        Open Options
      </Button>
      <Button onClick={around.close}>Close</Button>
    </>
  );
  return (
    <Parting>
      <EmptyState title="Finished, and kept in this browser" action={actions}>
        <p>
          {what} {next}
        </p>
      </EmptyState>
    </Parting>
  );
}
