import { useMemo, useState } from 'preact/hooks';
import type { DraftReport } from '../../utils/record/report.ts';
import type { Draft } from './useDraft.ts';
import { hasWish, stillAs, withWishesBack, withWishesMoved } from './wishes.ts';

/** `noticed`: there is a wish in the problem. `moved`: it stands where it belongs, and the problem is asked for. */
export type WishStage = 'none' | 'noticed' | 'moved';

/**
 * Notices a wish in the problem, and moves it when asked to. Once it was moved or left, or the report was ever sent (its
 * revision has risen), it is quiet for this report, also when the form is opened again.
 */
export function useWish(draft: Draft, paused: string, toStatement: () => void) {
  const { report, change, coach, coached, latest } = draft;
  const [quiet, setQuiet] = useState(() => coached().wish || report.revision > 1);
  const [moved, setMoved] = useState<{ before: DraftReport; after: DraftReport } | null>(null);
  const noticed = useMemo(() => !quiet && hasWish(paused), [quiet, paused]);
  const untouched = moved !== null && stillAs(moved.after, report);

  const settle = (): void => {
    setQuiet(true);
    coach({ wish: true });
    toStatement();
  };
  const move = (): void => {
    const before = latest();
    const after = withWishesMoved(before);
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
    move,
    /** Null once either field was typed into since. */
    undo: untouched ? undo : null,
    dismiss: settle,
    /** The problem is left: with something typed since the move, the question is answered. */
    leave: () => moved && !untouched && report.problem.statement.trim() !== '' && setMoved(null),
  };
}
