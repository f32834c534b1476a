import type { CallInput, CallName, CallReply, OutboxPage, Summary } from '../../../utils/messages/protocol.ts';
import { dayHere } from '../../../utils/record/dayHere.ts';
import { CALLS } from '../../../utils/messages/protocol.ts';
import { HeardError } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import {
  type AnswerElsewhere,
  type AskItem,
  asksForWords,
  type TrackedAnswer,
} from '../../../utils/record/trackedAnswer.ts';
import { questionOf } from '../../support/asks.ts';
import { answers, Group, groupOf, isUnseen, type Tracked } from '../../../utils/record/tracked.ts';

/**
 * A background that answers like the real one, from an array: pages by group and search, newest first. Every call is
 * parsed with the table the real door uses, so that a wrong input or reply fails the test.
 */
export class FakeBackground {
  rows: Tracked[];
  joined = true;
  signedOut = false;
  nextAttemptAt: string | null = null;
  toAdopt = 0;
  asks: AskItem[] = [];
  elsewhere: AnswerElsewhere[] = [];
  /** The customer on the page. */
  here: CallReply<'account.here'>['account'] = null;
  byTitle = false;
  /** What colleagues heard there; null: the workspace does not know the customer. */
  colleagues: CallReply<'account.problems'>['told'] = null;
  readonly calls: { name: CallName; input: unknown }[] = [];
  readonly fail = new Map<CallName, HeardError>();
  private readonly listeners = new Set<() => void>();

  constructor(rows: Tracked[] = []) {
    this.rows = rows;
  }

  readonly call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallReply<N>> => {
    const parsed = CALLS[name].input.parse(input);
    this.calls.push({ name, input: parsed });
    const failure = this.fail.get(name);
    if (failure) throw failure;
    // The table gives a union over all calls here; the reply of this one is what its own schema parses.
    return CALLS[name].reply.parse(this.answer(name, input)) as CallReply<N>;
  };

  readonly onChanged = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Something happened in the outbox, as after a sync. */
  change(edit: (rows: Tracked[]) => Tracked[] = (rows) => rows): void {
    this.rows = edit(this.rows);
    for (const listener of this.listeners) listener();
  }

  asked(name: CallName): unknown[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.input);
  }

  private answer(name: CallName, input: unknown): unknown {
    if (name === 'outbox.page') return this.page(CALLS['outbox.page'].input.parse(input));
    if (name === 'outbox.summary' || name === 'sync.now' || name === 'sync.opened') return this.summary();
    if (name === 'account.here')
      return { account: this.here, isKnown: this.colleagues !== null, byTitle: this.byTitle };
    if (name === 'account.problems') return { told: this.colleagues };
    if (name === 'account.reports') return this.reportsOn(CALLS['account.reports'].input.parse(input));
    if (name === 'inbox.enter')
      return { link: `https://heard.example/#${CALLS['inbox.enter'].input.parse(input).place}` };
    if (name === 'asks.list') return { items: this.asks };
    if (name === 'answers.elsewhere') return { answers: this.elsewhere };
    if (name === 'answers.drop') return this.drop(CALLS['answers.drop'].input.parse(input).id);
    if (name.startsWith('answer.')) return this.answering(name, input);
    if (name === 'report.adopt') return { count: this.toAdopt };
    if (name === 'report.new') return this.rows[0];
    if (name === 'capture.activeTab') return { id: newId() };
    return this.one(name, CALLS['report.get'].input.parse(input).id);
  }

  private drop(id: string): object {
    this.elsewhere = this.elsewhere.filter((one) => one.id !== id);
    this.change();
    return {};
  }

  private reportsOn({ account, limit }: CallInput<'account.reports'>): CallReply<'account.reports'> {
    const found = this.rows.filter(
      ({ report, group }) => group !== 'discarded' && report.account?.name === account.name,
    );
    const decided = found.filter(({ group }) => group === 'answered').length;
    return { rows: found.slice(0, limit), total: found.length, decided };
  }

  private answering(name: CallName, input: unknown): unknown {
    const { askId } = CALLS['answer.takeBack'].input.parse(input);
    const item = this.asks.find(({ ask }) => questionOf(ask).id === askId);
    if (!item) throw new HeardError('ask-gone');
    const draft =
      name === 'answer.takeBack' ? item.sent?.draft : CALLS['answer.save'].input.safeParse(input).data?.draft;
    const state = name === 'answer.send' ? 'queued' : 'draft';
    const answer: TrackedAnswer | null = draft
      ? {
          id: newId(),
          askId,
          state,
          draft,
          answeredAt: '2026-11-23T12:00:00Z',
          failure: null,
          nextAttemptAt: null,
          overAt: null,
        }
      : null;
    item.draft = state === 'draft' ? answer : null;
    if (name !== 'answer.save') item.sent = state === 'queued' ? answer : null;
    if (name !== 'answer.save') this.change();
    return answer ?? {};
  }

  private one(name: CallName, id: string): unknown {
    if (name === 'report.discard') this.edit(id, { state: 'discarded' });
    if (name === 'report.restore') this.edit(id, { state: 'draft' });
    if (name === 'report.retry') this.edit(id, { state: 'queued' });
    if (name === 'report.edit') this.edit(id, { state: 'draft' });
    if (name === 'report.seen') return this.see(id);
    return this.find(id);
  }

  private see(id: string): object {
    this.edit(id, { seenDecision: this.find(id).decision?.id ?? null });
    return {};
  }

  private find(id: string): Tracked {
    const row = this.rows.find((each) => each.id === id);
    if (!row) throw new HeardError('report-not-found');
    return row;
  }

  private edit(id: string, change: Partial<Tracked>): void {
    const row = { ...this.find(id), ...change };
    this.change((rows) => rows.map((each) => (each.id === id ? { ...row, group: groupOf(row) } : each)));
  }

  private page({ group, search, after, limit }: CallInput<'outbox.page'>): OutboxPage {
    const words = search.toLowerCase();
    const found = this.rows.filter(
      (row) =>
        (group === null ? row.group !== 'discarded' : row.group === group) &&
        JSON.stringify(row.report).toLowerCase().includes(words),
    );
    const from = Number(after ?? 0);
    // The real one gives 200 at most, whatever it is asked for.
    const to = from + Math.min(limit, 200);
    return { rows: found.slice(from, to), next: to < found.length ? String(to) : null };
  }

  private summary(): Summary {
    const waiting = (kind: 'question' | 'introduction') =>
      this.asks.filter((item) => item.ask.kind === kind && asksForWords(item, dayHere(Date.now()))).length;
    const count = (group: Group) => this.rows.filter((row) => row.group === group).length;
    return {
      counts: {
        needsYou: count('needsYou'),
        onItsWay: count('onItsWay'),
        withProduct: count('withProduct'),
        answered: count('answered'),
        discarded: count('discarded'),
      },
      unseen: this.rows.filter(isUnseen).length,
      takenBack: this.rows.filter((row) => isUnseen(row) && !answers(row.decision)).length,
      toAnswer: { questions: waiting('question'), introductions: waiting('introduction') },
      elsewhere: this.elsewhere.length,
      nextAttemptAt: this.nextAttemptAt,
      toAdopt: this.toAdopt,
      membership: this.joined ? MEMBERSHIP : null,
      signedOut: this.signedOut,
    };
  }
}

const MEMBERSHIP = {
  endpoint: 'http://127.0.0.1:8787',
  workspace: { id: newId(), name: 'Acme' },
  member: { id: newId(), name: 'Sam Seller', email: null, role: 'seller' as const },
  ownDomains: ['acme.example'],
};
