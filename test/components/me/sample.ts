import type { Door } from '../../../components/outbox/door.ts';
import { CALLS, type CallInput, type CallName, type CallReply } from '../../../utils/messages/protocol.ts';
import { HeardError } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import type { Me } from '../../../utils/record/me.ts';
import { MEMBERSHIP } from '../report/background.ts';

const NOTHING = { waiting: 0, underWay: 0, done: 0, notTaken: 0 };

/** The page of somebody who sent a few reports. */
export const figures = (changes: Partial<Me> = {}): Me => ({
  asOf: '2026-11-26T09:00:00.000Z',
  reported: { waiting: 2, underWay: 1, done: 1, notTaken: 3 },
  months: [
    { month: '2026-11', ...NOTHING, waiting: 2 },
    { month: '2026-10', ...NOTHING },
    { month: '2026-09', ...NOTHING, underWay: 1, done: 1, notTaken: 1 },
  ],
  problems: {
    all: 4,
    decided: 3,
    done: 1,
    shown: [
      {
        id: newId(),
        statement: 'The pallet is paid twice',
        reports: 2,
        decision: {
          status: 'declined',
          decidedAt: '2026-11-20T10:00:00.000Z',
          decidedBy: 'Mira Novak',
          safeSentence: 'Not this year.',
        },
      },
      { id: newId(), statement: 'Exports stop', reports: 1, decision: null },
    ],
  },
  answers: { reports: 5, medianDays: 3 },
  claims: { ended: 2, needed: 5, compared: null },
  ...changes,
});

export const compared: NonNullable<NonNullable<Me['claims']>['compared']> = {
  won: 5,
  lost: 4,
  amounts: [{ currencyIsoCode: 'EUR', deals: 5, claimed: '100000', final: '82000' }],
  claimed: [
    {
      currencyIsoCode: 'EUR',
      won: { deals: 5, claimed: '100000' },
      lost: { deals: 4, claimed: '150000' },
      lostShare: '0.6',
    },
  ],
  medianRatio: '0.82',
  severities: [
    { severity: 'blocked', won: 2, lost: 1 },
    { severity: null, won: 1, lost: 3 },
  ],
  deals: [
    {
      name: 'Renewal',
      result: 'lost',
      closedAt: '2026-10-03',
      claimed: { amount: '40000', currencyIsoCode: 'EUR' },
      final: null,
      reports: [newId()],
    },
    {
      name: 'Seats',
      result: 'lost',
      closedAt: '2026-10-02',
      claimed: { amount: '40000', currencyIsoCode: 'EUR' },
      final: { amount: '40000', currencyIsoCode: 'EUR' },
      reports: [newId()],
    },
    {
      name: 'Depot',
      result: 'won',
      closedAt: '2026-10-01',
      claimed: { amount: '40000', currencyIsoCode: 'EUR' },
      final: { amount: '30000', currencyIsoCode: 'EUR' },
      reports: [newId()],
    },
  ],
};

/** The background as the page knows it: what is held, and what the endpoint would tell. */
export class MeBackground implements Door {
  membership: CallReply<'me.held'>['membership'] = MEMBERSHIP;
  held: Me | null = null;
  told: Me | HeardError = figures();
  readonly calls: CallName[] = [];
  private readonly listeners = new Set<() => void>();

  readonly call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallReply<N>> => {
    CALLS[name].input.parse(input);
    this.calls.push(name);
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

  asked = (name: CallName): number => this.calls.filter((one) => one === name).length;

  private answer(name: CallName): unknown {
    if (name === 'me.held') return { membership: this.membership, me: this.membership && this.held };
    if (this.told instanceof HeardError) throw this.told;
    return (this.held = this.told);
  }
}
