import { accountHere } from '../form/accountHere.ts';
import { logFailure } from '../log.ts';
import type { Handlers } from '../messages/router.ts';
import type { AccountRead } from '../record/capture.ts';
import { membershipKey } from '../record/join.ts';
import type { KnownAccount } from '../record/workspaceNews.ts';
import { madeForOf } from '../settings.ts';
import { accountReports } from '../workspace/accountReports.ts';
import { createColleagues } from './colleagues.ts';
import type { Parts } from './parts.ts';

/** One's own reports are shown all the same. */
function notListed(error: unknown): null {
  logFailure('news-unreadable', error);
  return null;
}

type AccountCalls = Pick<Handlers, 'account.suggest' | 'account.here' | 'account.reports' | 'account.problems'>;

/** What is known of customers. */
export function accountCalls(parts: Parts): AccountCalls {
  const { inject, membership, signIn, news, outbox } = parts;
  const colleagues = createColleagues(parts);
  const listedAs = async (account: AccountRead): Promise<KnownAccount | null> => {
    const present = await membership();
    return present && (await news.listed(account, membershipKey(present)).catch(notListed));
  };
  return {
    'account.suggest': ({ typed, limit }) => news.suggest(typed, limit),
    'account.here': async () => {
      const { account, byTitle } = await accountHere(inject, news);
      return { account, byTitle, isKnown: account !== null && (await listedAs(account)) !== null };
    },
    'account.reports': async ({ account, limit }) => {
      const listed = await listedAs(account);
      const readings = listed ? [account, listed] : [account];
      return await accountReports(outbox, readings, madeForOf(await membership())?.key ?? null, limit);
    },
    'account.problems': async ({ account }) => {
      const present = await signIn.read();
      // As the endpoint itself told it, to that endpoint, or not at all (P8).
      const listed = present && (await news.listed(account, membershipKey(present)));
      return { told: present && listed && (await colleagues(present, listed)) };
    },
  };
}
