import { closesTheDoor, type Decision } from '../../utils/record/decision.ts';
import { leftWords } from '../../utils/record/leftWords.ts';
import type { IntroductionSummary } from '../../utils/record/introduction.ts';
import type { LoopItem } from '../../utils/record/loopHealth.ts';
import type { AgendaSection, KeptItem } from '../../utils/record/meeting.ts';
import { counted } from '../../utils/record/counted.ts';
import { STATUS_WORDS } from './words.ts';

/** Items a section shows at most: a meeting that goes through more decides nothing. */
export const SECTION_MAX = 10;
/** New reports that make a problem a rising one, if there were fewer in as long a time before. */
const RISING_FROM = 2;

/** What a store tells of the time that the meeting looks back on. */
export interface Happened {
  /** Problems that were made, with the reports on them now. */
  created: readonly { problemId: string; reports: number }[];
  /** Reports on each problem since, and in as long a time before. */
  arrivals: readonly { problemId: string; recent: number; earlier: number }[];
  /** The decisions that hold and were taken since. */
  decided: readonly { problemId: string; decision: Decision }[];
  /** Whose reports stand on problems that were taken on or done since. */
  senders: readonly { problemId: string; memberId: string; name: string }[];
}

export interface Changes extends Happened {
  /** From when on: the last meeting, or before the first one some days ago. RFC 3339. */
  since: string;
  /** The reports that wait longest for an answer, oldest first. */
  unanswered: readonly LoopItem[];
  introductions: readonly IntroductionSummary[];
}

const problem = (id: string) => ({ room: 'problems', id }) as const;

function item(section: AgendaSection, id: string, link: KeptItem['link'], ...facts: string[]): KeptItem {
  return { key: `${section}:${id}`, section, link, facts, who: null, about: [] };
}

function newProblems({ created }: Changes): KeptItem[] {
  const line = created.toSorted((a, b) => b.reports - a.reports || (a.problemId < b.problemId ? -1 : 1));
  return line.map(({ problemId: id, reports }) => item('new', id, problem(id), counted(reports, 'report')));
}

function rising({ since, arrivals, created }: Changes): KeptItem[] {
  const isNew = new Set(created.map(({ problemId }) => problemId));
  const line = arrivals
    .filter(({ problemId, recent, earlier }) => !isNew.has(problemId) && recent >= RISING_FROM && recent > earlier)
    .toSorted((a, b) => b.recent - a.recent || (a.problemId < b.problemId ? -1 : 1));
  return line.map(({ problemId: id, recent, earlier }) =>
    item(
      'rising',
      id,
      problem(id),
      `${counted(recent, 'report')} since ${since.slice(0, 10)}, ${earlier} in as long before`,
    ),
  );
}

/** A no needs explaining most. */
function decisions({ decided }: Changes): KeptItem[] {
  const rank = ({ decision }: Changes['decided'][number]): number => (closesTheDoor(decision.status) ? 0 : 1);
  const line = decided.toSorted((a, b) => rank(a) - rank(b) || (a.decision.decidedAt < b.decision.decidedAt ? -1 : 1));
  return line.map(({ problemId: id, decision: { status, reason, wouldChange, decidedBy, decidedAt } }) => {
    const said = `${STATUS_WORDS[status]} by ${decidedBy.name} on ${decidedAt.slice(0, 10)}: ${reason ?? ''}`;
    return item('decisions', id, problem(id), said, ...(wouldChange ? [`What would change it: ${wouldChange}`] : []));
  });
}

const unanswered = ({ unanswered: reports }: Changes): KeptItem[] =>
  reports.flatMap(({ reportId: id, who, days }) =>
    id ? [item('unanswered', id, { room: 'reports', id }, `${who ?? 'Somebody'} waits ${counted(days, 'day')}`)] : [],
  );

/** Open ones, and those with a yes that waits while nobody looks after them: these first. */
const introductions = ({ introductions: all }: Changes): KeptItem[] =>
  all
    .filter(({ standing, left, toNote }) => standing === 'open' || (left !== null && toNote > 0))
    .toSorted((a, b) => Number(b.left !== null) - Number(a.left !== null))
    .map((request) => {
      const { id, asked, yes, wanted, until, askedBy } = request;
      const fact = `${asked} asked, ${yes} of ${wanted} said yes, until ${until}; asked by ${askedBy.name}`;
      const left = leftWords(request);
      return item('introductions', id, { room: 'introductions', id }, fact, ...(left ? [`${left}.`] : []));
    });

/** Each seller once, with the problems that their reports moved; who moved most comes first. */
function thanks({ senders }: Changes): KeptItem[] {
  const bySeller = [...Map.groupBy(senders, ({ memberId }) => memberId).values()];
  const line = bySeller.toSorted((a, b) => b.length - a.length || ((a[0]?.name ?? '') < (b[0]?.name ?? '') ? -1 : 1));
  return line.flatMap((moved) => {
    const [first] = moved;
    if (!first) return [];
    const about = moved.map(({ problemId }) => problemId).toSorted();
    const fact = `Reported ${counted(about.length, 'problem')} that moved`;
    return [{ ...item('thanks', first.memberId, null, fact), who: first.name, about }];
  });
}

/** The agenda out of what changed since then, in the order in which it is gone through. */
export const agendaOf = (changes: Changes): KeptItem[] =>
  [newProblems, rising, decisions, unanswered, introductions, thanks].flatMap((part) =>
    part(changes).slice(0, SECTION_MAX),
  );
