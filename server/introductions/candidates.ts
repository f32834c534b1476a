import type { Account, Contact, Report } from '../../utils/record/report.ts';
import { accountAskKey, peopleIn } from './person.ts';

type Page = Report['capture'][number]['page'];

/** A report as far as it tells who could be asked. */
export interface Telling extends Pick<Report, 'id' | 'account' | 'contacts'> {
  problem: Pick<Report['problem'], 'statement' | 'desiredOutcome'>;
  capture: { page: Pick<Page, 'fields'> }[];
}

/** A report that names customers, with who sent it. */
export interface Speaking {
  /** When it arrived, by the workspace's counter. */
  seq: number;
  seller: { id: string; name: string };
  /** Null waits in Triage. */
  problemId: string | null;
  report: Telling;
}

type Willing = NonNullable<Contact['willingToTalk']>;

/** Somebody who could be asked for; without a contact it is "somebody there". */
export interface Candidate {
  key: string;
  contact: Contact | null;
  account: Account | null;
  seller: Speaking['seller'];
  reportId: string;
  /** What they agreed to talk about, where it still holds. */
  willing: Willing[];
  /** The day until which they had agreed, where none holds any more. */
  endedOn: string | null;
  onProblem: boolean;
  /** Every report that names them, newest first. */
  told: Telling[];
}

const holds = ({ until }: Willing, today: string): boolean => until === null || until >= today;

/** Newest first, whatever order they came in. */
const newestFirst = (a: Speaking, b: Speaking): number => b.seq - a.seq || (a.report.id < b.report.id ? 1 : -1);

interface Mention {
  from: Speaking;
  contact: Contact | null;
}

/** One person out of all reports that name them: asked through whoever heard last that they would talk. */
function candidateOf(key: string, mentions: Mention[], problemId: string | null, today: string): Candidate | null {
  const agreed = mentions.filter(({ contact }) => contact?.willingToTalk && holds(contact.willingToTalk, today));
  const best = agreed[0] ?? mentions[0];
  if (!best) return null;
  const ended = mentions.flatMap(({ contact }) => contact?.willingToTalk?.until ?? []).toSorted();
  return {
    key,
    contact: best.contact,
    account: best.from.report.account,
    seller: best.from.seller,
    reportId: best.from.report.id,
    willing: agreed.flatMap(({ contact }) => contact?.willingToTalk ?? []),
    endedOn: agreed.length > 0 ? null : (ended.at(-1) ?? null),
    onProblem: problemId !== null && mentions.some(({ from }) => from.problemId === problemId),
    told: mentions.map(({ from }) => from.report),
  };
}

/**
 * Everybody who could be asked for: people whom the reports name, each once, and "somebody there" for accounts with the
 * problem that name nobody. `problemId`: the problem that it is about, if any; `today` as RFC 3339 full-date.
 */
export function candidatesIn(
  workspaceId: string,
  reports: readonly Speaking[],
  problemId: string | null,
  today: string,
): Candidate[] {
  const mentions = new Map<string, Mention[]>();
  const add = (key: string | null, mention: Mention): void => {
    if (key) mentions.set(key, [...(mentions.get(key) ?? []), mention]);
  };
  const once = new Map(reports.map((one) => [one.report.id, one]));
  for (const from of [...once.values()].toSorted(newestFirst)) {
    const people = peopleIn(workspaceId, from.report);
    for (const { key, contact } of people) add(key, { from, contact });
    if (people.length === 0) add(accountAskKey(workspaceId, from.seller.id, from.report), { from, contact: null });
  }
  return Array.from(mentions, ([key, found]) => candidateOf(key, found, problemId, today)).filter(
    (candidate) => candidate !== null,
  );
}
