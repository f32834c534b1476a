import type { Operation } from '../../../utils/record/operation.ts';
import { OperationItem } from './OperationItem.tsx';
import { operationWords } from './operationWords.ts';

interface Props {
  operations: readonly Operation[];
  /** The problem whose history it is. */
  at: string;
  busy: boolean;
  onUndo(operationId: string): void;
}

/** All that was done to a problem, newest first, each with the way back. */
export function OperationList({ operations, at, busy, onUndo }: Props) {
  return (
    <section class="problem-part" aria-label="History">
      <h3>History</h3>
      {operations.length === 0 && <p class="problem-hint">Nothing was done to it since it was made.</p>}
      <ul class="operations">
        {operations.map((one) => (
          <OperationItem
            key={one.id}
            operation={one}
            words={`${one.by.name} ${operationWords(one, at)}`}
            busy={busy}
            onUndo={onUndo}
          >
            <bdi>{one.by.name}</bdi> {operationWords(one, at)}
          </OperationItem>
        ))}
      </ul>
    </section>
  );
}
