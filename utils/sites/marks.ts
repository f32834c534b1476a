import { markedIn } from './table.ts';
import type { Mark } from './types.ts';

/** How every site is recognised, and nothing of what it reads: this goes with every click. */
export const MARKS = markedIn(import.meta.glob<Mark>('./*/*.site.ts', { eager: true, import: 'mark' }));
