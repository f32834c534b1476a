import type { OptionsDoor } from '../../../components/options/door.ts';
import {
  CALLS,
  type CallInput,
  type CallName,
  type CallReply,
  type PublicMembership,
} from '../../../utils/messages/protocol.ts';
import type { HeardError } from '../../../utils/record/failure.ts';
import { MEMBERSHIP } from '../report/background.ts';

/** The background as the options page knows it. */
export class OptionsBackground implements OptionsDoor {
  membership: PublicMembership | null = null;
  toAdopt = 0;
  readonly calls: { name: CallName; input: unknown }[] = [];
  readonly fail = new Map<CallName, HeardError>();
  private readonly listeners = new Set<() => void>();

  readonly call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallReply<N>> => {
    const parsed = CALLS[name].input.parse(input);
    this.calls.push({ name, input: parsed });
    const failure = this.fail.get(name);
    if (failure) throw failure;
    // The table gives a union over all calls here; the reply of this one is what its own schema parses.
    return CALLS[name].reply.parse(this.answer(name)) as CallReply<N>;
  };

  readonly onChanged = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(): void {
    for (const listener of this.listeners) listener();
  }

  asked(name: CallName): unknown[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.input);
  }

  private answer(name: CallName): unknown {
    if (name === 'workspace.join') return (this.membership = MEMBERSHIP);
    if (name === 'report.adopt') return { count: this.toAdopt - (this.toAdopt = 0) };
    if (name === 'workspace.leave') this.membership = null;
    return this.summary();
  }

  private summary(): unknown {
    const counts = { needsYou: 0, onItsWay: 0, withProduct: 0, answered: 0, discarded: 0 };
    return {
      counts,
      unseen: 0,
      takenBack: 0,
      nextAttemptAt: null,
      membership: this.membership,
      signedOut: false,
      toAdopt: this.toAdopt,
      toAnswer: { questions: 0, introductions: 0 },
      elsewhere: 0,
    };
  }
}
