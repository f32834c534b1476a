import { atOnce } from '../../../server/problems/inParts.ts';
import type { Changed, KeptIdentities } from '../../../server/problems/ranking/keptIdentities.ts';
import type { Happened, KeptRanking } from '../../../server/problems/ranking/keptRanking.ts';
import type { Told } from '../../../server/problems/ranking/deals.ts';

export const update = (kept: KeptRanking, happened: Happened) => atOnce(kept.updating(happened));
export const change = (
  known: KeptIdentities,
  changes: readonly Changed[],
  settled: readonly Told[] = [],
  unsaid: readonly string[] = [],
) => atOnce(known.changing(changes, settled, unsaid));
