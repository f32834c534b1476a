import { useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../utils/record/failure.ts';
import { redact } from '../../utils/record/redact.ts';
import type { DraftReport } from '../../utils/record/report.ts';
import type { FormDoor } from './door.ts';
import type { Draft } from './useDraft.ts';

type Redacted = { kind: 'no' | 'busy' | 'done' | 'notFound' } | { kind: 'failed'; failure: Failure };

/** Replaces words by a mark in the stored report, then in the form; what was typed meanwhile stays, redacted as well. */
export function useRedact(call: FormDoor['call'], id: string, draft: Draft) {
  const [redacted, setRedacted] = useState<Redacted>({ kind: 'no' });
  const replace = async (words: readonly string[]): Promise<boolean> => {
    await draft.settled();
    const before = draft.latest();
    const { report, ...beside } = await call('report.redact', { id, words: [...words] });
    draft.redacted(beside);
    const typedMeanwhile = draft.latest() !== before;
    const next = typedMeanwhile ? { ...redact(draft.latest(), ...words), capture: report.capture } : report;
    draft.set(next);
    if (typedMeanwhile) draft.change('', () => next);
    return finds(before, words);
  };
  /** Resolves to whether the words are gone, so that they need not stand in a field any longer. */
  const start = async (...all: string[]): Promise<boolean> => {
    const wanted = all.filter((words) => words.trim() !== '');
    if (wanted.length === 0 || redacted.kind === 'busy') return false;
    setRedacted({ kind: 'busy' });
    try {
      setRedacted({ kind: (await replace(wanted)) ? 'done' : 'notFound' });
      return true;
    } catch (error) {
      setRedacted({ kind: 'failed', failure: failureOf(error) });
      return false;
    }
  };
  return { redacted, redact: start };
}

export type Redacting = ReturnType<typeof useRedact>;

const finds = (report: DraftReport, words: readonly string[]): boolean =>
  JSON.stringify(redact(report, ...words)) !== JSON.stringify(report);
