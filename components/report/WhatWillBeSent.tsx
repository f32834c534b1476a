import type { PrivateKind } from '../../utils/record/privateKind.ts';
import type { DraftReport } from '../../utils/record/report.ts';
import { redactAutomatically } from '../../utils/coach/private/redactAutomatically.ts';
import { Disclosure } from '../base/Disclosure.tsx';
import { finished } from './changes.ts';
import { FirstTime } from './FirstTime.tsx';
import { FoundPrivate } from './FoundPrivate.tsx';
import { SentText } from './sent/SentText.tsx';
import './sent/sent.css';
import type { Destination } from './useDestination.ts';
import type { Found } from './useFound.ts';
import type { Preview } from './usePreview.ts';
import type { Redacting } from './useRedact.ts';

interface Props {
  report: DraftReport;
  /** The problem that it is added to, in words; null when that is none, or one this browser was not told of. */
  addedTo: string | null;
  preview: Preview;
  destination: Destination;
  found: Found;
  rules: readonly PrivateKind[];
  redacting: Redacting;
}

/** Exactly what leaves, and where to (P8). Written out only while it is open. */
export function WhatWillBeSent({ report, addedTo, preview, destination: { to }, found, rules, redacting }: Props) {
  return (
    <Disclosure summary="What will be sent" open={preview.open} onToggle={preview.show}>
      {preview.open && (
        <>
          {preview.asking && <FirstTime />}
          <p class="field-hint">
            {to ? (
              <>
                To <bdi>{to.workspace.name}</bdi> at <bdi>{to.endpoint}</bdi>, and nobody else:
              </>
            ) : (
              'Nothing leaves before this browser has joined a workspace. Then this, and nothing else:'
            )}
          </p>
          <Exactly
            report={redactAutomatically(finished(report), rules, { ownDomains: to?.ownDomains ?? [] })}
            addedTo={addedTo}
            found={found}
          />
          <FoundPrivate words={found.words} rules={rules} redacting={redacting} />
        </>
      )}
    </Disclosure>
  );
}

function Exactly({ report, addedTo, found }: Pick<Props, 'report' | 'addedTo' | 'found'>) {
  return (
    <>
      <SentText report={report} addedTo={addedTo} found={found} />
      <p class="field-hint">
        With it go a number for the report, when it was captured and changed, and from where each value came.
      </p>
      <Disclosure summary="Byte for byte, as data">
        <pre class="sent-text">{JSON.stringify(report, null, 2)}</pre>
      </Disclosure>
    </>
  );
}
