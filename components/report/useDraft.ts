import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftReport } from '../../utils/record/report.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import { formErrors } from './checks.ts';
import type { FormDoor } from './door.ts';
import { type FieldErrors, without } from './pointer.ts';
import { type SaveState, Saver } from './saver.ts';

/** Changes one field; `pointer` names it, so that what was objected to there is taken back. */
export type Change = (pointer: string, to: (report: DraftReport) => DraftReport) => void;

/** The form's text and what of it is saved. Every change is saved at once; nothing waits for a pause. */
export function useDraft(call: FormDoor['call'], row: Tracked) {
  const [report, setReport] = useState(row.report);
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const [objections, setObjections] = useState<FieldErrors>(row.failure?.fields ?? []);
  const reportRef = useRef(report);
  const unreadRef = useRef<ReadonlySet<string>>(new Set());
  const saver = useMemo(
    () => new Saver((next: DraftReport) => call('report.save', { id: row.id, report: next }), setState),
    [call, row.id],
  );
  useLeaving(saver);

  const set = useCallback((next: DraftReport) => {
    reportRef.current = next;
    setReport(next);
  }, []);
  const change: Change = useCallback(
    (pointer, to) => {
      const next = to(reportRef.current);
      set(next);
      setObjections((before) => without(before, pointer));
      if (formErrors(next).length === 0) saver.put(next);
    },
    [saver, set],
  );
  const tooLong = useMemo(() => formErrors(report), [report]);
  return {
    report,
    /** The text as of now, also inside a callback made before the last key. */
    latest: useCallback(() => reportRef.current, []),
    state,
    errors: useMemo(() => [...tooLong, ...objections], [tooLong, objections]),
    /** False while a field keeps the form from being stored. */
    storable: tooLong.length === 0,
    change,
    set,
    /** Says whether the text at this field could be read; one that could not is not in the record. */
    read: useCallback((pointer: string, understood: boolean) => {
      const others = [...unreadRef.current].filter((other) => other !== pointer);
      unreadRef.current = new Set(understood ? others : [...others, pointer]);
    }, []),
    /** The fields whose text would be left behind if the form were sent now. */
    unread: useCallback(() => [...unreadRef.current], []),
    object: setObjections,
    settled: useCallback(() => saver.settled(), [saver]),
  };
}

export type Draft = ReturnType<typeof useDraft>;

/** A panel, a window or a laptop lid may close at any time; `visibilitychange` is the last event some of them give. */
function useLeaving(saver: Saver<DraftReport>): void {
  useEffect(() => {
    const leave = (): void => saver.leave();
    const hide = (): void => {
      if (document.visibilityState === 'hidden') saver.leave();
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [saver]);
}
