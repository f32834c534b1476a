import { newId } from '../../utils/record/id.ts';
import type { IntroductionInput } from '../../utils/record/introduction.ts';
import type { Report } from '../../utils/record/report.ts';
import type { Speaking } from '../../server/introductions/candidates.ts';
import { reportFor } from '../support/reports.ts';

/** A request for five people to talk to about the month-end close. */
export const requestFor = (changes: Partial<IntroductionInput> = {}): IntroductionInput => ({
  id: newId(),
  kind: 'call',
  about: 'How they close the month',
  who: 'logistics',
  duration: '30 minutes',
  wanted: 5,
  until: '2026-06-15',
  problemId: null,
  ...changes,
});

/** A report that names one person at the account; `topics` null: nobody asked whether they would talk. */
export const talking = (
  statement: string,
  name: string,
  topics: string[] | null,
  { until = null, account = 'Northwind' }: { until?: string | null; account?: string } = {},
): Report => ({
  ...reportFor(statement),
  account: { name: account, domains: [], externalIds: [], origins: {} },
  contacts: [
    {
      name,
      email: `${name.toLowerCase()}@${account.toLowerCase()}.example`,
      role: 'Controller',
      source: 'typed',
      willingToTalk: topics && { topics, askedBy: null, until },
    },
  ],
});

/** The same as the store gives it. */
export const speaking = (
  report: Report,
  seller: string,
  { seq = 1, problemId = null }: { seq?: number; problemId?: string | null } = {},
): Speaking => ({ seq, seller: { id: seller, name: seller }, problemId, report });
