import { useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../utils/record/failure.ts';
import type { FormDoor } from './door.ts';
import { finished } from './changes.ts';
import type { Draft } from './useDraft.ts';
import type { Phase } from './useReport.ts';

const UNREAD = 'This is not in the report yet: mend it, or empty the field.';

interface Ways {
  call: FormDoor['call'];
  id: string;
  draft: Draft;
  setPhase(phase: Phase): void;
  close(): void;
  /** Whether what will be sent has been seen; shows it if not (P8). */
  seen(): boolean;
  /** Brings the person to the field that is missing. */
  toStatement(): void;
}

/** The three ways out of the form: send, keep for later, discard. None leaves with a text that is not stored. */
export function useLeave({ call, id, draft, setPhase, close, seen, toStatement }: Ways) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const attempt = (work: () => Promise<void>) => async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    await work().catch((error: unknown) => {
      const met = failureOf(error);
      setFailure(met);
      if (met.fields) draft.object(met.fields);
      if (met.code === 'statement-missing') toStatement();
    });
    setBusy(false);
  };
  const send = attempt(async () => {
    if (!draft.storable) return;
    if (draft.latest().problem.statement.trim() === '') {
      draft.object([{ pointer: '/problem/statement', detail: 'Say in a sentence what goes wrong for the customer.' }]);
      return toStatement();
    }
    const unread = draft.unread();
    if (unread.length > 0) return draft.object(unread.map((pointer) => ({ pointer, detail: UNREAD })));
    if (!seen()) return;
    await draft.settled();
    setPhase({ at: 'sent', row: await call('report.send', { id, report: finished(draft.latest()) }) });
  });
  const keep = attempt(async () => {
    if (draft.storable && (await draft.settled())) close();
  });
  const discard = attempt(async () => {
    await draft.settled();
    setPhase({ at: 'discarded', row: await call('report.discard', { id }) });
  });
  return { failure, busy, send, keep, discard };
}
