/** How many reports took so many days: first those that took none, then those that took one, without gaps. */
export type Waits = readonly number[];

export const reportsIn = (waits: Waits): number => waits.reduce((sum, reports) => sum + reports, 0);

/** All of them as one. */
export function together(all: Iterable<Waits>): Waits {
  const sums: number[] = [];
  for (const waits of all) {
    while (sums.length < waits.length) sums.push(0);
    waits.forEach((reports, days) => (sums[days] = (sums[days] ?? 0) + reports));
  }
  return sums;
}

/** The median of days, each counted as often as there are reports; the mean of the two in the middle. Null of none. */
export function medianDays(waits: Waits): number | null {
  const total = reportsIn(waits);
  if (total === 0) return null;
  const at = (place: number): number => {
    let before = 0;
    return waits.findIndex((reports) => (before += reports) > place);
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
