import type { FrameReading } from '../capture/chooseFrame.ts';
import { hasWords, mergeContext, mergeSpoken } from '../capture/mergeContext.ts';
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
  const isOff = site && (await switchedOff());
  if (!isOff || isOff(site.id)) return reading;
  const read = (folder: typeof site.folder) => told({ tabId, frameId }, inject, folder);
  const whole = mergeContext(reading, await read(site.folder));
  const mayBeSpoken = MAIL.has(site.folder) && hasWords(reading) && !isOff('text-transcript');
  return mayBeSpoken ? mergeSpoken(whole, await read('transcript')) : whole;
}

/** Folders of mail, in which transcripts are sent around. */
const MAIL: ReadonlySet<string> = new Set(['email', 'gmail', 'webmail']);

async function told(target: Target, inject: Inject, folder: NonNullable<FrameReading['site']>['folder']) {
  try {
    const [frame] = await inject(target, `read-${folder}`);
    return frame?.result;
  } catch {
    log('info', 'injection-refused', { frame: target.frameId });
    return null;
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
