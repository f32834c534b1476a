import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import type { Identities } from './deals.ts';
import { decimal, type Decimal } from './decimal.ts';
import type { Evidence } from './evidence.ts';
import type { Harm } from './reach.ts';
import { valuer, type Valuer } from './worth.ts';

const DAY = 86_400_000;

/** What every score of a workspace stands on. */
export interface Basis extends Identities {
  settings: RankingSettings;
  worthOf: Valuer;
  /** What one account counts, by what happens there. */
  weightOf: Readonly<Record<Harm, Decimal>>;
  /** Whether it was heard within the period that ends now. */
  isWithin(evidence: Pick<Evidence, 'heardAt'>): boolean;
}

/**
 * `known`: of every report of the workspace, since one of them tells of accounts and deals for all. `now` in
 * milliseconds. `worthOf`: by the same settings, for who keeps what it worked out.
 */
export function basisOf(
  known: Identities,
  settings: RankingSettings,
  now: number,
  worthOf: Valuer = valuer(settings),
): Basis {
  const from = now - settings.periodDays * DAY;
  const { blocked, slowed, annoyed, unknown } = settings.impact;
  return {
    ...known,
    settings,
    worthOf,
    weightOf: {
      blocked: decimal(blocked),
      slowed: decimal(slowed),
      annoyed: decimal(annoyed),
      unknown: decimal(unknown),
    },
    isWithin: ({ heardAt }) => heardAt >= from,
  };
}
