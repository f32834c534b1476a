import { useEffect } from 'preact/hooks';
import { isTyping, keyOf } from '../../../components/list/rowKeys.ts';
import { useLatest } from '../../../components/base/useLatest.ts';
import { currentOf } from './queue.ts';
import type { Returned } from './useReturned.ts';
import type { Triage } from './useTriage.ts';

type Act = (triage: Triage) => void;

const offer = (triage: Triage, place: number) =>
  triage.queue ? currentOf(triage.queue)?.offers[place]?.problem : undefined;

/** Every key of Triage. Enter and 1 are the same, since the first offer is the likeliest. */
const KEYS: Record<string, Act> = {
  Enter: (triage) => triage.accept(offer(triage, 0)),
  '1': (triage) => triage.accept(offer(triage, 0)),
  '2': (triage) => triage.accept(offer(triage, 1)),
  '3': (triage) => triage.accept(offer(triage, 2)),
  n: (triage) => triage.makeNew(),
  f: (triage) => triage.choose(true),
  s: (triage) => triage.skip(),
  u: (triage) => triage.undo(),
  j: (triage) => triage.step(1),
  k: (triage) => triage.step(-1),
  ArrowDown: (triage) => triage.step(1),
  ArrowUp: (triage) => triage.step(-1),
};

/** Keys that a focused control, a text that is scrolled, or a part of the page about another report has for itself. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[data-own-keys]')) return true;
  if (key === 'Enter') return target.closest('button, a, summary') !== null;
  return key.startsWith('Arrow') && target.closest('[data-reading]') !== null;
}

/** With a problem open that came back, or while one is looked for, no key may move a report: only the way back has one. */
function actOf(key: string, { choosing }: Triage, returned: Returned): Act | undefined {
  if (returned.open) return key === 'Escape' ? () => returned.look(null) : undefined;
  if (choosing) return key === 'Escape' ? (triage) => triage.choose(false) : undefined;
  if (key === 'r') return () => returned.look(returned.problems?.[0]?.problemId ?? null);
  return KEYS[key];
}

/** Triage by keyboard, wherever the focus is save in a text field. A key held down acts once. */
export function useTriageKeys(triage: Triage, returned: Returned): void {
  const latest = useLatest({ triage, returned });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = actOf(keyOf(event), latest.current.triage, latest.current.returned);
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const isWriting = isTyping(event.target) && !latest.current.triage.choosing;
      if (!act || modified || event.repeat || isWriting || isTaken(event)) return;
      event.preventDefault();
      act(latest.current.triage);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}
