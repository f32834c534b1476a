import { chooseFrame, obstacleOf } from '../capture/chooseFrame.ts';
import type { Obstacle } from '../capture/obstacle.ts';
import { type CaptureInput, toCapture } from '../capture/toCapture.ts';
import { logFailure } from '../log.ts';
import type { Capture } from '../record/capture.ts';
import { manualCapture } from '../record/draft.ts';
import { HeardError, type Failure, type FailureCode } from '../record/failure.ts';
import { framesOf, type SwitchedOff, withContext } from './frames.ts';
import type { Inject, Target } from './inject.ts';

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
  /** The frame that was clicked in, where the browser names it. */
  readonly frameUrl?: string | null;
}

export interface ReadInput {
  readonly id: string;
  readonly now: Date;
  readonly target: Target | null;
  readonly told: Told;
  readonly own: readonly string[];
}

/** Words may well be highlighted there: that none are would be untrue. */
const HIDDEN_BY: Record<Obstacle, FailureCode> = { drawn: 'text-is-drawn', pdf: 'text-in-pdf', xml: 'text-in-xml' };

/** Reads the words in the page, else takes the menu's; an empty capture and its reason when there are none. */
export async function read(input: ReadInput, inject: Inject, switchedOff: SwitchedOff): Promise<Captured> {
  const { id, now, told, own, target } = input;
  const frames = await framesOf(target, inject);
  if (frames === null && told.text === null) return empty(input, { code: 'page-closed-to-extensions' });
  const menu = { selectionText: told.text, frameUrl: told.frameUrl ?? null, pageUrl: told.url, title: told.title };
  const found = chooseFrame(frames ?? [], target?.frameId !== null);
  const reading = found && target ? await withContext(found, target.tabId, inject, switchedOff) : null;
  const whole = { id, capturedAt: now.toISOString(), menu, own: { domains: own, emails: [] } };
  try {
    return { capture: withWords({ ...whole, reading }), failure: null };
  } catch (error) {
    const failure = error instanceof HeardError ? error.failure : { code: 'internal' as const };
    const obstacle = failure.code === 'nothing-selected' ? obstacleOf(frames ?? []) : null;
    return empty(input, obstacle ? { code: HIDDEN_BY[obstacle] } : failure);
  }
}

/** A reading that we stumble over must not cost the words: the menu has them as well. */
function withWords(input: CaptureInput): Capture {
  try {
    return toCapture(input);
  } catch (error) {
    if (error instanceof HeardError || input.menu?.selectionText === null) throw error;
    logFailure('injection-refused', error);
    return toCapture({ ...input, reading: null });
  }
}

function empty({ id, now, told }: ReadInput, failure: Failure): Captured {
  const capture = manualCapture(id, now);
  return { capture: { ...capture, page: { ...capture.page, url: told.url, title: told.title } }, failure };
}
