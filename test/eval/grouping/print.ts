import type { Played } from './play.ts';
import { score, type Tried } from './score.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

function line(name: string, tries: readonly Tried[]): string {
  const { recallAt3, recallAt1, precisionOfFirst } = score(tries);
  return `  ${name.padEnd(16)}${percent(recallAt3)}${percent(recallAt1)}${percent(precisionOfFirst)}`;
}

function block(title: string, played: readonly Played[]): string[] {
  const known = played.filter(({ heard }) => heard.known).length;
  return [
    `${title}: ${played.length} reports, ${known} of them on a problem that was there`,
    `  ${''.padEnd(16)}recall@3 recall@1 precision of the first offer`,
    line(
      'plain full text',
      played.map(({ plain }) => plain),
    ),
    line(
      'Heard',
      played.map(({ heard }) => heard),
    ),
    '',
  ];
}

/** The numbers as text, each half by itself. */
export function report(played: readonly Played[]): string {
  const halves = Map.groupBy(played, (one) => one.report.half);
  const times = played.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return [
    ...block('tuned half', halves.get('tuned') ?? []),
    ...block('held-out half', halves.get('held-out') ?? []),
    `Offers for one report: median ${times[times.length >> 1]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms.`,
    '',
  ].join('\n');
}
