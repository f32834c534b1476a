import { KeyHint } from '../../../components/base/KeyHint.tsx';
import type { Digest } from '../../../utils/record/digest.ts';
import { weekHash } from './digestHash.ts';
import { longDay } from './longDay.ts';

/** Which week it is, and the way to the ones beside it. */
export function WeekChooser({ week, from, to, running, previous, next }: Digest) {
  return (
    <nav class="weeks" aria-label="Weeks">
      <a href={weekHash(previous)} rel="prev">
        Previous week <KeyHint keys="←" />
      </a>
      <h2 aria-live="polite">
        Week {week}{' '}
        <small>
          {longDay(from)} to {longDay(to)}
          {running && ', so far'}
        </small>
      </h2>
      {next ? (
        <a href={weekHash(next)} rel="next">
          Next week <KeyHint keys="→" />
        </a>
      ) : (
        <span class="weeks-last">The next week has not begun.</span>
      )}
    </nav>
  );
}
