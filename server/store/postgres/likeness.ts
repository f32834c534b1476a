import { mayBeCut } from '../../../utils/likeness/stem.ts';
import type { LikenessStore } from '../likeness.ts';
import { LikelyRow, TermRow, toLikely } from '../problemRows.ts';
import type { Database } from './database.ts';
import { askAnew } from './hits.ts';
import { rowsOf } from './rows.ts';

/** Those that wait are taken out by the index of Triage, so that the reports themselves are read for the wanted ones only. */
const LIKELY = `select s.report_id, r.problem_id, s.terms, r.account_keys from (
    select w.workspace_id, w.report_id, w.arrived_seq, w.terms from search w
    where w.workspace_id = $1::uuid and w.words @@ $2::text::tsquery and not exists (select 1 from report t
      where t.workspace_id = w.workspace_id and t.arrived_seq = w.arrived_seq and t.problem_id is null)
    order by w.arrived_seq desc limit $3::bigint) s
  join report r on r.workspace_id = s.workspace_id and r.id = s.report_id
  order by s.arrived_seq desc`;

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
    const found = await (stems.length > 0
      ? askAnew(db, LIKELY, [workspaceId, anyOf(stems), limit])
      : db`select s.report_id, r.problem_id, s.terms, r.account_keys from report r
          join search s on s.workspace_id = r.workspace_id and s.report_id = r.id
          where r.workspace_id = ${workspaceId} and r.problem_id is not null
          order by r.arrived_seq desc limit ${limit}`);
    return rowsOf(LikelyRow, found).map(toLikely);
  },
});
