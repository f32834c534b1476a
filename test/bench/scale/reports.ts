import type { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import type { Seeded } from './seeded.ts';

const WEEK = 7 * 86_400_000;
/** The present moment of the made workspace. */
export const SCALE_NOW = Date.parse('2026-05-14T09:15:00Z');
/**
 * Reports that come in a week, whatever the size: a workspace is large since it is old, so that one of 100,000 goes back
 * forty weeks, beyond the ranking's period, and one of 10,000 four.
 */
const PER_WEEK = 2_500;
/** When the calls that are offered take place. */
const LATER = '2026-06-02T09:00:00Z';
/** Reports of one customer, on average. */
const PER_ACCOUNT = 20;
/** Deals of one customer. */
export const DEALS = 3;
/** One report in so many names somebody who would talk; one in so many offers a call. */
const TALKS = 10;
const CALLS = 50;

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo ka le mo nu pi ra se to va be'.split(' ');
/** A word for a number, the same every time, of three or four syllables. */
export const wordOf = (number: number): string =>
  [number % 24, Math.floor(number / 24) % 24, Math.floor(number / 576) % 24, Math.floor(number / 13_824) % 24]
    .map((place) => SYLLABLES[place] ?? '')
    .join('');
/** Everyday words: every report holds some of them. */
const COMMON: [string, ...string[]] = [
  'export',
  ...'invoice report month end we need the a to of when it stops data users cannot team every week slow import'.split(
    ' ',
  ),
];
const WORDS = 12_000;
const SEVERITIES = ['blocked', 'slowed', 'annoyed', null] as const;

/** A sentence of words as they come in life: everyday ones, some of the problem's own, and rare ones. */
function sentence(random: Seeded, length: number, topic: number): string {
  const words = Array.from({ length }, () => {
    const kind = random.part();
    if (kind < 0.5) return random.often(COMMON);
    return kind < 0.7 ? wordOf((topic * 7 + random.below(5)) % WORDS) : wordOf(Math.floor(WORDS * random.part() ** 2));
  });
  return words.join(' ');
}

/** Customers of a workspace with so many reports. */
export const accountsOf = (count: number): number => Math.ceil(count / PER_ACCOUNT);
/** A deal as the CRM names it. */
export const dealId = (deal: number): string => `006${String(deal).padStart(12, '0')}`;

function opportunity(random: Seeded, account: number): Report['opportunity'] {
  if (random.part() < 0.4) return null;
  const which = random.below(DEALS);
  const id = random.part() < 0.5 ? dealId(account * DEALS + which) : null;
  return {
    externalId: id,
    name: `Deal ${which}`,
    amount: `${1_000 + random.below(90) * 1_000}`,
    currencyIsoCode: random.part() < 0.8 ? 'USD' : 'EUR',
    stageName: ['Negotiation', 'Closed Won', 'Closed Lost', 'Proposal'][random.below(4)] ?? null,
    closeDate: null,
    probability: null,
    opportunityType: null,
    source: random.part() < 0.5 ? 'page' : 'typed',
    origins: {},
  };
}

const talks = (account: number, topic: number): Report['contacts'] => [
  {
    name: `Person ${account}`,
    email: `person@${wordOf(account)}.example`,
    role: null,
    source: 'typed',
    willingToTalk: { topics: [`export ${wordOf(topic)}`], askedBy: null, until: null },
  },
];

/** When the report of this place arrives, in a workspace with `count` in all: RFC 3339. */
export const arrivalOf = (place: number, count: number): string =>
  new Date(SCALE_NOW - Math.floor(((count - place) / PER_WEEK) * WEEK)).toISOString();

/** A report of about 2 KB on the problem of that number, of a workspace with `count` reports in all. */
export function scaleReport(random: Seeded, topic: number, place: number, count: number): Report {
  const createdAt = arrivalOf(place, count);
  const account = random.below(accountsOf(count));
  const verbatim = sentence(random, 40, topic);
  const report = reportFor(sentence(random, 9, topic), { id: random.id(Date.parse(createdAt)), verbatim });
  return {
    ...report,
    createdAt,
    modifiedAt: createdAt,
    impact: { severity: SEVERITIES[random.below(4)] ?? null, cost: sentence(random, 12, topic) },
    account: {
      name: `Customer ${wordOf(account)}`,
      domains: [`${wordOf(account)}.example`],
      externalIds: [],
      origins: {},
    },
    opportunity: opportunity(random, account),
    ...(place % TALKS === 0 && { contacts: talks(account, topic) }),
    ...(place % CALLS === 0 && { nextCall: { startsAt: LATER, minutes: 30, productWelcome: true as const } }),
  };
}
