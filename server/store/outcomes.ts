import type { DealTold, KeptOutcome } from '../../utils/record/outcome.ts';
import type { OutcomeImport, OutcomeSource } from '../../utils/record/outcomeImport.ts';

export interface OutcomesToStore {
  workspaceId: string;
  outcomes: readonly DealTold[];
  /** The import that they came with, made with the first of them; null for what was said without one. */
  source: OutcomeSource | null;
  by: string;
  at: string;
  /** Deals, by `crmId`, that count as ended now, be it by a report's own stage: told open, they open again. */
  ended?: ReadonlySet<string>;
}

/** An import that is undone, or brought back. */
export interface ImportToUndo {
  workspaceId: string;
  id: string;
  by: string;
  at: string;
}

/** `gone`: deals, by `crmId`, of which nothing holds any more. */
export interface OutcomesSince {
  holding: KeptOutcome[];
  gone: string[];
}

/** Of all that was said of a deal, the last said holds; what came with an import that was undone was never said. */
export interface OutcomeStore {
  /**
   * Keeps each, in their order, over what was said of its deal before. Saying the same again is `unchanged`; it is kept
   * nevertheless where what holds would go with another import. Of a deal of which nothing was ever said, that it is open is
   * kept only where it counts as ended. `undone`: nothing more comes with an undone import.
   */
  storeOutcomes(entry: OutcomesToStore): Promise<('stored' | 'unchanged')[] | 'undone'>;
  /** What holds of each deal of which something was said, or undone, after that place of the workspace's counter. */
  outcomesSince(workspaceId: string, after: number): Promise<OutcomesSince>;
  /** What was ever said, newest first; of one deal by its CRM id, null for all. */
  outcomesSaid(workspaceId: string, opportunityId: string | null, limit: number): Promise<KeptOutcome[]>;
  /** Imports, newest first. */
  outcomeImports(workspaceId: string, limit: number): Promise<OutcomeImport[]>;
  /** Lets hold again what would hold had the import never come. */
  undoOutcomeImport(entry: ImportToUndo): Promise<'done' | 'undone' | 'no-import'>;
  /**
   * Brings an undone import back: it holds as if it had never been undone. `newer`: of how many of its deals something
   * that was said after it holds on. `in-force`: it was not undone.
   */
  redoOutcomeImport(entry: ImportToUndo): Promise<{ newer: number } | 'in-force' | 'no-import'>;
}
