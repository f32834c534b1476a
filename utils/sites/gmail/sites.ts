import { sitesIn } from '../table.ts';
import type { Mark, Read } from '../types.ts';

/** Gmail, in a script of its own: with every view of it, mail is more than one script may hold. */
export const GMAIL = sitesIn(
  'email',
  import.meta.glob<Mark>('./*.site.ts', { eager: true, import: 'mark' }),
  import.meta.glob<Read>('./*.site.ts', { eager: true, import: 'read' }),
);
