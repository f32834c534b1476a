import type { Bar } from '../../../utils/record/rankingSettings.ts';
import { counted } from '../../../utils/record/counted.ts';

/** The bar in a sentence. */
export function barWords({ threshold, capacity }: Bar): string {
  const parts = [
    ...(threshold === null ? [] : [`a score of ${threshold} or more`]),
    ...(capacity === null ? [] : [`within ${counted(capacity, 'person-week')}`]),
  ];
  return `Above: ${parts.join(', ')}`;
}

/** The bar, drawn where it stands in the line: what the team takes on now. */
export function BarLine({ bar }: { bar: Bar }) {
  return (
    <li class="bar" aria-label={`The bar. ${barWords(bar)}`}>
      <span class="bar-name">The bar</span>
      <span>{barWords(bar)}</span>
      {bar.theme.trim() && (
        <span class="bar-theme" dir="auto">
          {bar.theme}
        </span>
      )}
    </li>
  );
}
