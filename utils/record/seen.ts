import * as z from 'zod/mini';
import { Id } from './primitives.ts';

/** Most entries in one sync request. */
export const SEEN_MAX = 500;

/** The seller has opened this decision on this report. */
export const Seen = z.object({ reportId: Id, decisionId: Id });
export type Seen = z.infer<typeof Seen>;
