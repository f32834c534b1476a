import type { PrivateKind } from '../../utils/record/privateKind.ts';
import { FailureNotice } from '../base/FailureNotice.tsx';
import { Button } from '../base/Button.tsx';
import './report.css';
import type { FormDoor, FormSurroundings } from './door.ts';
import { Discarded } from './Discarded.tsx';
import { DraftForm } from './DraftForm.tsx';
import { NoReport } from './NoReport.tsx';
import { Sent } from './Sent.tsx';
import { Standing } from './Standing.tsx';
import { usePanel } from './usePanel.ts';
import { useReport } from './useReport.ts';
import { useRules } from './useRules.ts';

interface Props {
  door: FormDoor;
  around: FormSurroundings;
  /** The kinds of private words that the workspace has redacted without asking, where they are known already. */
  rules?: readonly PrivateKind[];
}

/** The form's page: side panel, window or tab. */
export function ReportPage({ door, around, rules: given }: Props) {
  const rules = useRules(door.call, given);
  const report = useReport(door, around);
  const { phase } = report;
  usePanel(door, around, phase);
  switch (phase.at) {
    case 'loading':
      return <main class="report" aria-busy="true" />;
    case 'none':
      return <NoReport around={around} onPaste={report.paste} />;
    case 'failed':
      return (
        <main class="report">
          <FailureNotice
            failure={phase.failure}
            action={<Button onClick={report.paste}>Paste a quote instead</Button>}
          />
        </main>
      );
    case 'draft':
      return <DraftForm key={phase.row.id} {...{ door, around, rules, row: phase.row, setPhase: report.setPhase }} />;
    case 'sent':
      return <Sent row={phase.row} around={around} />;
    case 'discarded':
      return <Discarded row={phase.row} onUndo={() => report.restore(phase.row.id)} onClose={around.close} />;
    case 'standing':
      return <Standing row={phase.row} onEdit={() => report.edit(phase.row.id)} onClose={around.close} />;
  }
}
