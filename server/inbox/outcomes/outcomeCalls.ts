import { type DealTold, OutcomeMatches, OutcomesReply } from '../../../utils/record/outcome.ts';
import { OutcomeImportList, type OutcomeSource, OutcomesRedone } from '../../../utils/record/outcomeImport.ts';
import { type Ask, at } from '../ask.ts';

/** What became of deals, as the inbox sends and undoes it. */
export interface OutcomeCalls {
  outcomeImports(): Promise<OutcomeImportList>;
  /** Which of these deals reports name, in the ids' order. */
  outcomeMatches(opportunityIds: readonly string[]): Promise<OutcomeMatches>;
  /** One request of an import; its answers are in the outcomes' order. */
  sendOutcomes(source: OutcomeSource, outcomes: readonly DealTold[]): Promise<OutcomesReply>;
  undoOutcomeImport(id: string): Promise<OutcomeImportList>;
  redoOutcomeImport(id: string): Promise<OutcomesRedone>;
}

export const outcomeCalls = (ask: Ask): OutcomeCalls => ({
  outcomeImports: () => ask('/v1/outcomes/imports', OutcomeImportList),
  outcomeMatches: (opportunityIds) => ask('/v1/outcomes/matches', OutcomeMatches, { opportunityIds }),
  sendOutcomes: (source, outcomes) => ask('/v1/outcomes', OutcomesReply, { import: source, outcomes }),
  redoOutcomeImport: (id) => ask(at('outcomes', 'imports', id, 'redo'), OutcomesRedone, {}),
  undoOutcomeImport: (id) => ask(at('outcomes', 'imports', id, 'undo'), OutcomeImportList, {}),
});
