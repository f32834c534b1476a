import { browser } from 'wxt/browser';
import { createAcks } from '../form/acks.ts';
import { browserHost } from '../form/host.ts';
import { inject } from '../form/inject.ts';
import { createPending } from '../form/pending.ts';
import { logFailure } from '../log.ts';
import { broadcast, changed as changedNews } from '../messages/broadcast.ts';
import { openOutbox, type Outbox } from '../outbox/database.ts';
import { forgetMembership, readMembership, writeMembership } from '../settings.ts';
import { get, post } from '../sync/client.ts';
import { createDrain } from '../sync/drain.ts';
import { createNews } from '../workspace/news.ts';
import { createProblems } from '../workspace/problems.ts';
import { createBadging } from './badging.ts';
import { createDayTurn } from './dayTurn.ts';
import { deviceName } from './device.ts';
import { createLook } from './look.ts';
import type { Parts } from './parts.ts';

const now = (): Date => new Date();
const membership = () => readMembership().catch((error) => (logFailure('settings-unreadable', error), null));

/** Puts the background together, synchronously: nothing is read and nothing opened before it is needed. */
export function createParts(outbox: Outbox = openOutbox()): Parts {
  const badging = createBadging(outbox, membership);
  const changed = () => {
    badging.refresh();
    void broadcast(changedNews);
  };
  const drain = createDrain({
    outbox,
    post: (request) => post(request),
    membership: readMembership,
    now,
    random: Math.random,
    locks: navigator.locks,
    onProgress: changed,
    onError: (error) => logFailure('drain-failed', error),
  });
  const looked = createLook(drain);
  const version = browser.runtime.getManifest().version;
  const news = createNews({ outbox, membership, version });
  return {
    outbox,
    now,
    changed,
    drain,
    inject,
    host: browserHost(),
    acks: createAcks(),
    pending: createPending(),
    post: (request) => post(request),
    get: (request) => get(request),
    signIn: { read: readMembership, write: writeMembership, forget: forgetMembership },
    membership,
    version,
    news,
    problems: createProblems({ outbox, membership }),
    device: deviceName(navigator.userAgent),
    onSaved: badging.saved,
    looked,
    dayTurn: createDayTurn(now, changed),
  };
}
