import { Button } from '../../../components/base/Button.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import type { Waiting } from '../../../utils/record/triage.ts';
import { hashOf } from '../places.ts';

interface Props {
  rows: readonly Waiting[];
  onSeen(): void;
}

/** Says of reports that somebody else was quicker, and where it can be seen what they did. */
export function SortedAlready({ rows, onSeen }: Props) {
  if (rows.length === 0) return null;
  return (
    <Notice tone="info" title="Sorted already" action={<Button onClick={onSeen}>Close</Button>}>
      <p>What you sorted was on a problem by then, so that nothing was changed. Open it to see where it is:</p>
      <ul>
        {rows.map(({ received: { report } }) => (
          <li key={report.id} dir="auto">
            <a href={hashOf({ room: 'reports', id: report.id })}>{report.problem.statement}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
