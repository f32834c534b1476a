import { redactAutomatically } from '../coach/private/redactAutomatically.ts';
import { broadcast, changed } from '../messages/broadcast.ts';
import { logFailure } from '../log.ts';
import { createReport } from '../outbox/create.ts';
import type { Outbox } from '../outbox/database.ts';
import { draftOf } from '../record/draft.ts';
import { newId } from '../record/id.ts';
import type { Membership } from '../record/join.ts';
import type { PrivateKind } from '../record/privateKind.ts';
import type { Tracked } from '../record/tracked.ts';
import { madeForOf } from '../settings.ts';
import type { News } from '../workspace/news.ts';
import type { Acks } from './acks.ts';
import type { Host } from './host.ts';
import { openForm } from './open.ts';
import type { Pending } from './pending.ts';
import type { Captured } from './read.ts';

/** What a capture needs of the rest. */
export interface FormDeps {
  readonly outbox: Outbox;
  readonly host: Host;
  readonly acks: Acks;
  readonly pending: Pending;
  /** The present sign-in; null also when it cannot be read, since a capture must not fail for that. */
  readonly membership: () => Promise<Membership | null>;
  readonly news: News;
  readonly now: () => Date;
  readonly version: string;
  /** After the commit: the badge says so. */
  readonly onSaved: () => void;
}

/** Reads the words; the id is made at the click (P3). */
export type Read = (id: string, own: readonly string[]) => Promise<Captured>;

/** A click's two halves: the form opens while the words are read and committed; neither waits for the other (T14, T28). */
export interface Clicked {
  readonly id: string;
  readonly saved: Promise<Tracked>;
  readonly opened: Promise<void>;
}

/** Call it in the very turn of the click. `windowId`: whose panel may show the form; null for none. */
export function captureNow(deps: FormDeps, windowId: number | null, read: Read): Clicked {
  const id = newId();
  const withdraw = () => windowId !== null && deps.pending.withdraw(windowId);
  const opened = openForm(deps.host, deps.acks, { id, windowId, withdraw: () => void withdraw() });
  const saved = save(deps, id, windowId, read);
  deps.pending.begin(id, windowId, saved);
  opened.catch((error) => logFailure('listener-failed', error));
  saved.catch((error) => logFailure('listener-failed', error));
  return { id, saved, opened };
}

async function save(deps: FormDeps, id: string, windowId: number | null, read: Read): Promise<Tracked> {
  const membership = await deps.membership();
  const ownDomains = await deps.news.ownDomains();
  const { capture, failure } = await read(id, ownDomains);
  const asRead = await deps.news.matched(draftOf(capture, deps.now(), deps.version));
  // Before the first commit: what the rule takes out never rests on the disk.
  const draft = redactAutomatically(asRead, await rules(deps), { ownDomains });
  const row = await createReport(deps.outbox, draft, madeForOf(membership), deps.now(), failure);
  deps.onSaved();
  void broadcast(changed);
  void broadcast({ heard: 1, event: 'captured', id, windowId });
  return row;
}

/** A capture must not fail for a rule that cannot be read: sending asks for it again, and does not go without. */
const rules = ({ news }: FormDeps): Promise<readonly PrivateKind[]> =>
  news.redact().catch((error) => (logFailure('listener-failed', error), []));
