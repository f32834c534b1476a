import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftReport } from '../../utils/record/report.ts';
import type { Beside, Coached, Tracked } from '../../utils/record/tracked.ts';
import { formErrors } from './checks.ts';
import type { FormDoor } from './door.ts';
import { type FieldErrors, without } from './pointer.ts';
import { type SaveState, Saver } from './saver.ts';

/** Changes one field; `pointer` names it, so that what was objected to there is taken back. */
export type Change = (pointer: string, to: (report: DraftReport) => DraftReport) => void;

/** What a save carries. */
type Typed = Beside & { report: DraftReport };

/** The form's text and what of it is saved. Every change is saved at once; nothing waits for a pause. */
export function useDraft(call: FormDoor['call'], row: Tracked) {
  const [report, setReport] = useState(row.report);
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const [objections, setObjections] = useState<FieldErrors>(row.failure?.fields ?? []);
  const reportRef = useRef(report);
  const asTypedRef = useRef(row.asTyped);
  const coachedRef = useRef(row.coached);
  const saver = useMemo(
    () => new Saver((next: Typed) => call('report.save', { id: row.id, ...next }), setState),
    [call, row.id],
  );
  const save = useCallback((): void => {
    const next = { report: reportRef.current, asTyped: asTypedRef.current, coached: coachedRef.current };
    if (formErrors(next.report).length === 0) saver.put(next);
  }, [saver]);
  useLeaving(saver);

  const set = useCallback((next: DraftReport) => {
    reportRef.current = next;
    setReport(next);
  }, []);
  const change: Change = useCallback(
    (pointer, to) => {
      set(to(reportRef.current));
      setObjections((before) => without(before, pointer));
      save();
    },
    [save, set],
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
    /** What was typed at this field when the form was closed and could not be read. */
    asTyped: (pointer: string) => row.asTyped[pointer],
    /** Says whether the text at this field could be read; one that could not is kept beside the record. */
    read: useCallback(
      (pointer: string, understood: boolean, typed: string) => {
        const { [pointer]: before, ...others } = asTypedRef.current;
        asTypedRef.current = understood ? others : { ...others, [pointer]: typed };
        if (!understood || before !== undefined) save();
      },
      [save],
    ),
    /** The fields whose text would be left behind if the form were sent now. */
    unread: useCallback(() => Object.keys(asTypedRef.current), []),
    /** What the coach was answered for this report, as of now. */
    coached: useCallback(() => coachedRef.current, []),
    coach: useCallback(
      (answered: Partial<Coached>) => {
        coachedRef.current = { ...coachedRef.current, ...answered };
        save();
      },
      [save],
    ),
    /** Takes over what a redaction left of what stands beside the report. */
    redacted: useCallback((left: Beside) => {
      asTypedRef.current = left.asTyped;
      coachedRef.current = left.coached;
    }, []),
    object: setObjections,
    settled: useCallback(() => saver.settled(), [saver]),
  };
}

export type Draft = ReturnType<typeof useDraft>;

/** A panel, a window or a laptop lid may close at any time; `visibilitychange` is the last event some of them give. */
function useLeaving(saver: Saver<Typed>): void {
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
