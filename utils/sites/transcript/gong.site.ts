import { recordedIn, timesAt } from './recorder.ts';
import type { About } from '../types.ts';

/** Each monologue names its speaker and time. */
const monologues = { row: '.monologue-inner', name: ['.timestamp__speaker'], time: ['.timestamp__timer'] };

/** Gong: the transcript of a recorded call. */
export const about: About = {
  reads: "speaker and time in a call's transcript, the call's name; comments and briefs name no speaker",
  evidence: 'unverified: public selectors only; `test/pages/fixtures/gong`',
  seen: null,
};

export const mark = timesAt(/(^|\.)gong\.io$/);

export const read = recordedIn([monologues], /^(.+?)\s[-–—|]\sGong$/);
