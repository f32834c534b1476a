import type { FrameReading } from '../capture/chooseFrame.ts';
import { mergeContext } from '../capture/mergeContext.ts';
import { log } from '../log.ts';
import type { Inject, Injected, Target } from './inject.ts';

/** Which sites the endpoint has switched off, since their pages are read wrong; asked only where there is a site. */
export type SwitchedOff = () => Promise<(site: string) => boolean>;

/** The reading and what its site tells around the words; a site that fails costs that and no more. */
export async function withContext(
  { reading, site, frameId }: FrameReading,
  tabId: number,
  inject: Inject,
  switchedOff: SwitchedOff,
): Promise<unknown> {
  if (site === null || (await switchedOff())(site.id)) return reading;
  try {
    const [frame] = await inject({ tabId, frameId }, `read-${site.folder}`);
    return mergeContext(reading, frame?.result);
  } catch {
    log('info', 'injection-refused', { frame: frameId });
    return reading;
  }
}

/** Null when the page is closed to extensions. */
export async function framesOf(target: Target | null, inject: Inject): Promise<Injected[] | null> {
  if (target === null) return null;
  try {
    return await inject(target, 'select');
  } catch {
    log('info', 'injection-refused', { frame: target.frameId });
    return null;
  }
}
