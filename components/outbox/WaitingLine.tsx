import type { Summary } from '../../utils/messages/protocol.ts';
import { Button } from '../base/Button.tsx';
import { until } from '../list/time.ts';
import { useNow } from '../list/useNow.ts';

interface Props {
  summary: Summary;
  syncing: boolean;
  onTryNow(): void;
}

/** What is on its way and when it is tried next. Absent when nothing waits. */
export function WaitingLine({ summary, syncing, onTryNow }: Props) {
  const { nextAttemptAt } = summary;
  const now = useNow(nextAttemptAt ? 1_000 : null);
  const waiting = summary.counts.onItsWay;
  if (waiting === 0) return null;
  return (
    <div class="waiting">
      <span>{says(waiting, syncing, nextAttemptAt ? until(nextAttemptAt, now) : null)}</span>
      <Button onClick={onTryNow} disabled={syncing}>
        Try now
      </Button>
    </div>
  );
}

function says(waiting: number, syncing: boolean, next: string | null): string {
  if (syncing) return `${waiting.toLocaleString()} waiting, trying now`;
  return next ? `${waiting.toLocaleString()} waiting, next try in ${next}` : `${waiting.toLocaleString()} waiting`;
}
