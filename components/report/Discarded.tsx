import type { Tracked } from '../../utils/record/tracked.ts';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Parting } from '../base/Parting.tsx';

interface Props {
  row: Tracked;
  onUndo(): void;
  onClose(): void;
}

/** Discarded, with the way back. Of a sent report only the correction is dropped; what was sent stays sent. */
export function Discarded({ row, onUndo, onClose }: Props) {
  const dropped = row.state === 'sent';
  const actions = (
    <>
      <Button variant="primary" onClick={onUndo}>
        Undo
      </Button>
      <Button onClick={onClose}>Close</Button>
    </>
  );
  return (
    <Parting>
      <EmptyState title={dropped ? 'Correction dropped' : 'Discarded'} action={actions}>
        <p>
          {dropped
            ? 'The report stays as it was sent.'
            : 'It will not be sent. You also find it in the popup for a week.'}
        </p>
      </EmptyState>
    </Parting>
  );
}
