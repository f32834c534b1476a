import { moment } from '../../../components/list/time.ts';
import type { OwnerChange } from '../../../utils/record/owner.ts';
import { ownerWords } from './ownerWords.ts';

/** Who looked after a problem from when on, and who changed it; newest first. */
export function OwnerHistory({ changes }: { changes: readonly OwnerChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>Who looked after it</summary>
      <ul class="operations">
        {changes.map((one, place) => (
          <li key={one.number} class="operation">
            <span dir="auto">{ownerWords(one, changes[place + 1]?.owner?.name ?? null)}</span>
            <time dateTime={one.at}>{moment(one.at)}</time>
          </li>
        ))}
      </ul>
    </details>
  );
}
