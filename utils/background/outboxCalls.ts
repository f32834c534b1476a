import * as z from 'zod/mini';
import { log } from '../log.ts';
import { PublicMembership, type Summary } from '../messages/protocol.ts';
import type { Handlers } from '../messages/router.ts';
import { readPage } from '../outbox/page.ts';
import { summarise } from '../outbox/summary.ts';
import { membershipKey } from '../record/join.ts';
import type { Parts } from './parts.ts';

type OutboxCalls = Pick<Handlers, 'outbox.page' | 'outbox.summary' | 'sync.opened' | 'sync.now'>;

/** What the popup shows. */
export function outboxCalls(parts: Parts): OutboxCalls {
  const summary = () => summaryOf(parts);
  return {
    'outbox.page': async (query) => {
      const { rows, next, unreadable } = await readPage(parts.outbox, query);
      if (unreadable > 0) log('error', 'reports-unreadable', { count: unreadable });
      return { rows: await parts.problems.filledIn(rows), next };
    },
    'outbox.summary': summary,
    'sync.opened': async () => {
      await parts.drain('news');
      return await summary();
    },
    'sync.now': async () => {
      await parts.drain('hard');
      return await summary();
    },
  };
}

async function summaryOf({ outbox, signIn, now }: Parts): Promise<Summary> {
  const membership = await signIn.read();
  // Parsing leaves the token out: pages have no use for it.
  const present = membership && membershipKey(membership);
  return {
    ...(await summarise(outbox, present, now())),
    membership: membership && z.parse(PublicMembership, membership),
  };
}
