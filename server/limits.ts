import { SYNC_MAX_BYTES, SYNC_MAX_REPORTS } from '../utils/record/sync.ts';

/** How much one caller may ask for; past them the answer is 413 or 429. */
export interface Limits {
  /** Largest request body, in bytes, counted after decompression as well as before. */
  bodyBytes: number;
  /** Reports in one sync. */
  reports: number;
  /** Changes in one sync reply. */
  changes: number;
  /** Requests per minute for one device. */
  requestsPerMinute: number;
  /** Attempts to join per minute from one address. */
  joinsPerMinute: number;
}

export const LIMITS: Limits = {
  bodyBytes: SYNC_MAX_BYTES,
  reports: SYNC_MAX_REPORTS,
  changes: 500,
  requestsPerMinute: 300,
  joinsPerMinute: 10,
};
