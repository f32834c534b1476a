import type { KeptInputs, ProblemInputs } from '../../../utils/record/ranking.ts';

const weeks = (effort: string | null): string =>
  effort === null ? 'not estimated' : `${effort} person-week${effort === '1' ? '' : 's'}`;
const percent = ({ confidence }: ProblemInputs): string =>
  confidence ? `${confidence.percent} %` : 'by how many people reported it';

function effortWords(now: KeptInputs, before: KeptInputs | null): string[] {
  const { effort, effortReason: why } = now;
  const was = before?.effort ?? null;
  const changed = effort === was ? '' : `Effort: ${was === null ? '' : `${weeks(was)} → `}${weeks(effort)}`;
  if (!changed && why === (before?.effortReason ?? null)) return [];
  const head = changed || `Effort stays ${weeks(effort)}`;
  return [why ? `${head}. ${why}` : `${head}. No reason was given.`];
}

function confidenceWords(now: KeptInputs, before: KeptInputs | null): string[] {
  const [reason, was] = [now.confidence?.reason, before?.confidence?.reason];
  if (reason === was && now.confidence?.percent === before?.confidence?.percent) return [];
  const from = before?.confidence ? `${percent(before)} → ` : '';
  return [`Confidence: ${from}${percent(now)}${reason ? `. ${reason}` : ''}`];
}

/** What one change of a problem's inputs did to those before it, a sentence for each number. */
export const inputsWords = (now: KeptInputs, before: KeptInputs | null): string[] => [
  ...effortWords(now, before),
  ...confidenceWords(now, before),
];
