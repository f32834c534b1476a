import type { RankingSettings } from '../../../utils/record/rankingSettings.ts';
import { identify, type Identities } from './deals.ts';
import type { Evidence } from './evidence.ts';
import { valuer, type Valuer } from './worth.ts';

const DAY = 86_400_000;

/** What every score of a workspace stands on. */
export interface Basis extends Identities {
  settings: RankingSettings;
  worthOf: Valuer;
  /** Whether it was heard within the period that ends now. */
  isWithin(evidence: Evidence): boolean;
}

/** `all`: every report of the workspace, since one of them tells of accounts and deals for all. `now` in milliseconds. */
export function basisOf(all: readonly Evidence[], settings: RankingSettings, now: number): Basis {
  const from = now - settings.periodDays * DAY;
  return { ...identify(all), settings, worthOf: valuer(settings), isWithin: ({ heardAt }) => heardAt >= from };
}
