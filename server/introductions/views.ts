import { isYes, placeOn, type AskPlace } from '../../utils/record/askMachine.ts';
import type { IntroductionSummary } from '../../utils/record/introduction.ts';
import type { Agreed, IntroductionDetail, SellersAsk } from '../../utils/record/introductionAsk.ts';
import type { KeptAsk, KeptIntroduction, TakenOver } from '../store/introductions.ts';
import { peopleIn, type Naming } from './person.ts';
import { courseOf, standingOf, statusNow, type Course } from './standing.ts';

/** What reports say of their customers now, by report. */
export type Names = ReadonlyMap<string, Naming>;

/** Who is asked for, as the report names them now; null where it no longer does (P8). */
function named(workspaceId: string, { key, reportId }: KeptAsk, names: Names): Pick<Agreed, 'contact' | 'account'> {
  const report = names.get(reportId);
  const found = report && peopleIn(workspaceId, report).find((one) => one.key === key);
  const contact = found ? { name: found.contact.name, email: found.contact.email, role: found.contact.role } : null;
  return { contact, account: report?.account?.name ?? null };
}

const coursesOf = (asks: readonly KeptAsk[]) => asks.map((ask) => ({ ask, course: courseOf(ask.steps) }));

/** A request in a list, for every product manager. `asks`: its own; `today` as RFC 3339 full-date. */
export function toSummary(kept: KeptIntroduction, asks: readonly KeptAsk[], today: string): IntroductionSummary {
  const { closedAt: _, openedBy: _by, ...shown } = kept;
  const statuses = asks.map(({ steps }) => courseOf(steps).status);
  const standing = standingOf(kept, statuses, today);
  const yes = statuses.filter(isYes).length;
  const toNote = statuses.filter((status) => status === 'accepted').length;
  return { ...shown, standing, asked: asks.length, yes, toNote };
}

/** What whoever asked learns of those who did not say yes: names without answers, and answers without names. */
function forAsker(
  rest: { ask: KeptAsk; course: Course }[],
  who: (ask: KeptAsk) => Pick<Agreed, 'contact' | 'account'>,
  goesOn: boolean,
  today: string,
) {
  const until = (place: AskPlace): string[] =>
    rest
      .flatMap(({ course: { status, answer } }) => {
        const day = answer?.status === 'later' ? answer.until : null;
        return day && (goesOn ? placeOn(status, day, today) : status) === place ? [day] : [];
      })
      .toSorted();
  const count = (status: Course['status']): number => rest.filter(({ course }) => course.status === status).length;
  const told = rest.flatMap(({ course }) => course.answer?.note ?? []);
  return {
    open: rest.map(({ ask }) => ({ askId: ask.id, ...who(ask), seller: ask.seller.name, askedAt: ask.askedAt })),
    counts: {
      waiting: count('asked'),
      later: until('later'),
      returned: until('returned'),
      declined: count('declined'),
      told: told.toSorted(),
    },
  };
}

/** One request as this member may read it. `takenOver`: by whom, the last first. */
export function toDetail(
  workspaceId: string,
  kept: KeptIntroduction,
  asks: readonly KeptAsk[],
  names: Names,
  reader: { memberId: string; today: string },
  takenOver: TakenOver[] = [],
): IntroductionDetail {
  const who = (ask: KeptAsk) => named(workspaceId, ask, names);
  const courses = coursesOf(asks);
  const agreed = courses.flatMap(({ ask, course: { accepted, held, thanked } }): Agreed[] => {
    if (!accepted) return [];
    const { how, note, consent } = accepted.given;
    const { id: askId, seller } = ask;
    return [{ askId, ...who(ask), seller, agreedAt: accepted.at, how, note, consent, held, thanked }];
  });
  const rest = courses.filter(({ course }) => !course.accepted);
  const summary = toSummary(kept, asks, reader.today);
  const mine = reader.memberId === kept.askedBy.id;
  return {
    ...summary,
    openedBy: kept.openedBy,
    takenOver,
    agreed,
    ...(mine ? forAsker(rest, who, summary.standing === 'open', reader.today) : { open: null, counts: null }),
  };
}

/** An ask for the seller who was asked. `asks`: all of its request, since enough yes end it. */
export function toSellersAsk(
  workspaceId: string,
  ask: KeptAsk,
  kept: KeptIntroduction,
  asks: readonly KeptAsk[],
  names: Names,
  today: string,
): SellersAsk {
  const { kind, about, who, duration, until, problem, askedBy } = kept;
  const { standing } = toSummary(kept, asks, today);
  const { status, answer, held, thanked } = courseOf(ask.steps);
  // As a step is judged: a yes may be taken back at any time until the two have talked.
  const over = held !== null || (status !== 'accepted' && (kept.closedAt !== null || today > until));
  return {
    id: ask.id,
    kind,
    about,
    who,
    duration,
    until,
    problem: problem?.statement ?? null,
    askedBy: askedBy.name,
    askedAt: ask.askedAt,
    ...named(workspaceId, ask, names),
    reasons: ask.reasons,
    status: statusNow(status, standing),
    over,
    answer,
    held,
    thanked,
  };
}
