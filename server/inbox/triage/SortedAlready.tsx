import { Button } from '../../../components/base/Button.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import type { Waiting } from '../../../utils/record/triage.ts';
import type { Api } from '../api.ts';
import { idOf } from './queue.ts';
import { SortedReport } from './SortedReport.tsx';

interface Props {
  api: Api;
  rows: readonly Waiting[];
  /** The member who looks at it. */
  me: string;
  onSeen(): void;
}

/** Says of reports that somebody else was quicker: who put them where and when. */
export function SortedAlready({ api, rows, me, onSeen }: Props) {
  if (rows.length === 0) return null;
  return (
    <Notice tone="info" title="Sorted already" action={<Button onClick={onSeen}>Close</Button>}>
      <p>What you sorted was on a problem by then, so that nothing was changed.</p>
      <ul class="sorted-already">
        {rows.map((row) => (
          <SortedReport key={idOf(row)} api={api} row={row} me={me} />
        ))}
      </ul>
    </Notice>
  );
}
