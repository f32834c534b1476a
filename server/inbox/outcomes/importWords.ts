import { counted } from '../../../utils/record/counted.ts';
import type { Reading } from './csv/reading.ts';

/** What the button sends: `Import 2 outcomes and 1 open deal`. */
export function importWords(reading: Reading | null): string {
  const [ended, open] = [reading?.read.length ?? 0, reading?.open.length ?? 0];
  const parts = [
    ...(ended > 0 || open === 0 ? [counted(ended, 'outcome')] : []),
    ...(open > 0 ? [counted(open, 'open deal')] : []),
  ];
  return `Import ${parts.join(' and ')}`;
}
