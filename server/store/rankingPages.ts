import * as z from 'zod/mini';

/** What a page was worked out for: the workspace's counter, the moment (RFC 3339), and the program's way of counting. */
export interface PageMark {
  seq: number;
  at: string;
  form: number;
}

export interface KeptPage extends PageMark {
  json: string;
}

/** A problem of the page with its numbers opened, as a JSON text. */
export interface KeptPlace {
  problemId: string;
  json: string;
}

export interface RankingPageStore {
  /** The first page of the ranking as it was kept last. Whatever takes shown words back takes it away (P8). */
  rankingPage(workspaceId: string): Promise<KeptPage | null>;
  /** One problem of it opened, with the mark of the page; null for one that was not kept with it. */
  rankingPlace(workspaceId: string, problemId: string): Promise<KeptPage | null>;
  /**
   * Keeps it and its problems opened in the place of those before, while the workspace's counter still is its `seq`; it
   * is no change of the workspace.
   */
  keepRankingPage(workspaceId: string, page: KeptPage, places: readonly KeptPlace[]): Promise<void>;
  /** Which of these reports are the member's. */
  reportsAmong(workspaceId: string, memberId: string, ids: readonly string[]): Promise<string[]>;
}

export const KeptPageRow = z.object({ seq: z.number(), worked_out_at: z.string(), form: z.number(), json: z.string() });

export const toKeptPage = (row: z.infer<typeof KeptPageRow>): KeptPage => {
  const { worked_out_at: at, ...rest } = row;
  return { ...rest, at };
};
