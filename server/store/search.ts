import type { ToldAccount } from '../news/told.ts';

export interface Unindexed {
  workspaceId: string;
  id: string;
  revision: number;
  json: string;
}

export interface IndexEntry {
  workspaceId: string;
  id: string;
  revision: number;
  /** Distinct folded words, letters and digits only (`server/search/words.ts`). */
  words: string[];
  /** What this revision says of its customer; null when nothing. */
  account: ToldAccount | null;
}

export interface SearchStore {
  /** Reports whose present revision is not searchable yet. */
  unindexed(limit: number): Promise<Unindexed[]>;
  writeIndex(entries: IndexEntry[]): Promise<void>;
}
