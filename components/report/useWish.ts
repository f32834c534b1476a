import { useCallback, useState } from 'preact/hooks';
import type { DraftReport } from '../../utils/record/report.ts';
import type { FormDoor } from './door.ts';
import { useAnswer } from './useAnswer.ts';
import type { Draft } from './useDraft.ts';
import { hasWish, type Sentences, stillAs, withWishesBack, withWishesMoved } from './wishes.ts';

/** `noticed`: there is a wish in the problem. `moved`: it stands where it belongs, and the problem is asked for. */
export type WishStage = 'none' | 'noticed' | 'moved';

/**
 * Notices a wish in the problem, and moves it when asked to. Once it was moved or left, or the report was ever sent (its
 * revision has risen), it is quiet for this report, also when the form is opened again.
 */
export function useWish(call: FormDoor['call'], draft: Draft, paused: string, toStatement: () => void) {
  const { report, change, coach, coached, latest } = draft;
  const [quiet, setQuiet] = useState(() => coached().wish || report.revision > 1);
  const [moved, setMoved] = useState<{ before: DraftReport; after: DraftReport } | null>(null);
  const [judged, setJudged] = useState<{ text: string; sentences: Sentences }>({ text: '', sentences: [] });
  const noticed = !quiet && judged.text === paused && hasWish(judged.sentences);
  const ask = useCallback(async (text: string) => ({ text, sentences: await sentencesOrNone(call, text) }), [call]);
  useAnswer(quiet ? null : paused, ask, setJudged);
  const untouched = moved !== null && stillAs(moved.after, report);

  const settle = (): void => {
    setQuiet(true);
    coach({ wish: true });
    toStatement();
  };
  /** What was judged may be typed on since; then the text as it is now is judged first. */
  const move = async (): Promise<void> => {
    const { statement } = latest().problem;
    const sentences = statement === judged.text ? judged.sentences : await sentencesOrNone(call, statement);
    const before = latest();
    const after = before.problem.statement === statement ? withWishesMoved(before, sentences) : before;
    if (after === before) return;
    change('/problem/statement', () => after);
    setMoved({ before, after });
    settle();
  };
  const undo = (): void => {
    if (moved) change('/problem/statement', (now) => withWishesBack(now, moved.before));
    setMoved(null);
    toStatement();
  };
  const stage: WishStage = moved ? 'moved' : noticed ? 'noticed' : 'none';
  return {
    stage,
    /** The text is being judged; nothing else is asked meanwhile. */
    judging: !quiet && judged.text !== paused,
    move,
    /** Null once either field was typed into since. */
    undo: untouched ? undo : null,
    dismiss: settle,
    /** The problem is left: with something typed since the move, the question is answered. */
    leave: () => moved && !untouched && report.problem.statement.trim() !== '' && setMoved(null),
  };
}

/** None when they do not come: the problem can be told and sent without them. */
const sentencesOrNone = (call: FormDoor['call'], text: string): Promise<Sentences> =>
  call('coach.sentences', { text })
    .then((answer) => answer.sentences)
    .catch(() => []);
