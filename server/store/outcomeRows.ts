import * as z from 'zod/mini';
import { DealOutcome, type KeptOutcome } from '../../utils/record/outcome.ts';
import { crmId } from '../problems/ranking/crmDeal.ts';

export const OutcomeRow = z.object({
  deal_id: z.string(),
  json: z.string(),
  by_id: z.string(),
  by_name: z.string(),
  changed_at: z.string(),
});

export const toKeptOutcome = (row: z.infer<typeof OutcomeRow>): KeptOutcome => ({
  ...DealOutcome.parse(JSON.parse(row.json)),
  changedBy: { id: row.by_id, name: row.by_name },
  changedAt: row.changed_at,
});

export const dealIdOf = ({ opportunityId }: DealOutcome): string => crmId(opportunityId);

/** What of the outcomes is new, against what is `held` of these deals. */
export function newOutcomes(sent: readonly DealOutcome[], held: readonly z.infer<typeof OutcomeRow>[]) {
  const known = new Map(held.map(({ deal_id, json }) => [deal_id, json]));
  const rows: { dealId: string; json: string }[] = [];
  const results = sent.map((one) => {
    const [dealId, json] = [dealIdOf(one), JSON.stringify(DealOutcome.parse(one))];
    if (known.get(dealId) === json) return 'unchanged' as const;
    known.set(dealId, json);
    rows.push({ dealId, json });
    return 'stored' as const;
  });
  return { rows, results };
}
