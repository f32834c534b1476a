import { sitesIn } from '../table.ts';
import type { Mark, Read } from '../types.ts';

/** Salesforce, in a script of its own: with it, the CRMs are more than one script may hold. */
export const SALESFORCE = sitesIn(
  'crm',
  import.meta.glob<Mark>('./*.site.ts', { eager: true, import: 'mark' }),
  import.meta.glob<Read>('./*.site.ts', { eager: true, import: 'read' }),
);
