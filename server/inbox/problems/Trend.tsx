import { useMemo } from 'preact/hooks';
import type { WeekOfReports } from '../../../utils/record/trend.ts';
import { Plot } from '../plot/Plot.tsx';
import { findingOf, pointsOf } from './trendWords.ts';

/** Whether a problem is heard of more or less; nothing while it came up in none of these weeks. */
export function Trend({ weeks }: { weeks: readonly WeekOfReports[] }) {
  const points = useMemo(() => pointsOf(weeks), [weeks]);
  if (weeks.every(({ reports }) => reports === 0)) return null;
  return (
    <section class="problem-part" aria-label="How often it comes up">
      <h3>How often it comes up</h3>
      <Plot points={points} title="Reports a week" noteTitle="From" finding={findingOf(weeks)} whole />
    </section>
  );
}
