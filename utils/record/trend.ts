import * as z from 'zod/mini';
import { Line } from './primitives.ts';

/** What came in on a problem in an ISO week, Monday to Sunday in UTC. `accounts`: distinct ones among the reports. */
export const WeekOfReports = z.object({ week: Line, reports: z.number(), accounts: z.number() });
export type WeekOfReports = z.infer<typeof WeekOfReports>;
