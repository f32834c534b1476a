import { useEffect, useState } from 'preact/hooks';
import type { AskItem, TrackedAnswer } from '../../utils/record/trackedAnswer.ts';
import { useLatest } from '../base/useLatest.ts';

interface TypedAnswer {
  text: string;
  type(text: string): void;
  isOpen: boolean;
  /** Opens the field, with these words when there are none in it. */
  open(words?: string): void;
  /** The words are gone from the field: sent, or dropped. */
  empty(): void;
}

const wordsOf = (answer: TrackedAnswer | null): string => answer?.draft.text ?? '';

/**
 * What stands in the field of one answer. Words that are kept open it by themselves; what is typed here is never replaced
 * by what the store tells, which may be older.
 */
export function useTypedAnswer({ draft, sent }: AskItem, onType: (text: string) => void): TypedAnswer {
  const mends = sent?.state === 'refused' ? sent : null;
  const kept = draft ?? mends;
  const [text, setText] = useState(wordsOf(kept));
  const [isOpen, setOpen] = useState(kept !== null);
  const keptId = kept?.id;
  const latest = useLatest({ kept, text });
  // Only words that were not there before, such as an answer that was taken back.
  useEffect(() => {
    const now = latest.current;
    if (keptId === undefined || now.text !== '') return;
    setText(wordsOf(now.kept));
    setOpen(true);
  }, [keptId, latest]);
  return {
    text,
    type: (typed) => {
      setText(typed);
      onType(typed);
    },
    isOpen,
    open: (words = '') => {
      if (text === '') setText(words);
      setOpen(true);
    },
    empty: () => {
      setText('');
      setOpen(false);
    },
  };
}
