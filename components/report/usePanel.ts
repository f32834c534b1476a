import { useEffect } from 'preact/hooks';
import { useLatest } from '../base/useLatest.ts';
import type { FormDoor, FormSurroundings } from './door.ts';
import type { Phase } from './useReport.ts';

/**
 * An open side panel does not take the focus when it is "opened" again, so typing would go to the page. A panel
 * without unfinished work gives way when words are captured in its window; a fresh form then opens elsewhere.
 */
export function usePanel({ onCaptured }: FormDoor, around: FormSurroundings, phase: Phase): void {
  const latest = useLatest(phase);
  useEffect(() => {
    if (around.id !== null) return undefined;
    return onCaptured(({ id, windowId }) => {
      const { current } = latest;
      if (current.at === 'loading' || current.at === 'draft') return;
      if ('row' in current && current.row.id === id) return;
      void giveWay(around, windowId);
    });
  }, [onCaptured, around, latest]);
}

async function giveWay(around: FormSurroundings, windowId: number | null): Promise<void> {
  if (windowId === null || windowId === (await around.windowId())) around.close();
}
