import { useEffect, useState } from 'preact/hooks';
import type { Summary } from '../../utils/messages/protocol.ts';
import type { DraftReport } from '../../utils/record/report.ts';
import { Disclosure } from '../base/Disclosure.tsx';
import { finished } from './changes.ts';
import type { FormDoor } from './door.ts';

interface Props {
  call: FormDoor['call'];
  report: DraftReport;
}

/** Exactly what leaves, and where to (P8). Written out only while it is open. */
export function WhatWillBeSent({ call, report }: Props) {
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<Summary['membership']>(null);
  useEffect(() => {
    if (!open) return;
    call('outbox.summary', {}).then(
      ({ membership }) => setTo(membership),
      () => setTo(null),
    );
  }, [open, call]);
  return (
    <Disclosure summary="What will be sent" onToggle={setOpen}>
      {open && (
        <>
          <p class="field-hint">
            {to ? (
              <>
                To <bdi>{to.workspace.name}</bdi> at <bdi>{to.endpoint}</bdi>, and nobody else:
              </>
            ) : (
              'Nothing leaves before this browser has joined a workspace. Then this, and nothing else:'
            )}
          </p>
          <pre class="sent-text">{JSON.stringify(finished(report), null, 2)}</pre>
        </>
      )}
    </Disclosure>
  );
}
