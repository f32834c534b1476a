/**
 * What a product manager wants done. Ids of what is to be made come with the wish, so that it can be tried again.
 * `along`: more reports that stand where the first one does and go with it. `from`: where the report was seen to stand, null
 * being Triage; when it stands elsewhere by then, nothing is done.
 */
export type Wish =
  | { kind: 'new'; reportId: string; problemId: string; statement: string | null; from?: string | null | undefined }
  | { kind: 'move'; reportId: string; along?: readonly string[]; to: string | null; from?: string | null | undefined }
  | { kind: 'merge'; problemId: string; intoId: string }
  | { kind: 'split'; problemId: string; reportIds: string[]; newId: string; statement: string | null }
  | { kind: 'reword'; problemId: string; statement: string | null };

/** What has to be known of the store before a wish can be planned. */
export interface Needs {
  reports: string[];
  problems: string[];
  /** All reports and all duplicates of this one. */
  whole: string | null;
}

export interface GroundProblem {
  canonicalId: string | null;
  wording: string | null;
  /** Whether its sellers are told a decision (`isDecided`); of a merged one that of the problem that carries it on. */
  decided: boolean;
}

/** The rows as they are; an id that is not there is not in this workspace. */
export interface Ground {
  /** The problem of each report; null waits in Triage. */
  reports: ReadonlyMap<string, string | null>;
  problems: ReadonlyMap<string, GroundProblem>;
  /** Of `Needs.whole`. */
  reportsOf: string[];
  duplicatesOf: string[];
}

/** Which rows a wish is about. */
export function needsOf(wish: Wish): Needs {
  switch (wish.kind) {
    case 'new':
      return { reports: [wish.reportId], problems: [], whole: null };
    case 'move':
      return {
        reports: [...new Set([wish.reportId, ...(wish.along ?? [])])],
        problems: wish.to ? [wish.to] : [],
        whole: null,
      };
    case 'merge':
      return { reports: [], problems: [wish.problemId, wish.intoId], whole: wish.problemId };
    case 'split':
      return { reports: wish.reportIds, problems: [wish.problemId], whole: wish.problemId };
    case 'reword':
      return { reports: [], problems: [wish.problemId], whole: null };
  }
}
