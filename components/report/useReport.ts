import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../../utils/record/failure.ts';
import type { Tracked } from '../../utils/record/tracked.ts';
import type { FormDoor, FormSurroundings } from './door.ts';

/** What the page shows. `draft` alone has fields; `standing` is a report that has left the form in some way. */
export type Phase =
  | { at: 'loading' | 'none' }
  | { at: 'failed'; failure: Failure }
  | { at: 'draft' | 'standing' | 'sent' | 'discarded'; row: Tracked };

/** The report this page was opened for, and the ways from one phase to the next. */
export function useReport({ call }: FormDoor, around: FormSurroundings) {
  const [phase, setPhase] = useState<Phase>({ at: 'loading' });
  const go = useCallback(
    (work: () => Promise<Phase>): Promise<void> =>
      work().then(setPhase, (error: unknown) => setPhase({ at: 'failed', failure: failureOf(error) })),
    [],
  );
  useEffect(() => void go(() => load(call, around)), [call, around, go]);
  return {
    phase,
    setPhase,
    paste: () => go(async () => shown(await call('report.new', {}))),
    edit: (id: string) => go(async () => shown(await call('report.edit', { id }))),
    restore: (id: string) => go(async () => shown(await call('report.restore', { id }))),
  };
}

async function load(call: FormDoor['call'], around: FormSurroundings): Promise<Phase> {
  const { id } = around;
  const row = id ? await call('report.get', { id }) : await call('form.claim', { windowId: await around.windowId() });
  if (!row) return { at: 'none' };
  // Whoever opens a refused report came to mend it; every other state is left as it is until the person says so.
  return shown(row.state === 'refused' ? await call('report.edit', { id: row.id }) : row);
}

function shown(row: Tracked): Phase {
  if (row.state === 'draft') return { at: 'draft', row };
  return row.state === 'discarded' ? { at: 'discarded', row } : { at: 'standing', row };
}
