import { IdRow } from '../problemRows.ts';
import { KeptPageRow, type RankingPageStore, toKeptPage } from '../rankingPages.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { firstOf, rowsOf } from './rows.ts';

/**
 * Inside the transaction that takes shown words back, once it holds the counter: the page, and what is kept
 * with it, may say them (P8). Numbers that moved meanwhile are no reason, since a page says since when it stands.
 */
export async function dropRankingPage(tx: Transaction, workspaceId: string): Promise<void> {
  await tx`delete from ranking_page where workspace_id = ${workspaceId}`;
}

export const rankingPages = (db: Database): RankingPageStore => ({
  async rankingPage(workspaceId) {
    const found = await db`select seq, worked_out_at, form, json from ranking_page where workspace_id = ${workspaceId}`;
    const row = firstOf(KeptPageRow, found);
    return row && toKeptPage(row);
  },
  async rankingPlace(workspaceId, problemId) {
    const found = await db`select p.seq, p.worked_out_at, p.form, o.json from ranking_page p
      join ranking_place o on o.workspace_id = p.workspace_id
      where p.workspace_id = ${workspaceId} and o.problem_id = ${problemId}`;
    const row = firstOf(KeptPageRow, found);
    return row && toKeptPage(row);
  },
  async keepRankingPage(workspaceId, { seq, at, form, json }, places) {
    await transaction(db, async (tx) => {
      // The row is held until the page is in: a change that comes meanwhile waits, and takes the page away if it has to.
      const holds = await tx`select id from workspace where id = ${workspaceId} and seq = ${seq} for no key update`;
      if (holds.length === 0) return;
      await dropRankingPage(tx, workspaceId);
      await tx`insert into ranking_page (workspace_id, seq, worked_out_at, form, json)
        values (${workspaceId}, ${seq}, ${at}, ${form}, ${json})`;
      await tx`insert into ranking_place (workspace_id, problem_id, json)
        select ${workspaceId}::uuid, x.id, x.json from unnest(${places.map(({ problemId }) => problemId)}::uuid[],
          ${places.map((one) => one.json)}::text[]) as x (id, json)`;
    });
  },
  async reportsAmong(workspaceId, memberId, ids) {
    const found = await db`select id from report
      where workspace_id = ${workspaceId} and creator_id = ${memberId} and id = any(${[...ids]}::uuid[])`;
    return rowsOf(IdRow, found).map(({ id }) => id);
  },
});
