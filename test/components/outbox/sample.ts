import { Decision, type DecisionStatus } from '../../../utils/record/decision.ts';
import { newId } from '../../../utils/record/id.ts';
import { groupOf, Tracked } from '../../../utils/record/tracked.ts';

/** Parts of a row worth choosing in a test; the rest is a believable report. */
export interface Choice {
  id?: string;
  state?: Tracked['state'];
  quote?: string;
  statement?: string;
  account?: string | null;
  amount?: string | null;
  currency?: string;
  decision?: Decision | null;
  former?: Decision | null;
  failure?: Tracked['failure'];
  seen?: boolean;
  createdAt?: string;
  nextAttemptAt?: string | null;
  madeFor?: string | null;
}

/** A decision of a given status with every word its rules ask for. */
export function decided(status: DecisionStatus, words: Partial<Decision> = {}): Decision {
  return Decision.parse({
    id: newId(),
    status,
    reason: 'Three other accounts asked for the same; it is next in line.',
    wouldChange: status === 'declined' || status === 'deferred' ? 'Two more customers with the same loss.' : null,
    reviewAt: status === 'deferred' ? '2027-03-01' : null,
    canonicalId: null,
    decidedBy: { id: newId(), name: 'Mira Novak' },
    decidedAt: '2026-11-20T10:00:00Z',
    ...words,
  });
}

function report(choice: Choice, id: string) {
  const at = choice.createdAt ?? '2026-11-23T09:00:00Z';
  const capture = {
    id: newId(),
    capturedAt: at,
    method: 'selection',
    verbatim: choice.quote ?? 'We lose two hours every Friday because the export drops the cost centre.',
    page: { url: 'https://mail.example/thread/1', title: 'Re: Renewal', site: 'gmail', kind: 'email' },
    said: { name: 'Dana Whitfield', email: 'dana@northwind.example', role: 'Head of Finance' },
    conversation: { subject: 'Re: Renewal' },
  };
  return {
    id,
    schemaVersion: 1,
    revision: 1,
    createdAt: at,
    modifiedAt: at,
    generator: { name: 'heard', version: '0.1.0' },
    capture: [capture],
    problem: { statement: choice.statement ?? 'Finance types the cost centres in again by hand.' },
    impact: { severity: 'slowed', cost: 'Two hours a week' },
    account: choice.account === null ? null : { name: choice.account ?? 'Northwind Traders' },
    opportunity: { amount: choice.amount ?? null, currencyIsoCode: choice.amount ? (choice.currency ?? 'EUR') : null },
  };
}

/** One row of the outbox, parsed, so that a test never shows what the record does not allow. */
export function tracked(choice: Choice = {}): Tracked {
  const id = choice.id ?? newId();
  const state = choice.state ?? 'sent';
  const decision = choice.decision ?? null;
  return Tracked.parse({
    id,
    report: report(choice, id),
    state,
    group: groupOf({ state, decision }),
    madeFor: choice.madeFor === undefined ? 'http://127.0.0.1:8787 w m' : choice.madeFor,
    madeForName: 'Acme',
    attempts: 0,
    nextAttemptAt: choice.nextAttemptAt ?? null,
    failure: choice.failure ?? null,
    before: null,
    receivedAt: state === 'sent' ? '2026-11-23T09:01:00Z' : null,
    problem: null,
    decision,
    formerDecision: choice.former ?? null,
    seenDecision: choice.seen ? ((decision ?? choice.former)?.id ?? null) : null,
    updatedAt: '2026-11-23T09:01:00Z',
  });
}
