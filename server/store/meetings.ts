import type { KeptItem, Written } from '../../utils/record/meeting.ts';
import type { Happened } from '../meeting/agenda.ts';

/** A meeting as it is kept. `items` are there once it was held. */
export interface KeptMeeting {
  number: number;
  version: number;
  since: string;
  held: { at: string; by: string } | null;
  items: KeptItem[];
  written: Written;
}

export interface MeetingToSave {
  workspaceId: string;
  number: number;
  /** The version that was read; 0 for one that nobody wrote on yet. */
  version: number;
  since: string;
  items: KeptItem[];
  written: Written;
  /** Who closes it, and when; null while it goes on. */
  held: { at: string; by: string } | null;
}

export type MeetingSaved = 'stored' | 'changed' | 'unknown';

export interface MeetingStore {
  readMeeting(workspaceId: string, number: number): Promise<KeptMeeting | null>;
  /** The one that was held last. */
  lastHeld(workspaceId: string): Promise<KeptMeeting | null>;
  /** Every meeting somebody wrote on, first to last. */
  meetingsWritten(workspaceId: string): Promise<Pick<KeptMeeting, 'number' | 'held' | 'written'>[]>;
  /**
   * Writes the next version of the meeting that is still to come, in one transaction. `changed`: somebody else wrote or
   * closed it meanwhile; nothing is overwritten. `unknown`: no meeting of this number was held, nor is it the next one.
   * The very same again is `stored` once.
   */
  saveMeeting(entry: MeetingToSave): Promise<MeetingSaved>;
  /** What changed since a moment; arrivals are counted from `before` on. */
  happened(workspaceId: string, before: string, since: string): Promise<Happened>;
}
