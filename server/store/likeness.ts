export interface LikelyWanted {
  workspaceId: string;
  /** Beginnings of folded words; a report holds any of them. Never empty. */
  stems: string[];
  /** The report that is compared. */
  except: string;
  /** The newest so many. */
  limit: number;
}

/** A report on a problem, as far as it is compared. */
export interface Likely {
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
  /** Indexed reports that are on a problem and hold any of the stems. */
  likelyReports(wanted: LikelyWanted): Promise<Likely[]>;
}
