import type { Store } from '../store.ts';
import { connect } from './database.ts';
import { accountProblems } from './accountProblems.ts';
import { calls } from './calls.ts';
import { decisions } from './decisions.ts';
import { digest } from './digest.ts';
import { devices } from './devices.ts';
import { introductions } from './introductions.ts';
import { invites } from './invites.ts';
import { loop } from './loop.ts';
import { likeness } from './likeness.ts';
import { meetings } from './meetings.ts';
import { migrate } from './migrate.ts';
import { mine } from './mine.ts';
import { operations } from './operations.ts';
import { outcomes } from './outcomes.ts';
import { owners } from './owners.ts';
import { people } from './people.ts';
import { problemList } from './problemList.ts';
import { deletions } from './deletions.ts';
import { problems } from './problems.ts';
import { questions } from './questions.ts';
import { ranking } from './ranking.ts';
import { rankingPages } from './rankingPages.ts';
import { news } from './news.ts';
import { reports } from './reports.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { seen } from './seen.ts';
import { wholeWorkspace } from './wholeWorkspace.ts';
import { workspaces } from './workspaces.ts';

/** Opens a PostgreSQL database (15 or newer), shared with any number of endpoints. Rejects when it cannot be reached. */
export async function openPostgres(url: string): Promise<Store> {
  const db = connect(url);
  await migrate(db).catch(async (error: unknown) => {
    await db.end({ timeout: 1 });
    throw error;
  });
  return {
    ...workspaces(db),
    ...invites(db),
    ...devices(db),
    ...people(db),
    ...outcomes(db),
    ...owners(db),
    ...rules(db),
    ...reports(db),
    ...decisions(db),
    ...operations(db),
    ...problems(db),
    ...problemList(db),
    ...likeness(db),
    ...ranking(db),
    ...rankingPages(db),
    ...introductions(db),
    ...questions(db),
    ...search(db),
    ...news(db),
    ...seen(db),
    ...loop(db),
    ...digest(db),
    ...accountProblems(db),
    ...calls(db),
    ...meetings(db),
    ...mine(db),
    ...wholeWorkspace(db),
    ...deletions(db),
    async check() {
      await db`select 1`;
    },
    async close() {
      await db.end({ timeout: 5 });
    },
  };
}
