export interface LikelyWanted {
  workspaceId: string;
  /** Roots of folded words; a report holds a word of any of them. Empty for the newest reports, whatever they say. */
  stems: string[];
  /** The newest so many. */
  limit: number;
}

/** A report on a problem, as far as it is compared. */
export interface Likely {
  reportId: string;
  problemId: string;
  /** As the indexer wrote them (`server/problems/terms.ts`). */
  terms: string;
  /** As the indexer wrote them (`server/problems/accounts.ts`). */
  accountKeys: string;
}

export interface LikenessStore {
  /** In how many reports of the workspace each term stands; those in none are left out. */
  countTerms(workspaceId: string, terms: string[]): Promise<Map<string, number>>;
  /** Known terms that begin so. */
  termsFrom(workspaceId: string, prefix: string, limit: number): Promise<string[]>;
  /** Indexed reports that are on a problem and hold any of the stems, newest first. */
  likelyReports(wanted: LikelyWanted): Promise<Likely[]>;
}
