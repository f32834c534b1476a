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
}

export interface SearchStore {
  /** Reports whose present revision is not searchable yet. */
  unindexed(limit: number): Promise<Unindexed[]>;
  writeIndex(entries: IndexEntry[]): Promise<void>;
}
