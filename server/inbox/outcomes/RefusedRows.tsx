import { counted } from '../../../utils/record/counted.ts';
import type { Refused } from './csv/reading.ts';

/** Rows shown; a file with more of them has one fault in all. */
const SHOWN = 50;

/** Rows that are left out, each with its line and why. */
export function RefusedRows({ rows, title }: { rows: readonly Refused[]; title: string }) {
  if (rows.length === 0) return null;
  const more = rows.length - SHOWN;
  return (
    <details open={rows.length <= 10}>
      <summary>
        {title} {counted(rows.length, 'row')}
      </summary>
      <ul class="refused">
        {rows.slice(0, SHOWN).map(({ line, why }) => (
          <li key={line}>
            Line {line}: <bdi>{why}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 && <p>and {more} more</p>}
    </details>
  );
}
