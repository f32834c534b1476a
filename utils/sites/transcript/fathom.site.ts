import { recordedIn, timesAt } from './recorder.ts';
import type { About } from '../types.ts';

/** Fathom: the transcript of a recorded call, by structure, since no class name of it is known. */
export const about: About = {
  reads: "speaker and time in a call's transcript, the call's name; comments and summaries name no speaker",
  evidence: 'unverified: written from knowledge of the product, no page seen; `test/pages/fixtures/fathom`',
  seen: null,
};

export const mark = timesAt(/^(www\.)?fathom\.video$/);

export const read = recordedIn([], /^(.+?)\s[-–—|]\sFathom$/);
