import { useCallback, useRef, useState } from 'preact/hooks';
import type { CallReply } from '../../utils/messages/protocol.ts';
import type { FormDoor } from './door.ts';
import { useAnswer } from './useAnswer.ts';
import type { Draft } from './useDraft.ts';

type BigWord = CallReply<'coach.bigWords'>['found'][number];

/** A word for the list of those asked about, however it was typed. */
const keyOf = ({ word }: BigWord): string => word.toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * The first big word of a text that was not asked about in this report yet, one at a time; it goes with the word, or when
 * it is dismissed. Not while `wait` says that something else is being asked. A report that was ever sent is left alone.
 */
export function useBigWord(call: FormDoor['call'], draft: Draft, paused: string, wait = false) {
  const { report, coach, coached } = draft;
  const [asking, setAsking] = useState<BigWord | null>(null);
  const askingRef = useRef<string | null>(null);
  const sent = report.revision > 1;
  const ask = useCallback((text: string) => call('coach.bigWords', { text }), [call]);
  const take = useCallback(
    ({ found }: CallReply<'coach.bigWords'>): void => {
      if (found.some((one) => keyOf(one) === askingRef.current)) return;
      const { asked } = coached();
      const next = found.find((one) => !asked.includes(keyOf(one))) ?? null;
      askingRef.current = next && keyOf(next);
      setAsking(next);
      // At once, so that another field with the same word finds it asked about.
      if (next) coach({ asked: [...asked, keyOf(next)] });
    },
    [coach, coached],
  );
  useAnswer(wait || sent ? null : paused, ask, take);
  return { asking: wait ? null : asking, dismiss: () => setAsking(null) };
}
