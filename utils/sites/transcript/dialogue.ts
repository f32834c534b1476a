import { headsIn, type Head } from './heads.ts';
import { stampSeconds } from './time.ts';
import type { Turn } from './turn.ts';

/** The heads of a written transcript, and those whose names are sure to be speakers. */
export type Dialogue = { heads: readonly Head[]; sure: ReadonlySet<Head> };

/**
 * Finds who speaks where. Null unless sure: cues; a page that calls itself a transcript and has two speakers' heads; or
 * three of them with times that never go back, one speaker coming again. Price lists, logs and schedules have "label:
 * value" and times too.
 */
export function dialogueIn(lines: readonly string[], isNamed: boolean): Dialogue | null {
  const heads = headsIn(lines);
  const cues = heads.filter(({ kind }) => kind === 'cue').length;
  const named = heads.filter(({ name }) => name);
  const again = (head: Head) => named.some((one) => one !== head && one.name === head.name);
  // "[00:12] Yes" looks like a name alone, unless all lines with a time do.
  const allBare = !heads.some(({ kind, at }) => kind === 'time' || (kind === 'label' && at));
  const isSure = (head: Head) =>
    again(head) || (head.kind === 'bare' ? allBare : head.at !== null || (cues > 0 && named.length * 2 >= cues));
  const sure = new Set(named.filter(isSure));
  const times = heads.flatMap(({ at }) => stampSeconds(at) ?? []);
  const timed = [...sure].filter(({ at }) => at).length;
  const inOrder = times.every((time, index) => time >= (times[index - 1] ?? 0));
  const isDialogue = isNamed ? sure.size > 1 || cues > 0 : timed > 2 && inOrder && named.some(again);
  return cues > 1 || isDialogue ? { heads, sure } : null;
}

/**
 * Who says line `at`, by the nearest head above. A cue names its own speaker or nobody; a "label:" or a full
 * name with a time that is not sure ends what was said before it.
 */
export function turnAt({ heads, sure }: Dialogue, at: number): Turn | null {
  const above = heads.filter(({ index }) => index <= at);
  const head = above.findLast((one) => sure.has(one) || (one.name && (one.kind === 'label' || / /.test(one.name))));
  const cue = above.findLast(({ kind }) => kind === 'cue');
  const name = head && sure.has(head) && head.index > (cue?.index ?? -1) ? head.name : null;
  // A time on a line of its own may stand right above the name.
  const from = cue?.index ?? (head?.index ?? 1) - 1;
  const shown = above.findLast((one) => one.at && one.index >= from)?.at ?? null;
  return name || shown ? { name, at: shown, time: stampSeconds(shown) } : null;
}
