import { mayBeCut } from '../../../utils/likeness/stem.ts';
import type { LikenessStore } from '../likeness.ts';
import { LikelyRow, TermRow, toLikely } from '../problemRows.ts';
import type { Database } from './database.ts';

const COUNT = 'select term, reports from term where workspace_id = ? and term = ?';
const FROM = 'select term, reports from term where workspace_id = ? and term >= ? and term < ? order by term limit ?';
const LIKELY = `select s.report_id, r.problem_id, s.terms, r.account_keys
  from search_words cross join search s on s.number = search_words.rowid
  cross join report r on r.workspace_id = s.workspace_id and r.id = s.report_id
  where search_words match ? and s.workspace_id = ? and r.problem_id is not null
  order by search_words.rowid desc limit ?`;
const NEWEST = `select s.report_id, r.problem_id, s.terms, r.account_keys
  from report r join search s on s.workspace_id = r.workspace_id and s.report_id = r.id
  where r.workspace_id = ? and r.problem_id is not null order by r.arrived_seq desc limit ?`;

/** Stems are letters and digits only, so that quoting them is safe. */
const anyOf = (stems: string[]): string => stems.map((stem) => `"${stem}"${mayBeCut(stem) ? '*' : ''}`).join(' OR ');

export const likeness = (db: Database): LikenessStore => ({
  async countTerms(workspaceId, terms) {
    const rows = terms.flatMap((term) => db.all(TermRow, COUNT, workspaceId, term));
    return new Map(rows.map(({ term, reports }) => [term, reports]));
  },
  async termsFrom(workspaceId, prefix, limit) {
    return db.all(TermRow, FROM, workspaceId, prefix, `${prefix}\u{10FFFF}`, limit).map(({ term }) => term);
  },
  async likelyReports({ workspaceId, stems, limit }) {
    const rows =
      stems.length > 0
        ? db.all(LikelyRow, LIKELY, anyOf(stems), workspaceId, limit)
        : db.all(LikelyRow, NEWEST, workspaceId, limit);
    return rows.map(toLikely);
  },
});
