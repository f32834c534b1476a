import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLatest } from '../../../components/base/useLatest.ts';
import { isTyping } from '../../../components/list/rowKeys.ts';
import { sectionsOf } from '../../../utils/record/agendaOrder.ts';
import type { Meeting } from '../../../utils/record/meeting.ts';
import { type Edit, moved } from './edits.ts';

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Takes the item of this key one place up or down in its section. */
export type Move = (key: string, by: -1 | 1) => void;

interface Desk {
  meeting: Meeting;
  edit(change: Edit): void;
}

/** The item and the step that Alt with an arrow asks for; in a text these keys are the text's own. */
function askedBy({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): [string, -1 | 1] | null {
  const by = STEPS[key];
  if (!by || !altKey || ctrlKey || metaKey || shiftKey || isTyping(target) || !(target instanceof Element)) return null;
  const item = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
  return item === undefined ? null : [item, by];
}

/**
 * Moves items of an agenda by button and by keyboard, and says where they stand; the focus stays where it was, on the
 * item. `told`: where the item that was moved last stands now, in a sentence.
 */
export function useMoves({ meeting, edit }: Desk, form: RefObject<HTMLElement | null>): { move: Move; told: string } {
  const [told, setTold] = useState('');
  const focusedRef = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const focused = focusedRef.current;
    focusedRef.current = null;
    if (!(focused instanceof HTMLElement) || !focused.isConnected) return;
    if (document.activeElement !== focused) focused.focus(); // an element that is put elsewhere loses it
    focused.closest('[data-item]')?.scrollIntoView?.({ block: 'nearest' });
  });
  const move: Move = (key, by) => {
    const section = sectionsOf(meeting).find(({ items }) => items.some((item) => item.key === key));
    if (!section) return;
    const { title, items } = section;
    const at = items.findIndex((item) => item.key === key);
    const words = items[at]?.title ?? '';
    if (!items[at + by]) {
      setTold(`${words}: stands ${by === -1 ? 'first' : 'last'} in ${title} already`);
      return;
    }
    focusedRef.current = document.activeElement;
    edit(moved(key, by, meeting.agenda));
    setTold(`${words}: now ${at + by + 1} of ${items.length} in ${title}`);
  };
  const latest = useLatest(move);
  useEffect(() => {
    const on = form.current;
    const onKey = (event: KeyboardEvent): void => {
      const asked = askedBy(event);
      if (!asked) return;
      event.preventDefault();
      latest.current(...asked);
    };
    on?.addEventListener('keydown', onKey);
    return () => on?.removeEventListener('keydown', onKey);
  }, [form, latest]);
  return { move, told };
}
