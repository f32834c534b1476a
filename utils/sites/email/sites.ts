import { sitesIn } from '../table.ts';
import type { Mark, Read } from '../types.ts';

/** Every e-mail site. */
export const EMAIL = sitesIn(
  'email',
  import.meta.glob<Mark>('./*.site.ts', { eager: true, import: 'mark' }),
  import.meta.glob<Read>('./*.site.ts', { eager: true, import: 'read' }),
);
