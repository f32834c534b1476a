import '../../components/list/rows.css';
import { Button } from '../../components/base/Button.tsx';
import { EmptyState } from '../../components/base/EmptyState.tsx';
import { useNow } from '../../components/list/useNow.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { InboxRow } from './InboxRow.tsx';
import { useDecides } from './role.ts';
import type { Reports } from './useReports.ts';

interface Props {
  reports: Reports;
  fresh: number;
  q: string;
  current: string | null;
  /** The reports with a new answer. */
  answered: ReadonlySet<string>;
  onOpen(id: string): void;
}

/** Newest first. What arrives meanwhile is announced and comes when it is asked for, so that no row jumps away. */
export function ReportList({ reports, fresh, q, current, answered, onOpen }: Props) {
  const now = useNow(30_000);
  const { page, failure, loading, more, reload } = reports;
  const rows = page?.reports ?? [];
  return (
    <>
      <FailureNotice failure={failure} onRetry={reload} />
      <output class="fresh">
        {fresh > 0 && <Button onClick={reload}>{fresh === 1 ? '1 new report' : `${fresh} new reports`}</Button>}
      </output>
      {page && rows.length === 0 && <Empty q={q} />}
      <ul class="rows">
        {rows.map((row) => (
          <InboxRow
            key={row.report.id}
            row={row}
            current={row.report.id === current}
            answered={answered.has(row.report.id)}
            now={now}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {page?.next && (
        <Button onClick={more} disabled={loading}>
          Show more
        </Button>
      )}
    </>
  );
}

function Empty({ q }: { q: string }) {
  const decides = useDecides();
  if (q) return <EmptyState title="Nothing found">No report in this workspace has these words.</EmptyState>;
  if (!decides)
    return (
      <EmptyState title="Nothing of yours arrived yet">
        Highlight what a customer said, right-click, and choose <em>Capture customer problem</em>; once sent, it is
        here.
      </EmptyState>
    );
  return (
    <EmptyState title="No reports yet">
      <p>Invite a seller; their first report appears here.</p>
      <code>npm run server -- invite --workspace W --role seller</code>
    </EmptyState>
  );
}
