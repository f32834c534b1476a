import * as z from 'zod/mini';

/** What a page was worked out for: the workspace's counter, the hour since 1970, and the program's way of counting. */
export interface PageMark {
  seq: number;
  hour: number;
  form: number;
}

export interface KeptPage extends PageMark {
  /** When it was worked out. */
  at: string;
  json: string;
}

export interface RankingPageStore {
  /**
   * The first page of the ranking as it was kept last; what was written since may be missing in it. Whatever takes words
   * back takes the page with it (P8).
   */
  rankingPage(workspaceId: string): Promise<KeptPage | null>;
  /** Keeps it in the place of the one before, while the workspace's counter still is its `seq`; it is no change of the workspace. */
  keepRankingPage(workspaceId: string, page: KeptPage): Promise<void>;
}

export const KeptPageRow = z.object({
  seq: z.number(),
  hour: z.number(),
  form: z.number(),
  at: z.string(),
  json: z.string(),
});
