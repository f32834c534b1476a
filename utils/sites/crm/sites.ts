import { sitesIn } from '../table.ts';
import type { Mark, Read } from '../types.ts';

/** Every CRM. */
export const CRM = sitesIn(
  'crm',
  import.meta.glob<Mark>('./*.site.ts', { eager: true, import: 'mark' }),
  import.meta.glob<Read>('./*.site.ts', { eager: true, import: 'read' }),
);
