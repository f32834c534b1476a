import { leftWords } from '../../utils/record/leftWords.ts';
import { isYes } from '../../utils/record/askMachine.ts';
import type { AskStatus } from '../../utils/record/introductionAsk.ts';
import type { Requested } from '../introductions/atStore.ts';
import { courseOf, standingOf, statusNow } from '../introductions/standing.ts';
import type { KeptAsk, KeptIntroduction } from '../store/introductions.ts';
import type { WeekWanted } from '../store/digest.ts';
import type { IntroductionRow, Newest } from './rows.ts';

type Week = Pick<WeekWanted, 'from' | 'until'>;

const isIn = ({ from, until }: Week, at: string): boolean => at >= from && at < until;
const statusesOf = (asks: readonly KeptAsk[]) => asks.map(({ steps }) => courseOf(steps).status);
const newest = (rows: IntroductionRow[]): Newest<IntroductionRow> => ({ total: rows.length, rows });
const wantedOf = ({ about, who }: KeptIntroduction): string => (who ? `${about} (${who})` : about);

/**
 * Requests that were made in the week, asked of somebody, or answered with yes. A no moves nothing here: who refused is
 * shown to nobody, and a row that appears for a refusal would tell of it. Whatever the week, those that nobody looks after
 * on this day (`today`, RFC 3339 full-date) while an answer is waited for, or a yes waits.
 */
export function requestsOfWeek(requests: readonly Requested[], week: Week, today: string): Newest<IntroductionRow> {
  const moved = ({ kept, asks }: Requested): boolean =>
    isIn(week, kept.askedAt) ||
    asks.some(
      ({ askedAt, steps }) => isIn(week, askedAt) || steps.some(({ step, at }) => isYes(step.status) && isIn(week, at)),
    );
  const isLeft = ({ kept, asks }: Requested): boolean => {
    const statuses = statusesOf(asks);
    return kept.left !== null && (standingOf(kept, statuses, today) === 'open' || statuses.includes('accepted'));
  };
  const shown = requests.filter((one) => moved(one) || isLeft(one));
  const rows = shown.map(({ kept, asks }) => {
    const yes = statusesOf(asks).filter(isYes).length;
    const state = [`${asks.length} asked, ${yes} of ${kept.wanted} agreed`, leftWords(kept)].filter(Boolean).join('. ');
    return { id: kept.id, wanted: wantedOf(kept), askedBy: kept.askedBy.name, state };
  });
  return newest(rows);
}

const STATES: Readonly<Record<AskStatus, string>> = {
  asked: 'waits for your answer',
  later: 'you said later',
  accepted: 'you said yes',
  declined: 'you said no',
  held: 'it took place',
  thanked: 'you were thanked',
  withdrawn: 'no longer needed',
  expired: 'its last day is over',
};

/** What a seller was asked for in the week, answered in it, or heard of again; `today` as RFC 3339 full-date. */
export function asksOfWeek(
  own: readonly KeptAsk[],
  requests: readonly Requested[],
  week: Week,
  today: string,
): Newest<IntroductionRow> {
  const byId = new Map(requests.map((request) => [request.kept.id, request]));
  const rows = own
    .filter(({ askedAt, steps }) => isIn(week, askedAt) || steps.some(({ at }) => isIn(week, at)))
    .flatMap(({ introductionId, steps }): IntroductionRow[] => {
      const request = byId.get(introductionId);
      if (!request) return [];
      const standing = standingOf(request.kept, statusesOf(request.asks), today);
      const state = STATES[statusNow(courseOf(steps).status, standing)];
      return [{ id: null, wanted: wantedOf(request.kept), askedBy: request.kept.askedBy.name, state }];
    });
  return newest(rows);
}
