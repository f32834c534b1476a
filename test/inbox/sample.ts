import { InboxReport, ReceivedReport } from '../../utils/record/inbox.ts';
import { newId } from '../../utils/record/id.ts';
import { type Choice, tracked } from '../components/outbox/sample.ts';

export interface Received extends Choice {
  seller?: string;
  url?: string;
  receivedAt?: string;
}

/** A report as the endpoint tells of it, whole: contacts, opportunity and a wish, with mixed origins. */
export function received(choice: Received = {}): ReceivedReport {
  const row = tracked({ amount: '40000', ...choice });
  const [capture] = row.report.capture;
  return ReceivedReport.parse({
    report: {
      ...row.report,
      capture: capture && [{ ...capture, page: { ...capture.page, ...(choice.url && { url: choice.url }) } }],
      opportunity: {
        amount: choice.amount === undefined ? '40000' : choice.amount,
        currencyIsoCode: 'EUR',
        stageName: 'Negotiation',
        closeDate: '2026-12-31',
        source: 'page',
        origins: { amount: 'page', stageName: 'typed' },
      },
      contacts: [
        {
          name: 'Dana Whitfield',
          email: 'dana@northwind.example',
          role: 'Head of Finance',
          willingToTalk: { topics: ['exports', 'cost centres'], askedBy: null, until: '2026-12-01' },
        },
        { name: 'Not Asked', email: 'not.asked@northwind.example' },
      ],
      requestedFeature: 'A button that exports everything',
    },
    creator: { id: newId(), name: choice.seller ?? 'Sam Seller' },
    receivedAt: choice.receivedAt ?? '2026-11-23T09:01:00Z',
    problem: { id: newId(), statement: row.report.problem.statement },
    decision: choice.decision ?? null,
  });
}

export const withHistory = (row: ReceivedReport): InboxReport =>
  InboxReport.parse({
    ...row,
    history: row.decision ? [row.decision] : [],
    reaches: { reports: 1, sellers: 1 },
  });
