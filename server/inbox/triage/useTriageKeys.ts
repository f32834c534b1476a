import { useEffect } from 'preact/hooks';
import { isTyping } from '../../../components/list/rowKeys.ts';
import { useLatest } from '../../../components/base/useLatest.ts';
import { currentOf } from './queue.ts';
import type { Triage } from './useTriage.ts';

type Act = (triage: Triage) => void;

const offer = (triage: Triage, place: number) => (triage.queue ? currentOf(triage.queue)?.offers[place] : undefined);

/** Every key of Triage. Enter and 1 are the same, since the first offer is the likeliest. */
const KEYS: Record<string, Act> = {
  Enter: (triage) => triage.accept(offer(triage, 0)),
  '1': (triage) => triage.accept(offer(triage, 0)),
  '2': (triage) => triage.accept(offer(triage, 1)),
  '3': (triage) => triage.accept(offer(triage, 2)),
  n: (triage) => triage.makeNew(),
  s: (triage) => triage.skip(),
  u: (triage) => triage.undo(),
  j: (triage) => triage.step(1),
  k: (triage) => triage.step(-1),
  ArrowDown: (triage) => triage.step(1),
  ArrowUp: (triage) => triage.step(-1),
};

/** Keys that a focused control, or a text that is scrolled, has for itself. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Enter') return target.closest('button, a, summary') !== null;
  return key.startsWith('Arrow') && target.closest('[data-reading]') !== null;
}

/** Triage by keyboard, wherever the focus is save in a text field. A key held down acts once. */
export function useTriageKeys(triage: Triage): void {
  const latest = useLatest(triage);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = KEYS[event.key];
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (!act || modified || event.repeat || isTyping(event.target) || isTaken(event)) return;
      event.preventDefault();
      act(latest.current);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}
