import type { FormDoor } from '../../../components/report/door.ts';
import type { CallInput, CallName, CallReply, PublicMembership } from '../../../utils/messages/protocol.ts';
import type { PrivateKind } from '../../../utils/record/privateKind.ts';
import { exaggerations } from '../../../utils/coach/exaggeration.ts';
import { judge } from '../../../utils/coach/wish.ts';
import { CALLS } from '../../../utils/messages/protocol.ts';
import { nearestOf } from '../../../utils/workspace/nearest.ts';
import { suggestFrom } from '../../../utils/account/suggest.ts';
import type { Capture } from '../../../utils/record/capture.ts';
import { draftOf, manualCapture } from '../../../utils/record/draft.ts';
import { HeardError } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import { redact } from '../../../utils/record/redact.ts';
import { redactBeside } from '../../../utils/record/redactBeside.ts';
import type { ListedProblem } from '../../../utils/record/problemList.ts';
import type { DraftReport } from '../../../utils/record/report.ts';
import { groupOf, Tracked } from '../../../utils/record/tracked.ts';
import type { KnownAccount } from '../../../utils/record/workspaceNews.ts';
import { captureFor, NOW } from '../../support/reports.ts';

export function rowFor(changes: Partial<Tracked> = {}, capture: Capture = captureFor()): Tracked {
  const id = capture.id;
  const row = {
    id,
    report: draftOf(capture, NOW, '0.1.0'),
    state: 'draft',
    madeFor: null,
    madeForName: null,
    ...changes,
  };
  const rest = { attempts: 0, nextAttemptAt: null, failure: null, before: null, receivedAt: null, problem: null };
  const all = { ...rest, decision: null, seenDecision: null, updatedAt: NOW.toISOString(), ...row };
  return Tracked.parse({ ...all, group: groupOf({ state: Tracked.shape.state.parse(all.state), decision: null }) });
}

export const manualRow = (): Tracked => rowFor({}, manualCapture(newId(), NOW));

/** A background with one report, which answers by the rules of the real one. Every call is parsed by the real table. */
export class FormBackground implements FormDoor {
  row: Tracked | null;
  membership: PublicMembership | null = null;
  rules: PrivateKind[] = [];
  accounts: KnownAccount[] = [];
  problems: ListedProblem[] = [];
  readonly calls: { name: CallName; input: unknown }[] = [];
  private readonly replies: Promise<unknown>[] = [];
  readonly fail = new Map<CallName, HeardError>();
  private gate: Promise<void> | null = null;
  private readonly listeners = new Set<(captured: { id: string; windowId: number | null }) => void>();

  constructor(row: Tracked | null = rowFor()) {
    this.row = row;
  }

  readonly call = <N extends CallName>(name: N, input: CallInput<N>): Promise<CallReply<N>> => {
    const reply = this.reply(name, input);
    this.replies.push(reply);
    return reply;
  };

  /** Resolves when all that was asked so far is answered. */
  async answered(): Promise<void> {
    await Promise.allSettled(this.replies);
  }

  private readonly reply = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallReply<N>> => {
    const parsed = CALLS[name].input.parse(structuredClone(input));
    this.calls.push({ name, input: parsed });
    if (name === 'report.save' && this.gate) await this.gate;
    const failure = this.fail.get(name);
    if (failure) throw failure;
    // The table gives a union over all calls here; the reply of this one is what its own schema parses.
    return CALLS[name].reply.parse(structuredClone(this.answer(name, parsed))) as CallReply<N>;
  };

  /** Saves arrive, but are not answered before the returned function is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.gate = promise;
    return resolve;
  }

  readonly onCaptured = (listener: (captured: { id: string; windowId: number | null }) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  captured(id: string, windowId: number | null): void {
    for (const listener of this.listeners) listener({ id, windowId });
  }

  asked(name: CallName): unknown[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.input);
  }

  /** The statements of the saves, in the order they arrived. */
  saved(): string[] {
    return this.asked('report.save').map((input) => CALLS['report.save'].input.parse(input).report.problem.statement);
  }

  get stored(): DraftReport {
    return this.known().report;
  }

  private known(): Tracked {
    if (!this.row) throw new HeardError('report-not-found');
    return this.row;
  }

  private answer(name: CallName, input: unknown): unknown {
    switch (name) {
      case 'coach.sentences': {
        const { text } = CALLS['coach.sentences'].input.parse(input);
        return { sentences: judge(text).sentences };
      }
      case 'workspace.rules':
        return { redact: this.rules };
      case 'coach.bigWords': {
        const { text } = CALLS['coach.bigWords'].input.parse(input);
        return { found: exaggerations(text) };
      }
      case 'form.claim':
        return this.row;
      case 'form.shown':
        return {};
      case 'report.new':
        return (this.row = manualRow());
      case 'account.suggest':
        return this.suggested(CALLS['account.suggest'].input.parse(input));
      case 'problem.near':
        return { problems: nearestOf(this.problems)(CALLS['problem.near'].input.parse(input)) };
      case 'problem.named': {
        const { id } = CALLS['problem.named'].input.parse(input);
        return { problem: this.problems.find((one) => one.id === id) ?? null };
      }
      case 'outbox.summary':
        return this.summary();
      case 'report.save':
      case 'report.send': {
        const { report, asTyped, coached = this.known().coached } = CALLS['report.save'].input.parse(input);
        return this.set({ ...this.store(report, name === 'report.send'), asTyped, coached });
      }
      case 'report.redact': {
        const { words } = CALLS['report.redact'].input.parse(input);
        return this.set({ report: redact(this.stored, ...words), ...redactBeside(this.known(), ...words) });
      }
      case 'report.discard':
        return this.set({ state: 'discarded' });
      case 'report.edit':
      case 'report.restore':
        return this.set({ state: 'draft' });
      default:
        return this.known();
    }
  }

  private suggested({ typed, limit }: CallInput<'account.suggest'>): KnownAccount[] {
    return suggestFrom(this.accounts)(typed, limit);
  }

  private store(given: DraftReport, sends: boolean): Tracked {
    if (this.known().state !== 'draft') throw new HeardError('report-locked');
    const [first] = this.stored.capture;
    const capture = first?.method === 'manual' ? given.capture : this.stored.capture;
    const state = sends ? (this.membership ? 'queued' : 'signIn') : 'draft';
    const failure = state === 'signIn' ? ({ code: 'not-joined' } as const) : this.known().failure;
    return this.set({ report: { ...given, capture }, state, failure });
  }

  private set(changes: Partial<Tracked>): Tracked {
    const row = { ...this.known(), ...changes };
    this.row = { ...row, group: groupOf(row) };
    return this.row;
  }

  private summary(): unknown {
    const counts = { needsYou: 1, onItsWay: 0, withProduct: 0, answered: 0, discarded: 0 };
    return {
      counts,
      unseen: 0,
      takenBack: 0,
      nextAttemptAt: null,
      membership: this.membership,
      signedOut: false,
      toAdopt: 0,
      toAnswer: { questions: 0, introductions: 0 },
      elsewhere: 0,
    };
  }
}

export const MEMBERSHIP: PublicMembership = {
  endpoint: 'https://heard.acme.example',
  workspace: { id: newId(), name: 'Acme' },
  member: { id: newId(), name: 'Sam Seller', email: 'sam@acme.example', role: 'seller' },
  ownDomains: ['acme.example'],
};
