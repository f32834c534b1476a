import { sitesIn } from '../table.ts';
import type { Mark, Read } from '../types.ts';

/** Every site that shows what was said in a call. */
export const TRANSCRIPT = sitesIn(
  'transcript',
  import.meta.glob<Mark>('./*.site.ts', { eager: true, import: 'mark' }),
  import.meta.glob<Read>('./*.site.ts', { eager: true, import: 'read' }),
);
