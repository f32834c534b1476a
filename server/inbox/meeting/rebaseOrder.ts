import { sectionsOf } from '../../../utils/record/agendaOrder.ts';
import type { Meeting, Written } from '../../../utils/record/meeting.ts';

/** The most of these numbers that rise from one to the next. */
function rising(numbers: readonly number[]): number[] {
  const lines: number[][] = [];
  for (const [place, number] of numbers.entries()) {
    let longest: number[] = [];
    for (const line of lines.slice(0, place)) {
      const last = line.at(-1);
      if (last !== undefined && last < number && line.length > longest.length) longest = line;
    }
    lines.push([...longest, number]);
  }
  return lines.reduce((best, line) => (line.length > best.length ? line : best), []);
}

/** The fewest keys that somebody has to have moved to come from one order to the other. */
function movedKeys(base: readonly string[], mine: readonly string[]): Set<string> {
  const places = new Map(base.map((key, place) => [key, place]));
  const stayed = new Set(rising(mine.flatMap((key) => places.get(key) ?? [])).map((place) => base[place]));
  return new Set(mine.filter((key) => !stayed.has(key)));
}

/**
 * One section's keys that two people put in order at once: theirs, with what I moved behind the one it stands behind at
 * mine. Every key of either stays, once.
 */
function rebaseKeys(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const moved = movedKeys(base, mine);
  const line = theirs.filter((key) => !moved.has(key));
  for (const [place, key] of mine.entries()) {
    if (!moved.has(key)) continue;
    const before = mine.slice(0, place).findLast((one) => line.includes(one));
    line.splice(before === undefined ? 0 : line.indexOf(before) + 1, 0, key);
  }
  return line;
}

const isSame = (one: Written, other: Written): boolean => one.order.join('\n') === other.order.join('\n');

/** The order of an agenda that two people changed at once, each section for itself; `base` is what both began with. */
export function rebaseOrder(base: Written, mine: Written, theirs: Written, agenda: Meeting['agenda']): string[] {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs.order;
  if (isSame(theirs, base)) return mine.order;
  const keysOf = ({ order, added }: Written): string[][] =>
    sectionsOf({ agenda, added, order, removed: [] }).map(({ all }) => all.map(({ key }) => key));
  const [before, own] = [keysOf(base), keysOf(mine)];
  return keysOf(theirs).flatMap((keys, place) => rebaseKeys(before[place] ?? [], own[place] ?? [], keys));
}
