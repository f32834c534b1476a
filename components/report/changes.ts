import type { Account, Contact, DraftReport, Opportunity } from '../../utils/record/report.ts';
import type { KnownAccount } from '../../utils/record/workspaceNews.ts';

/** A typed text for the record: nothing typed is "not known", never "". */
export const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/** A statement that is the person's own word, also where they accept a draft as it stands. */
export function withStatement(report: DraftReport, statement: string): DraftReport {
  const { drafted: _, ...problem } = report.problem;
  return { ...report, problem: { ...problem, statement } };
}

/** A statement that nobody has looked at yet; the record says so until somebody does. */
export const withDrafted = (report: DraftReport, statement: string): DraftReport => ({
  ...report,
  problem: { ...report.problem, statement, drafted: true },
});

/** The report as evidence of this problem; null: of none that the person knows of. */
export function withSameAs(report: DraftReport, id: string | null): DraftReport {
  const { sameAs: _, ...problem } = report.problem;
  return { ...report, problem: id === null ? problem : { ...problem, sameAs: id } };
}

type Origins = Account['origins'];

/** What the person types is theirs from then on, also where it was read from the page before. */
function retyped(origins: Origins, field: string, value: unknown): Origins {
  const { [field]: _, ...others } = origins;
  const empty = value === null || (Array.isArray(value) && value.length === 0);
  return empty ? others : { ...others, [field]: 'typed' };
}

const NO_ACCOUNT: Account = { name: null, domains: [], externalIds: [], origins: {} };

type AccountChange = Partial<Pick<Account, 'name' | 'domains' | 'externalIds'>>;

export function withAccount(report: DraftReport, change: AccountChange): DraftReport {
  const account = report.account ?? NO_ACCOUNT;
  const origins = Object.entries(change).reduce((all, [field, value]) => retyped(all, field, value), account.origins);
  return { ...report, account: { ...account, ...change, origins } };
}

/**
 * The account as a colleague's report knows it, chosen by the person, and as a whole: a domain of another company beside
 * its name would make the two one for everybody. Its origin is `typed`, since it is the person's word and not this page's.
 */
export const withKnownAccount = (report: DraftReport, { name, domains, externalIds }: KnownAccount): DraftReport =>
  withAccount(report, { name, domains, externalIds });

const NO_OPPORTUNITY: Opportunity = {
  externalId: null,
  name: null,
  amount: null,
  currencyIsoCode: null,
  stageName: null,
  closeDate: null,
  probability: null,
  opportunityType: null,
  source: 'typed',
  origins: {},
};

type Deal = Pick<Opportunity, 'amount' | 'currencyIsoCode' | 'stageName' | 'closeDate'>;

/** `source` says where the amount came from, so that only a typed amount changes it. */
export function withOpportunity(report: DraftReport, change: Partial<Deal>): DraftReport {
  const opportunity = report.opportunity ?? NO_OPPORTUNITY;
  const origins = Object.entries(change).reduce(
    (all, [field, value]) => retyped(all, field, value),
    opportunity.origins,
  );
  const source = 'amount' in change ? 'typed' : opportunity.source;
  return { ...report, opportunity: { ...opportunity, ...change, source, origins } };
}

export const NO_CONTACT: Contact = { name: null, email: null, role: null, source: 'typed', willingToTalk: null };

type Who = Pick<Contact, 'name' | 'email' | 'role'>;

export function withContact(report: DraftReport, at: number, change: Partial<Who>): DraftReport {
  return replaceContact(report, at, (contact) => ({ ...contact, ...change, source: 'typed' }));
}

/** That somebody would talk is the seller's word; it leaves the origin of their name alone. */
export function withTalk(report: DraftReport, at: number, topics: string[] | null): DraftReport {
  return replaceContact(report, at, (contact) => {
    const before = contact.willingToTalk ?? { topics: [], askedBy: null, until: null };
    return { ...contact, willingToTalk: topics && { ...before, topics } };
  });
}

function replaceContact(report: DraftReport, at: number, change: (contact: Contact) => Contact): DraftReport {
  return { ...report, contacts: report.contacts.map((contact, index) => (index === at ? change(contact) : contact)) };
}

/** The call in which product is welcome, from its time on (RFC 3339); null offers none. */
export function withNextCall(report: DraftReport, startsAt: string | null, minutes: number): DraftReport {
  const { nextCall: _, ...rest } = report;
  return startsAt ? { ...rest, nextCall: { startsAt, minutes, productWelcome: true } } : rest;
}

/** The pasted quote of a manual report; the background refuses this for one read from a page. */
export function withPasted(
  report: DraftReport,
  change: { verbatim?: string; url?: string; title?: string; name?: string | null },
): DraftReport {
  const [first, ...others] = report.capture;
  if (!first) return report;
  const page = { ...first.page, url: change.url ?? first.page.url, title: change.title ?? first.page.title };
  const nobody = { name: null, email: null, role: null, at: null, mediaTime: null, quoted: false };
  const said = change.name === undefined ? first.said : change.name && { ...(first.said ?? nobody), name: change.name };
  const pasted = { ...first, verbatim: change.verbatim ?? first.verbatim, page, said: said || null };
  return { ...report, capture: [pasted, ...others] };
}

/** The report as it leaves: rows that were opened for a contact and left empty are nobody. */
export function finished(report: DraftReport): DraftReport {
  return { ...report, contacts: report.contacts.filter(somebody) };
}

const somebody = ({ name, email, role, willingToTalk }: Contact): boolean =>
  (name ?? email ?? role ?? willingToTalk) !== null;
