import { diff3Merge } from 'node-diff3';
import type { Meeting, Written } from '../../../utils/record/meeting.ts';
import { rebaseOrder } from './rebaseOrder.ts';

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** Two versions of the same lines: the one that holds the other, else both, theirs first. */
function both(mine: string, theirs: string): string {
  if (theirs.includes(mine)) return theirs;
  return mine.includes(theirs) ? mine : `${theirs}\n${mine}`;
}

/** One text that two people changed at once, line by line: what either wrote is in it. */
export function rebaseText(base: string, mine: string, theirs: string): string {
  if (mine === base) return theirs;
  if (theirs === base) return mine;
  return diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs))
    .flatMap(({ ok, conflict }) => {
      if (ok) return ok;
      return conflict ? linesOf(both(conflict.a.join('\n'), conflict.b.join('\n'))) : [];
    })
    .join('\n');
}

/** What is in the end there of a set: theirs, with what I put in and without what I took out. */
function rebaseSet(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const [before, own] = [new Set(base), new Set(mine)];
  return [...new Set([...theirs, ...mine.filter((one) => !before.has(one))])].filter(
    (one) => own.has(one) || !before.has(one),
  );
}

/** Texts by their name. One that only one of the two took away goes, unless the other changed it. */
function rebaseTexts(
  base: ReadonlyMap<string, string>,
  mine: ReadonlyMap<string, string>,
  theirs: ReadonlyMap<string, string>,
): Map<string, string> {
  const names = [...new Set([...theirs.keys(), ...mine.keys()])];
  return new Map(
    names.flatMap((name) => {
      const text = rebaseText(base.get(name) ?? '', mine.get(name) ?? '', theirs.get(name) ?? '');
      return text === '' ? [] : [[name, text] as const];
    }),
  );
}

const addedTexts = ({ added }: Written): Map<string, string> => new Map(added.map(({ id, text }) => [id, text]));
const noteTexts = ({ notes }: Written): Map<string, string> => new Map(Object.entries(notes));

/**
 * What I wrote on an agenda, brought onto what somebody else made of it meanwhile. `base` is what both began with.
 * Nothing that either of the two wrote is lost; what only one of them took away is gone. `agenda`: the items that the
 * endpoint made, which both put in order.
 */
export function rebase(base: Written, mine: Written, theirs: Written, agenda: Meeting['agenda']): Written {
  const added = rebaseTexts(addedTexts(base), addedTexts(mine), addedTexts(theirs));
  return {
    notes: Object.fromEntries(rebaseTexts(noteTexts(base), noteTexts(mine), noteTexts(theirs))),
    removed: rebaseSet(base.removed, mine.removed, theirs.removed),
    added: Array.from(added, ([id, text]) => ({ id, text })),
    order: rebaseOrder(base, mine, theirs, agenda),
  };
}
