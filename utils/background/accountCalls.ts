import { accountHere } from '../form/accountHere.ts';
import type { Handlers } from '../messages/router.ts';
import { madeForOf } from '../settings.ts';
import { accountReports } from '../workspace/accountReports.ts';
import type { Parts } from './parts.ts';

type AccountCalls = Pick<Handlers, 'account.suggest' | 'account.here' | 'account.reports'>;

/** What is known of customers. */
export const accountCalls = ({ inject, membership, news, outbox }: Parts): AccountCalls => ({
  'account.suggest': ({ typed, limit }) => news.suggest(typed, limit),
  'account.here': async () => ({ account: await accountHere(inject, news) }),
  'account.reports': async ({ account, limit }) =>
    await accountReports(outbox, account, madeForOf(await membership())?.key ?? null, limit),
});
