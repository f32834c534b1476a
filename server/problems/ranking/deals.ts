import type { DealOpen, DealOutcome } from '../../../utils/record/outcome.ts';
import { foldedWords } from '../../search/words.ts';
import { atOnce, type InParts } from '../inParts.ts';
import { crmDeal } from './crmDeal.ts';
import { decimal, plain } from './decimal.ts';
import { byAge, isNaming, type DealNamed, type Evidence, type Naming } from './evidence.ts';
import type { StageClass } from './stageClass.ts';
import { sameThings } from './sameThings.ts';

/** One deal, however many reports name it. */
export interface Deal {
  id: string;
  name: string | null;
  stage: StageClass;
  /** The report whose amount holds: the newest that read it from a page or a CRM, else the newest typed one. */
  amountFrom: Naming | null;
  /** Whether reports name different amounts. */
  conflicting: boolean;
  /** What became of it, as the CRM says; it overrules every stage in a report. */
  outcome: DealOutcome | null;
}

/** What was told of a deal last: how it ended; or that it is open, and when that was told (RFC 3339). */
export type Told = DealOutcome | (DealOpen & { changedAt: string });

/** What was told of deals, by `crmDeal`. */
export type Outcomes = ReadonlyMap<string, Told>;

/** The identity of accounts and deals over all the reports of a workspace. */
export interface Identities {
  /** The account of a report; null when it names none. */
  accountOf(evidence: Evidence): string | null;
  /** Null when nothing tells which deal it is: neither an id nor an account, or an account with several. */
  dealOf(evidence: Evidence): Deal | null;
}

/**
 * What ties a report to others: its account's keys and the CRM id of its deal. Reports that share none of these, at
 * first or second hand, tell nothing of each other's account and deal.
 */
export const bondsOf = ({ account, deal }: Evidence): string[] => [
  ...account.keys,
  ...(deal?.externalId ? [crmDeal(deal.externalId)] : []),
];

const lastOf = (named: Naming[], fits: (one: DealNamed) => boolean): Naming | null =>
  named.findLast(({ deal }) => fits(deal)) ?? null;

/** How it ended goes before every report; that it is open before those that were made until then. */
function stageOf(named: Naming[], told: Told | null): StageClass {
  if (told && told.result !== 'open') return told.result;
  const since = told ? Date.parse(told.changedAt) : -Infinity;
  const newer = named.filter(({ heardAt }) => heardAt > since);
  return lastOf(newer, ({ stage }) => stage !== 'unknown')?.deal.stage ?? (told ? 'open' : 'unknown');
}

function resolved(id: string, unsorted: Naming[], told: Told | null): Deal {
  const named = unsorted.toSorted(byAge);
  const amounts = named.filter(({ deal }) => deal.amount !== null);
  const read = amounts.filter(({ deal }) => deal.origin !== 'typed');
  return {
    id,
    name: lastOf(named, ({ name }) => name !== null)?.deal.name ?? null,
    stage: stageOf(named, told),
    amountFrom: read.at(-1) ?? amounts.at(-1) ?? null,
    conflicting: new Set(amounts.map(({ deal }) => `${plain(decimal(deal.amount ?? '0'))} ${deal.currency}`)).size > 1,
    outcome: told?.result === 'open' ? null : told,
  };
}

/** What a report tells of the identity of its deal. */
interface Marks {
  reportId: string;
  crm: string | null;
  account: string | null;
  /** Account and name together. */
  title: string | null;
}

/** Names as they are compared; each is folded once, since many reports name one deal. */
function folder(): (name: string) => string {
  const done = new Map<string, string>();
  return (name) => {
    const folded = done.get(name) ?? foldedWords(name).join(' ');
    done.set(name, folded);
    return folded;
  };
}

function marksOf(one: Naming, account: string | null, fold: (name: string) => string): Marks {
  const name = fold(one.deal.name ?? '');
  return {
    reportId: one.reportId,
    crm: one.deal.externalId ? crmDeal(one.deal.externalId) : null,
    account: account === null ? null : `account ${account}`,
    title: account !== null && name !== '' ? `title ${account} ${name}` : null,
  };
}

/** The only deal known under a mark; the mark itself where there is none, null where there are several. */
function onlyOne(mark: string, known: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const deals = [...(known.get(mark) ?? [mark])];
  return deals.length === 1 ? (deals[0] ?? null) : null;
}

/**
 * Which deal each report names. By its CRM id; else by account and name, which is the deal with an id where that one
 * carries the same name; else, an amount without a name, by its account: then it is taken for the deal already known
 * there, since counting one deal twice is worse than counting two once (P10). Where several come into question nobody
 * can tell which it is, and its amount is nowhere added.
 */
function dealIds(all: readonly Marks[]): Map<string, string> {
  const known = new Map<string, Set<string>>();
  const note = (mark: string | null, deal: string | null): void => {
    if (mark && deal) known.set(mark, (known.get(mark) ?? new Set()).add(deal));
  };
  for (const { crm, title } of all) note(title, crm);
  for (const { crm, account, title } of all) note(account, crm ?? (title && onlyOne(title, known)));
  return new Map(
    all.flatMap(({ reportId, crm, account, title }) => {
      const mark = title ?? account;
      const deal = crm ?? (mark && onlyOne(mark, known));
      return deal ? [[reportId, deal] as const] : [];
    }),
  );
}

/** Looks at all reports of a workspace at once: what one of them says of an account or a deal holds for all. */
export const identify = (all: readonly Evidence[], outcomes: Outcomes = new Map()): Identities =>
  atOnce(identifying(all, outcomes));

/** The same in parts. */
export function* identifying(all: readonly Evidence[], outcomes: Outcomes): InParts<Identities> {
  const accountKey = sameThings(all.map(({ account }) => account.keys));
  yield;
  const accountOf: Identities['accountOf'] = ({ account }) =>
    account.keys[0] === undefined ? null : accountKey(account.keys[0]);
  const named = all.filter(isNaming);
  const fold = folder();
  const marks = named.map((one) => marksOf(one, accountOf(one), fold));
  yield;
  const ids = dealIds(marks);
  yield;
  const groups = Map.groupBy(named, ({ reportId }) => ids.get(reportId) ?? null);
  const byReport = new Map<string, Deal>();
  for (const [id, those] of groups) {
    if (id === null) continue;
    const deal = resolved(id, those, outcomes.get(id) ?? null);
    for (const { reportId } of those) byReport.set(reportId, deal);
  }
  return { accountOf, dealOf: ({ reportId }) => byReport.get(reportId) ?? null };
}
