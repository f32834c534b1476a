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
  /** Distinct folded words, letters and digits only (`utils/likeness/foldedWords.ts`). */
  words: string[];
  /** What it is compared by (`server/problems/terms.ts`), as one text. */
  terms: string;
  /** Distinct terms; each counts this report once, when it is indexed for the first time. */
  counted: string[];
  /** Which account it is about (`server/problems/accounts.ts`), as one text. */
  accountKeys: string;
  /** The roots of the topics that its customers agreed to talk about, none twice. */
  agreed: string[];
  /** What this revision says of its customer; null when nothing. */
  account: ToldAccount | null;
}

export interface UnindexedProblem {
  workspaceId: string;
  id: string;
  statement: string;
}

export interface ProblemIndexEntry extends UnindexedProblem {
  /** Distinct folded words of the statement. */
  words: string[];
}

export interface SearchStore {
  /** Reports whose present revision is not searchable yet. */
  unindexed(limit: number): Promise<Unindexed[]>;
  writeIndex(entries: IndexEntry[]): Promise<void>;
  /** Problems whose present statement is not searchable yet. */
  unindexedProblems(limit: number): Promise<UnindexedProblem[]>;
  /** A statement that changed meanwhile stays unindexed. */
  writeProblemIndex(entries: ProblemIndexEntry[]): Promise<void>;
}
