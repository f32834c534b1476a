import { afterAll, beforeAll, describe } from 'vitest';
import { accountRules } from './conformance/accounts.ts';
import { adminRules } from './conformance/admin.ts';
import { callRules } from './conformance/calls.ts';
import { claimRules } from './conformance/claims.ts';
import { concurrencyRules } from './conformance/concurrency.ts';
import { crashRules } from './conformance/crash.ts';
import { decisionRules } from './conformance/decisions.ts';
import { introductionRules } from './conformance/introductions.ts';
import { digestRules } from './conformance/digest.ts';
import { isolationRules } from './conformance/isolation.ts';
import { likenessRules } from './conformance/likeness.ts';
import { listRules } from './conformance/lists.ts';
import { meetingRules } from './conformance/meetings.ts';
import { mineRules } from './conformance/mine.ts';
import { newsRules } from './conformance/news.ts';
import { outcomeImportRules } from './conformance/outcomeImports.ts';
import { outcomeRules } from './conformance/outcomes.ts';
import { ownerRules } from './conformance/owners.ts';
import { peopleRules } from './conformance/people.ts';
import { problemIsolationRules } from './conformance/problemIsolation.ts';
import { problemListRules } from './conformance/problemLists.ts';
import { problemModelRules } from './conformance/problemModel.ts';
import { problemListingRules } from './conformance/problemListing.ts';
import { problemRules } from './conformance/problems.ts';
import { questionRules } from './conformance/questions.ts';
import { rankingRules } from './conformance/ranking.ts';
import { rankingPageRules } from './conformance/rankingPages.ts';
import { revisionRules } from './conformance/revisions.ts';
import { searchRules } from './conformance/search.ts';
import { loopRules } from './conformance/loop.ts';
import { loopCountingRules } from './conformance/loopCounting.ts';
import { deletionRules } from './conformance/deletions.ts';
import { wholeWorkspaceRules } from './conformance/wholeWorkspace.ts';
import { seenRules } from './conformance/seen.ts';
import { takeOverRules } from './conformance/takeOvers.ts';
import type { Engine } from './engine.ts';

/** What every store has to hold. Run it with a function that starts the engine on an empty store. */
export function conformance(name: string, start: () => Promise<Engine>): void {
  describe(`the store on ${name}`, () => {
    let engine: Engine | undefined;
    const running = () => {
      if (!engine) throw new Error('the engine is not running');
      return engine;
    };
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(async () => engine?.stop());

    peopleRules(running);
    adminRules(running);
    accountRules(running);
    outcomeRules(running);
    outcomeImportRules(running);
    ownerRules(running);
    revisionRules(running);
    listRules(running);
    decisionRules(running);
    problemRules(running);
    claimRules(running);
    problemListRules(running);
    problemListingRules(running);
    problemModelRules(running);
    likenessRules(running);
    isolationRules(running);
    problemIsolationRules(running);
    searchRules(running);
    newsRules(running);
    concurrencyRules(running);
    rankingRules(running);
    rankingPageRules(running);
    introductionRules(running);
    takeOverRules(running);
    questionRules(running);
    seenRules(running);
    loopRules(running);
    loopCountingRules(running);
    digestRules(running);
    callRules(running);
    meetingRules(running);
    mineRules(running);
    wholeWorkspaceRules(running);
    deletionRules(running);
    crashRules(running);
  });
}
