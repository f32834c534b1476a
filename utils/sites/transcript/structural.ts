import { headsIn } from './heads.ts';
import { isStamp, leavesIn, lookOf, type Leaf } from './leaves.ts';
import { panelAround } from './panel.ts';
import { stampSeconds } from './time.ts';
import type { Turn } from './turn.ts';

/** What stands in one of several elements laid out alike, each with one time. */
type Row = { stamp: Leaf; name: string | null };

/**
 * The utterance around an element where class names mean nothing: the nearest element with one time that stands among
 * others alike, or right below one. Null unless the part calls itself a transcript, or reads as one: three times that
 * never go back, one speaker coming again. The name is what stands beside the time, as names are written; else null.
 */
export function turnByStructure(anchor: Element): Turn | null {
  const panel = panelAround(anchor);
  const found = panel === 'written' ? null : rowAround(anchor);
  if (!found || (panel === null && !isDialogue(found.rows))) return null;
  const { stamp, name } = found.row;
  return { name, at: stamp.text, time: stampSeconds(stamp.text) };
}

function rowAround(anchor: Element): { row: Row; rows: readonly Row[] } | null {
  for (let part: Element | null = anchor; part?.parentElement; part = part.parentElement) {
    const siblings = [...part.parentElement.children];
    const stamps = leavesIn(part).filter(isStamp).length;
    if (stamps > 1) return null;
    const own = siblings.indexOf(part);
    const at = stamps === 1 ? own : own - 1;
    const told = siblings.map((one) => rowOf(one, stamps === 0));
    const row = told[at];
    const rows = told.flatMap((one) => (one && one.stamp.look === row?.stamp.look ? one : []));
    // A head stands above words each time, or what has the time is a row of its own.
    const isLaidOut = stamps === 1 || told.every((one, index) => !one || told[index + 1] === null);
    if (row && rows.length > 1 && isLaidOut) return { row, rows };
  }
  return null;
}

/** `isHead`: nothing but who and when; else the words stand in it too. */
function rowOf(element: Element, isHead: boolean): Row | null {
  const leaves = leavesIn(element);
  const stamps = leaves.filter(isStamp);
  const stamp = stamps[0];
  if (!stamp || stamps.length > 1 || (isHead && leaves.length > 2)) return null;
  const at = leaves.indexOf(stamp);
  const name = leaves[at - 1] ?? leaves[at + 1];
  const words = leaves.filter((one) => one !== stamp && one !== name);
  // Words may stand before the time, and what looks as the words do may be one of them.
  const isApart = isHead || (at < 2 && words.length > 0 && !words.some(({ look }) => isWithin(name, look, stamp)));
  return { stamp, name: name && isApart ? nameIn(name) : null };
}

/** In an element of this look that the time is not in: a word found by a search is marked in its sentence. */
function isWithin(leaf: Leaf | undefined, look: string, stamp: Leaf): boolean {
  for (let part = leaf?.element ?? null; part && !part.contains(stamp.element); part = part.parentElement)
    if (lookOf(part) === look) return true;
  return false;
}

/** Buttons say what they do. */
function nameIn({ element, text }: Leaf): string | null {
  const name = text.replace(/\s*[:·•|,–-]+$/, '');
  const isName = !element.closest('button, [role="button"]') && headsIn([`${name}:`])[0]?.name === name;
  return isName ? name : null;
}

function isDialogue(rows: readonly Row[]): boolean {
  const times = rows.map(({ stamp }) => stampSeconds(stamp.text) ?? 0);
  const names = rows.flatMap(({ name }) => name ?? []);
  const isInOrder = times.every((time, index) => time >= (times[index - 1] ?? 0));
  return rows.length > 2 && isInOrder && new Set(names).size < names.length;
}
