import * as z from 'zod/mini';
import { DealTold, type KeptOutcome } from '../../utils/record/outcome.ts';
import type { OutcomeImport } from '../../utils/record/outcomeImport.ts';
import { crmId } from '../problems/ranking/crmDeal.ts';
import type { OutcomesToStore } from './outcomes.ts';
import { flag } from './rows.ts';

export const OutcomeRow = z.object({
  deal_id: z.string(),
  json: z.string(),
  by_id: z.string(),
  by_name: z.string(),
  changed_at: z.string(),
  import_id: z.nullable(z.string()),
  undone_at: z.nullable(z.string()),
});

export const DealRow = z.object({ deal_id: z.string() });

export const toKeptOutcome = (row: z.infer<typeof OutcomeRow>): KeptOutcome => ({
  ...DealTold.parse(JSON.parse(row.json)),
  changedBy: { id: row.by_id, name: row.by_name },
  changedAt: row.changed_at,
  importId: row.import_id,
  undoneAt: row.undone_at,
});

export const dealIdOf = ({ opportunityId }: DealTold): string => crmId(opportunityId);

/** What holds of a deal. `newest`: nothing was said after it, not even with an import that was undone. */
export const HeldRow = z.object({
  deal_id: z.string(),
  json: z.string(),
  import_id: z.nullable(z.string()),
  newest: flag,
});

/**
 * What of the outcomes is kept, against what is `held` of these deals. The same again is kept only where what holds came
 * with another import, which would take it away when it is undone, or where an undone import would come before it when
 * it is brought back. A deal of which nothing holds is open: that it is needs no keeping where nothing was `ever` said.
 */
export function newOutcomes(
  { outcomes: sent, source, ended = new Set() }: Pick<OutcomesToStore, 'outcomes' | 'source' | 'ended'>,
  held: readonly z.infer<typeof HeldRow>[],
  ever: readonly z.infer<typeof DealRow>[],
) {
  const importId = source?.id ?? null;
  const spokenOf = new Set(ever.map(({ deal_id }) => deal_id));
  const closed = new Set(ended);
  const known = new Map(
    held.map(({ deal_id, ...row }) => [deal_id, { json: row.json, importId: row.import_id, newest: row.newest }]),
  );
  const rows: { dealId: string; json: string }[] = [];
  const results = sent.map((one) => {
    const [dealId, json] = [dealIdOf(one), JSON.stringify(DealTold.parse(one))];
    const before = known.get(dealId);
    const isOpen = one.result === 'open';
    const reopens = isOpen && closed.delete(dealId);
    if (isOpen && !reopens && !before && !spokenOf.has(dealId)) return 'unchanged' as const;
    const isSame = !reopens && (before ? before.json === json : isOpen);
    if (isSame && before?.newest && (before.importId === null || before.importId === importId))
      return 'unchanged' as const;
    known.set(dealId, { json, importId, newest: true });
    rows.push({ dealId, json });
    return isSame ? ('unchanged' as const) : ('stored' as const);
  });
  return { rows, results };
}

export const ImportRow = z.object({
  id: z.string(),
  name: z.string(),
  deals: z.number(),
  by_id: z.string(),
  by_name: z.string(),
  made_at: z.string(),
  undone_by: z.nullable(z.string()),
  undone_name: z.nullable(z.string()),
  undone_at: z.nullable(z.string()),
});

export const ImportStepRow = z.object({
  import_id: z.string(),
  kind: z.enum(['undone', 'redone']),
  by_id: z.string(),
  by_name: z.string(),
  at: z.string(),
});

export const NewerRow = z.object({ newer: z.number() });

/** Whether an import was undone. */
export const UndoneRow = z.object({ undone_at: z.nullable(z.string()) });

/** Imports with what was done to each. */
export function toImports(
  rows: readonly z.infer<typeof ImportRow>[],
  steps: readonly z.infer<typeof ImportStepRow>[],
): OutcomeImport[] {
  const byImport = Map.groupBy(steps, ({ import_id }) => import_id);
  return rows.map((row) => toImport(row, byImport.get(row.id) ?? []));
}

function toImport(row: z.infer<typeof ImportRow>, steps: readonly z.infer<typeof ImportStepRow>[]): OutcomeImport {
  const { undone_by: id, undone_name: name, undone_at: at } = row;
  return {
    id: row.id,
    name: row.name,
    deals: row.deals,
    made: { by: { id: row.by_id, name: row.by_name }, at: row.made_at },
    undone: id !== null && name !== null && at !== null ? { by: { id, name }, at } : null,
    history: steps.map((step) => ({ kind: step.kind, by: { id: step.by_id, name: step.by_name }, at: step.at })),
  };
}
