import { draftOf } from '../../utils/record/draft.ts';
import type { Capture } from '../../utils/record/capture.ts';
import { newId } from '../../utils/record/id.ts';
import type { DraftReport, Report } from '../../utils/record/report.ts';

export const NOW = new Date('2026-05-14T09:15:00.000Z');

export const QUOTE = 'The month-end export stops after 2,000 rows.\nWe lose two days every quarter.';

/** A capture from a mail page, of words made up here. */
export function captureFor(changes: Partial<Capture> = {}): Capture {
  const id = changes.id ?? newId();
  const verbatim = changes.verbatim ?? QUOTE;
  return {
    id,
    capturedAt: NOW.toISOString(),
    method: 'selection',
    verbatim,
    selector: {
      type: 'TextQuoteSelector',
      exact: verbatim.replaceAll(/\s+/g, ' '),
      prefix: 'Hello, ',
      suffix: ' Regards',
    },
    page: {
      url: 'https://mail.example/mail/u/0/#inbox/abc',
      title: 'Export trouble',
      site: 'gmail',
      kind: 'email',
      object: null,
      recordName: null,
      fields: {},
    },
    said: { name: 'Dana Reyes', email: 'dana@northwind.example', role: null, at: null, mediaTime: null, quoted: false },
    message: null,
    conversation: { subject: 'Export trouble', id: 'abc', participants: [] },
    account: { name: 'Northwind', domains: ['northwind.example'], externalIds: [] },
    opportunity: null,
    redactions: 0,
    part: null,
    turns: [],
    ...changes,
  };
}

/** A draft as the click leaves it. */
export const draftFor = (changes: Partial<Capture> = {}): DraftReport => draftOf(captureFor(changes), NOW, '0.1.0');

/** The same with the one thing a report needs before it may leave. */
export function reportFor(statement = 'Exports are cut off', changes: Partial<Capture> = {}): Report {
  const draft = draftFor(changes);
  return { ...draft, problem: { ...draft.problem, statement } };
}

/** A report of a customer by this name, with an open deal in dollars. */
export const dealReport = (customer: string, deal: { name: string; amount: string }): Report => ({
  ...reportFor(`Trouble at ${customer}`),
  account: { name: customer, domains: [], externalIds: [], origins: {} },
  opportunity: {
    ...deal,
    externalId: null,
    currencyIsoCode: 'USD',
    stageName: null,
    closeDate: null,
    probability: null,
    opportunityType: null,
    source: 'page',
    origins: {},
  },
});
