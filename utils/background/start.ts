import { log, logFailure } from '../log.ts';
import { ensureMenus } from '../menu.ts';
import { purgeAnswers } from '../outbox/answers/purge.ts';
import { purgeDiscarded } from '../outbox/discard.ts';
import { ensureAlarm } from '../sync/alarm.ts';
import type { Parts } from './parts.ts';

/** What every start of the worker makes sure of; each on its own, so that one that fails keeps no other from its turn. */
export function start(parts: Parts): void {
  const tasks = [
    ensureAlarm(),
    // Firefox drops them at times without an event (T6); Chromium keeps them.
    import.meta.env.FIREFOX ? ensureMenus() : Promise.resolve(),
    purge(parts),
    parts.drain('none'),
  ];
  for (const task of tasks) task.catch((error) => logFailure('listener-failed', error));
  parts.changed();
}

async function purge({ outbox, now }: Parts): Promise<void> {
  const count = (await purgeDiscarded(outbox, now())) + (await purgeAnswers(outbox, now()));
  if (count > 0) log('info', 'purged', { count });
}
