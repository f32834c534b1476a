import { redactTexts } from './redact.ts';
import type { Beside } from './tracked.ts';

/** What is kept beside a report, with every occurrence of each of these words replaced by a mark, as in the report (P8). */
export function redactBeside({ asTyped, coached }: Beside, ...words: string[]): Beside {
  const asked = redactTexts(Object.fromEntries(coached.asked.map((word) => [word, word])), ...words);
  return { asTyped: redactTexts(asTyped, ...words), coached: { ...coached, asked: Object.values(asked) } };
}
