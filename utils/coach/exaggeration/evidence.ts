import type { Kind } from './claim.ts';

const NUMERAL = `(?:\\p{N}+(?:[.,]\\p{N}+)*|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|zwei|drei|vier|fünf|sechs|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)`;
/** A number of hours or euros is no number of people. */
const UNIT = `(?:h|hours?|min\\p{L}{0,5}|sec\\p{L}{0,5}|days?|weeks?|months?|years?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|ans|horas?|días?|semanas?|meses|años|€|\\$|£|eur\\p{L}?|usd|dollars?|am|pm|uhr|stars?|clicks?)`;
const COUNT = new RegExp(`(?<![\\p{L}\\p{N}.,€$£])${NUMERAL}(?![\\p{L}\\p{N}]|[\\s-]{0,2}${UNIT}(?!\\p{L}))`, 'iu');
const TIMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NUMERAL}[\\s-]{0,2}(?:%|x|×|times|mal|fois|veces|of|out of|in|von|sur|de cada|per|a|pro|par|por)(?!\\p{L})|twice|zweimal|dreimal)`,
  'iu',
);
/** After a preposition a capital begins a name, in languages that write their nouns small; German only after `bei`. */
const NAME =
  /(?<!\p{L})(?:(?:[aA]t|[iI]n|[oO]f|[fF]rom|[fF]or|[wW]ith|[cC]hez|de|à|[pP]our|[eE]n|[pP]ara|[cC]on)\s{1,3}|[bB]ei\s{1,3}(?!Kund|Kolleg|Nutz|Anwend|Mitarbeit|Firm|Leut|Projekt))\p{Lu}[\p{Ll}\p{N}]|\(\p{Lu}\p{Ll}/u;

const NEAR = 40;
const SENTENCE_END = /[.!?;\n](?:\s|$)/;

/** Does a number or a name stand with the words from `start` to `end`, so that there is nothing left to ask? */
export function isBacked(kind: Kind, text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const after = text.slice(end, end + NEAR).split(SENTENCE_END)[0] ?? '';
  const around = [before, text.slice(start, end), after];
  const holds = (pattern: RegExp) => around.some((part) => pattern.test(part));
  if (kind === 'often') return holds(TIMES);
  if (kind === 'size') return holds(/\p{N}/u);
  return holds(COUNT) || NAME.test(after) || (kind === 'deal' && NAME.test(before));
}
