import { sitesIn } from '../table.ts';
import type { Mark, Read } from '../types.ts';

/** Mail that no product is known for, in a script of its own: with it, mail is more than one script may hold. */
export const WEBMAIL = sitesIn(
  'email',
  import.meta.glob<Mark>('./*.site.ts', { eager: true, import: 'mark' }),
  import.meta.glob<Read>('./*.site.ts', { eager: true, import: 'read' }),
);
