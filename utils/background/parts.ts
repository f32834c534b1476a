import type { FormDeps } from '../form/click.ts';
import type { Inject } from '../form/inject.ts';
import type { Membership } from '../record/join.ts';
import type { Answer, Get, Post } from '../sync/client.ts';
import type { Drain } from '../sync/drain.ts';
import type { Problems } from '../workspace/problems.ts';

/** Everything the background's calls and listeners work with; made once for each start of the worker. */
export interface Parts extends FormDeps {
  readonly inject: Inject;
  readonly drain: Drain;
  readonly post: (request: Post) => Promise<Answer>;
  readonly get: (request: Get) => Promise<Answer>;
  /** The sign-in as stored. @throws HeardError `settings-unreadable` */
  readonly signIn: {
    readonly read: () => Promise<Membership | null>;
    readonly write: (membership: Membership) => Promise<void>;
    readonly forget: () => Promise<void>;
  };
  readonly problems: Problems;
  /** How this browser is called among the member's devices. */
  readonly device: string;
  /** The outbox changed: badge and open pages follow. */
  readonly changed: () => void;
  /** To be called with the alarm: what was put off until a day stands again on it. */
  readonly dayTurn: () => void;
  /** Somebody opened a form: send and fetch now, whatever our own pauses say. */
  readonly looked: () => void;
}
