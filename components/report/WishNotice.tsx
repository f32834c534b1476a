import { Button } from '../base/Button.tsx';
import { KeyHint } from '../base/KeyHint.tsx';
import { useAltEnter } from './useAltEnter.ts';
import type { useWish } from './useWish.ts';

/** Offers to move a wish out of the problem; then asks back once. It stands in nobody's way: sending works as ever. */
export function WishNotice({ wish: { stage, move, undo, dismiss } }: { wish: ReturnType<typeof useWish> }) {
  const moveNow = (): void => void move();
  useAltEnter(stage === 'noticed' ? moveNow : undo);
  return (
    <div class={stage === 'none' ? undefined : 'coach'}>
      <output>
        {stage === 'noticed' && 'This sounds like something they asked for.'}
        {stage === 'moved' && (
          <>
            Moved to “What they asked for”. <strong>What happens today without it?</strong>
          </>
        )}
      </output>
      {stage === 'noticed' && (
        <>
          <span class="coach-act">
            <Button onClick={moveNow}>Move to “What they asked for”</Button>
            <KeyHint keys="Alt+Enter" />
          </span>
          <Button variant="quiet" onClick={dismiss}>
            Leave it here
          </Button>
        </>
      )}
      {stage === 'moved' && undo && (
        <span class="coach-act">
          <Button variant="quiet" label="Undo the move" onClick={undo}>
            Undo
          </Button>
          <KeyHint keys="Alt+Enter" />
        </span>
      )}
    </div>
  );
}
