import type { KeptInputs } from '../../../utils/record/ranking.ts';
import { DEFAULT_RANKING, type RankingSettings } from '../../../utils/record/rankingSettings.ts';
import type { DealNamed, Evidence } from '../../../server/problems/ranking/evidence.ts';
import type { ToRank } from '../../../server/problems/ranking/ranked.ts';

export const NOW = Date.parse('2026-05-14T09:15:00Z');

let made = 0;
const nextId = (): string => `report ${String((made += 1)).padStart(6, '0')}`;

export const settingsWith = (changes: Partial<RankingSettings> = {}): RankingSettings => ({
  ...DEFAULT_RANKING,
  ...changes,
});

/** An account by its name, as a report without a domain knows it. */
export const account = (name: string | null): Evidence['account'] => ({
  keys: name === null ? [] : [`n:${name.toLowerCase()}`],
  name,
});

/** A report of the present moment by Sel on an account called Northwind, without a deal. */
export const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  reportId: nextId(),
  reporterId: 'Sel',
  heardAt: NOW - 86_400_000,
  account: account('Northwind'),
  severity: 'slowed',
  deal: null,
  ...changes,
});

/** An open deal of USD 10,000 read from a page. */
export const deal = (changes: Partial<DealNamed> = {}): DealNamed => ({
  externalId: null,
  name: 'Renewal',
  amount: '10000',
  currency: 'USD',
  origin: 'page',
  stage: 'open',
  probability: null,
  ...changes,
});

export const inputs = (changes: Partial<KeptInputs> = {}): KeptInputs => ({
  effort: null,
  confidence: null,
  effortReason: null,
  number: 1,
  changedBy: { id: 'pia', name: 'Pia' },
  changedAt: '2026-05-01T00:00:00Z',
  ...changes,
});

export const problem = (id: string, reports: readonly Evidence[], changes: Partial<ToRank> = {}): ToRank => ({
  id,
  statement: `Statement of ${id}`,
  createdAt: '2026-04-01T00:00:00Z',
  status: 'open',
  inputs: null,
  evidence: reports,
  ...changes,
});
