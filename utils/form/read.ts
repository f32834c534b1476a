import * as z from 'zod/mini';
import { log } from '../log.ts';
import { Capture, Reading } from '../record/capture.ts';
import { manualCapture } from '../record/draft.ts';
import type { Failure } from '../record/failure.ts';
import { VERBATIM_MAX } from '../record/primitives.ts';
import type { Inject, Injected, Target } from './inject.ts';
import { toCapture } from './toCapture.ts';

/** What was read, and why it is less than hoped for. */
export interface Captured {
  readonly capture: Capture;
  readonly failure: Failure | null;
}

/** What the browser itself tells of a click: the menu's text, and the tab. */
export interface Told {
  readonly text: string | null;
  readonly url: string;
  readonly title: string;
}

/** What select.js gives back of one frame. */
const Selected = z.object({ reading: z.nullable(Reading), focused: z.boolean() });

export interface ReadInput {
  readonly id: string;
  readonly now: Date;
  readonly target: Target | null;
  readonly told: Told;
  readonly own: readonly string[];
}

/** Reads the words in the page, else takes the menu's; an empty capture and its reason when there are none. */
export async function read(input: ReadInput, inject: Inject): Promise<Captured> {
  const { id, now, told, own, target } = input;
  const frames = await framesOf(target, inject);
  const reading = frames && chosen(frames);
  if (isTooLong(frames, told)) return empty(input, { code: 'quote-too-long' });
  if (!reading && told.text === null)
    return empty(input, { code: frames === null ? 'page-closed-to-extensions' : 'nothing-selected' });
  const capture = Capture.safeParse(
    toCapture({ id, capturedAt: now.toISOString(), reading, menu: told, own: [...own] }),
  );
  return capture.success ? { capture: capture.data, failure: null } : empty(input, { code: 'internal' });
}

/** Null when the page is closed to extensions. */
async function framesOf(target: Target | null, inject: Inject): Promise<Injected[] | null> {
  if (target === null) return null;
  try {
    return await inject(target);
  } catch {
    log('info', 'injection-refused', { frame: target.frameId });
    return null;
  }
}

/**
 * The frame the person is in. An old selection stays in the others, so that the first one with words would often be the
 * wrong one.
 */
function chosen(frames: readonly Injected[]): Reading | null {
  const readings = frames.flatMap(({ frameId, result }) => {
    const one = Selected.safeParse(result);
    return one.success && one.data.reading ? [{ frameId, focused: one.data.focused, reading: one.data.reading }] : [];
  });
  const withWords = readings.filter(({ reading }) => reading.verbatim.trim() !== '');
  const only = withWords.length === 1 ? withWords[0] : undefined;
  const frame = only ?? withWords.find(({ focused }) => focused) ?? withWords.find(({ frameId }) => frameId === 0);
  return frame?.reading ?? null;
}

const Long = z.object({ reading: z.object({ verbatim: z.string().check(z.minLength(VERBATIM_MAX + 1)) }) });

const isTooLong = (frames: readonly Injected[] | null, { text }: Told): boolean =>
  (text?.length ?? 0) > VERBATIM_MAX || (frames?.some(({ result }) => Long.safeParse(result).success) ?? false);

function empty({ id, now, told }: ReadInput, failure: Failure): Captured {
  const capture = manualCapture(id, now);
  return { capture: { ...capture, page: { ...capture.page, url: told.url, title: told.title } }, failure };
}
