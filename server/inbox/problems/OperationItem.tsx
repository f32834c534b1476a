import type { ComponentChildren } from 'preact';
import { Button } from '../../../components/base/Button.tsx';
import { moment } from '../../../components/list/time.ts';
import type { Operation } from '../../../utils/record/operation.ts';

interface Props {
  operation: Operation;
  /** What was done, as one sentence, for the button out of context. */
  words: string;
  busy: boolean;
  onUndo(operationId: string): void;
  /** The same, as it is shown. */
  children: ComponentChildren;
}

/** Something that was done, when, and the way back or who went it. */
export function OperationItem({ operation: { id, at, undone }, words, busy, onUndo, children }: Props) {
  return (
    <li class={undone ? 'operation operation-undone' : 'operation'}>
      <span dir="auto">{children}</span>
      <time dateTime={at}>{moment(at)}</time>
      {undone ? (
        <span>
          undone by <bdi>{undone.by.name}</bdi>
        </span>
      ) : (
        <Button variant="quiet" busy={busy} label={`Undo: ${words}`} onClick={() => onUndo(id)}>
          Undo
        </Button>
      )}
    </li>
  );
}
