import type { ProblemSummary } from '../../../utils/record/problem.ts';
import { isDecided } from '../../../utils/record/statusMachine.ts';

/** What merging this problem into another does to its sellers, to be read before the other one is chosen. */
export function mergeHint({ decision }: Pick<ProblemSummary, 'decision'>): string {
  const carriesOn = 'Its reports and sellers carry on to the problem you choose. You can undo it.';
  if (!isDecided(decision?.status ?? null)) return carriesOn;
  const told = `${carriesOn} They are told what was decided there, in place of what was decided here.`;
  if (!decision?.returnsWhen) return told;
  return `${told} What would bring this one back by itself is looked at no more: decide it there again if it should be.`;
}
