import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Store } from '../store.ts';
import { Database } from './database.ts';
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

/** Opens `heard.sqlite` in the folder, which is made when missing. */
export async function openSqlite(dataDir: string): Promise<Store> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = new Database(join(dataDir, 'heard.sqlite'));
  migrate(db);
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
      db.one(z.object({ ok: z.number() }), 'select 1 as ok');
    },
    async close() {
      db.close();
    },
  };
}
