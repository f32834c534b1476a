import { useRef } from 'preact/hooks';
import { counted } from '../../utils/record/counted.ts';
import type { NearProblem } from '../../utils/record/problemList.ts';
import { Button } from '../base/Button.tsx';
import { KeyHint } from '../base/KeyHint.tsx';
import { STANDINGS } from '../decision/standing.ts';
import { useAltEnter } from './useAltEnter.ts';
import type { Near } from './useNear.ts';

interface Props {
  near: Near;
  /** Whether Alt+Enter is free: what the coach asks about goes first. */
  keys: boolean;
  /** Where the focus goes once the button is gone. */
  toField(): void;
}

/** Problems that colleagues reported already: one press makes this report evidence of one. It stands in nobody's way. */
export function NearProblems({ near: { offers, isAdded, addedTo, add, undo }, keys, toField }: Props) {
  const rootRef = useRef<HTMLDivElement>(null);
  const [first] = offers;
  const act = (work: () => void): void => {
    const isInside = rootRef.current?.contains(document.activeElement);
    work();
    if (isInside) toField();
  };
  useAltEnter(keys && first ? () => act(() => add(first)) : null);
  return (
    <div ref={rootRef}>
      <output class={isAdded ? 'coach' : 'sr-only'}>
        {isAdded ? (
          <span class="near-words">
            Added to: <bdi>{addedTo ?? 'a problem of your workspace'}</bdi>
          </span>
        ) : (
          first && 'Your workspace knows of something like this.'
        )}
      </output>
      {isAdded && (
        <Button variant="quiet" label="Undo: add it to no problem" onClick={() => act(undo)}>
          Undo
        </Button>
      )}
      {first && (
        <ul class="near" aria-label="Looks like">
          {offers.map((offer) => (
            <li class="coach" key={offer.id}>
              <span class="near-words">
                Looks like: <bdi>{offer.statement}</bdi> · {heardBy(offer)} · {STANDINGS[offer.status].word}
                <span class="near-why">{offer.reason}</span>
              </span>
              <span class="coach-act">
                <Button label={`Add to this problem: ${offer.statement}`} onClick={() => act(() => add(offer))}>
                  Add to this problem
                </Button>
                {keys && offer === first && <KeyHint keys="Alt+Enter" />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Reports where no account is known. */
function heardBy({ accounts, reports }: NearProblem): string {
  return accounts > 0 ? counted(accounts, 'account') : counted(reports, 'report');
}
