import { boundsOf } from '../../problems/health/ages.ts';
import type { LoopListName } from '../../../utils/record/loopHealth.ts';
import type { LoopListWanted } from '../loop.ts';

/** A decision that answers nobody: it was withdrawn, or its reports carry on elsewhere. */
export const OPEN = `('open', 'duplicate')`;
export const OVERDUE = `from problem p join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  join member m on m.workspace_id = d.workspace_id and m.id = d.decided_by
  where p.workspace_id = ? and p.canonical_id is null and p.withdrawn = 0 and d.status = 'deferred' and d.review_at < ?`;
/** What is done or declined needs nobody any more. */
export const UNOWNED = `from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ? and p.canonical_id is null and p.withdrawn = 0 and p.owner_id is null
    and (d.status is null or d.status not in ('completed', 'declined', 'duplicate'))`;

const REPORT = `select r.id as report_id, r.problem_id, r.json, m.name as who`;
const FROM = `from report r join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id`;
const ANSWERED = `${FROM} join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
  and p.answered_at is not null`;
const FIRST = 'max(r.received_at, p.answered_at)';

/** What each list reads; the workspace is its first value. */
export const LISTS: Readonly<Record<LoopListName, string>> = {
  unanswered: `${REPORT}, r.received_at as since, null as until ${FROM}
    left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
    where r.workspace_id = ? and p.answered_at is null`,
  unseen: `${REPORT}, d.decided_at as since, null as until ${ANSWERED}
    join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
    where r.workspace_id = ? and r.seen_decision_id is not d.id`,
  answered: `${REPORT}, r.received_at as since, ${FIRST} as until ${ANSWERED} where r.workspace_id = ?`,
  overdue: `select null as report_id, p.id as problem_id, p.json, m.name as who, d.review_at as since, null as until
    ${OVERDUE}`,
  unowned: `select null as report_id, p.id as problem_id, p.json, null as who, p.created_at as since, null as until
    ${UNOWNED}`,
};

/** The list's values, with what narrows it to an age and a place. */
export function narrowed(wanted: LoopListWanted): [where: string, values: string[]] {
  const { workspaceId, list, age, after, at, since, until } = wanted;
  const where: [sql: string, value: string][] = [];
  if (list === 'answered') where.push([`${FIRST} >= ?`, since]);
  if (list === 'answered' && until) where.push([`${FIRST} < ?`, until]);
  const bounds = age && boundsOf(age, at);
  if (bounds?.from) where.push(['r.received_at >= ?', bounds.from]);
  if (bounds?.before) where.push(['r.received_at < ?', bounds.before]);
  if (after) where.push([list === 'overdue' || list === 'unowned' ? 'p.id > ?' : 'r.id > ?', after]);
  const fixed = list === 'overdue' ? [workspaceId, at.slice(0, 10)] : [workspaceId];
  return [where.map(([sql]) => ` and ${sql}`).join(''), [...fixed, ...where.map(([, value]) => value)]];
}
