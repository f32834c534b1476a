import { Button } from '../../../components/base/Button.tsx';
import { moment } from '../../../components/list/time.ts';
import type { Operation } from '../../../utils/record/operation.ts';
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
          <li key={one.id} class={one.undone ? 'operation operation-undone' : 'operation'}>
            <span dir="auto">
              <bdi>{one.by.name}</bdi> {operationWords(one, at)}
            </span>
            <time dateTime={one.at}>{moment(one.at)}</time>
            {one.undone ? (
              <span>
                undone by <bdi>{one.undone.by.name}</bdi>
              </span>
            ) : (
              <Button
                variant="quiet"
                busy={busy}
                label={`Undo: ${one.by.name} ${operationWords(one, at)}`}
                onClick={() => onUndo(one.id)}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
