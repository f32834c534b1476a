/** So many things took so many days. */
export interface Wait {
  days: number;
  reports: number;
}

/** The median of days, each counted as often as there are reports; the mean of the two in the middle. Null of none. */
export function medianDays(waits: readonly Wait[]): number | null {
  const sorted = waits.filter(({ reports }) => reports > 0).toSorted((a, b) => a.days - b.days);
  const total = sorted.reduce((sum, { reports }) => sum + reports, 0);
  if (total === 0) return null;
  const at = (place: number): number => {
    let before = 0;
    return sorted.find(({ reports }) => (before += reports) > place)?.days ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}

export const reportsIn = (waits: readonly Wait[]): number => waits.reduce((sum, { reports }) => sum + reports, 0);
