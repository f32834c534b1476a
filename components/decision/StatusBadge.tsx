import { STANDINGS, type Standing } from './standing.ts';
import { StatusIcon } from './StatusIcon.tsx';
import './status.css';

/** Where a report stands: word, icon and colour together, so that none has to be read alone (WCAG 1.4.1). */
export function StatusBadge({ standing }: { standing: Standing }) {
  const { word, glyph, tone } = STANDINGS[standing];
  return (
    <span class={`status status-${tone}`}>
      <StatusIcon glyph={glyph} />
      {word}
    </span>
  );
}
