import { mayBeCut } from '../../../utils/likeness/stem.ts';
import type { LikenessStore } from '../likeness.ts';
import { LikelyRow, TermRow, toLikely } from '../problemRows.ts';
import type { Database } from './database.ts';
import { rowsOf } from './rows.ts';

/** Stems are letters and digits only, so that quoting them is safe. */
const anyOf = (stems: string[]): string => stems.map((stem) => `'${stem}'${mayBeCut(stem) ? ':*' : ''}`).join(' | ');

export const likeness = (db: Database): LikenessStore => ({
  async countTerms(workspaceId, terms) {
    const found = await db`select term, reports from term
      where workspace_id = ${workspaceId} and term = any(${terms}::text[])`;
    return new Map(rowsOf(TermRow, found).map(({ term, reports }) => [term, reports]));
  },
  async termsFrom(workspaceId, prefix, limit) {
    const found = await db`select term, reports from term where workspace_id = ${workspaceId}
      and term >= ${prefix} and term < ${`${prefix}\u{10FFFF}`} order by term limit ${limit}`;
    return rowsOf(TermRow, found).map(({ term }) => term);
  },
  async likelyReports({ workspaceId, stems, limit }) {
    // Each walks its own index: what holds the roots, or the newest that are on a problem.
    const found = await (stems.length > 0
      ? db`select s.report_id, r.problem_id, s.terms, r.account_keys from search s
          join report r on r.workspace_id = s.workspace_id and r.id = s.report_id
          where s.workspace_id = ${workspaceId} and s.words @@ ${anyOf(stems)}::text::tsquery
            and r.problem_id is not null
          order by s.arrived_seq desc limit ${limit}`
      : db`select s.report_id, r.problem_id, s.terms, r.account_keys from report r
          join search s on s.workspace_id = r.workspace_id and s.report_id = r.id
          where r.workspace_id = ${workspaceId} and r.problem_id is not null
          order by r.arrived_seq desc limit ${limit}`);
    return rowsOf(LikelyRow, found).map(toLikely);
  },
});
