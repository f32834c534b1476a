import type { SQLInputValue } from 'node:sqlite';
import { boundsOf } from '../../problems/health/ages.ts';
import type { LoopListWanted } from '../loop.ts';

/** A decision that answers nobody: it was withdrawn, or its reports carry on elsewhere. */
export const OPEN = `('open', 'duplicate')`;
export const OVERDUE = `from problem p join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
    and d.problem_id = p.id
  join member m on m.workspace_id = d.workspace_id and m.id = d.decided_by
  where p.workspace_id = ? and p.canonical_id is null and p.withdrawn = 0 and d.status = 'deferred' and d.review_at < ?`;
/** What is done or declined needs nobody any more. */
export const UNOWNED = `from problem p left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id
  where p.workspace_id = ? and p.canonical_id is null and p.withdrawn = 0 and p.owner_id is null
    and (d.status is null or d.status not in ('completed', 'declined', 'duplicate'))`;

const PROBLEM = 'select null as report_id, p.id as problem_id, p.json';
const LISTS = {
  overdue: `${PROBLEM}, m.name as who, d.review_at as since, null as until ${OVERDUE}`,
  unowned: `${PROBLEM}, null as who, p.created_at as since, null as until ${UNOWNED}`,
};

/** Which reports a list holds, by how they stand in the loop, and what of them its days lie between. */
const STANDING = {
  unanswered: {
    index: 'loop_place_waiting',
    which: 'answered_at is null',
    between: 'r.received_at as since, null as until',
  },
  unseen: { index: 'loop_place_unseen', which: 'unseen = 1', between: 'd.decided_at as since, null as until' },
  answered: {
    index: 'loop_place_answered',
    which: 'answered_at is not null',
    between: 'r.received_at as since, l.answered_at as until',
  },
};

type Condition = [sql: string, value: string];
type Query = { sql: string; values: SQLInputValue[] };

/** What narrows a list of reports to an age or a span. */
function narrowed({ list, age, at, since, until }: LoopListWanted): Condition[] {
  const bounds = age && boundsOf(age, at);
  const found: [sql: string, value: string | null | undefined | false][] = [
    ['answered_at >= ?', list === 'answered' && since],
    ['answered_at < ?', list === 'answered' && until],
    ['received_at >= ?', bounds?.from],
    ['received_at < ?', bounds?.before],
  ];
  return found.flatMap(([sql, value]): Condition[] => (value ? [[sql, value]] : []));
}

/** The page is found among the narrow rows first. */
function ofReports(list: keyof typeof STANDING, wanted: LoopListWanted): Query {
  const { index, which, between } = STANDING[list];
  // Those of some days are few among all that wait: by their days then, else in the order of the list.
  const isOfDays = list === 'unanswered' && wanted.age !== null && boundsOf(wanted.age, wanted.at).from !== null;
  const { workspaceId, after, limit } = wanted;
  const where = [...narrowed(wanted), ...(after ? [['report_id > ?', after] satisfies Condition] : [])];
  const conditions = ['workspace_id = ?', which, ...where.map(([sql]) => sql)].join(' and ');
  const sql = `select r.id as report_id, r.problem_id, r.json, m.name as who, ${between}
    from (select * from loop_place indexed by ${isOfDays ? `${index}_since` : index} where ${conditions} order by report_id limit ?) l
    cross join report r on r.workspace_id = l.workspace_id and r.id = l.report_id
    join member m on m.workspace_id = r.workspace_id and m.id = r.creator_id
    left join problem p on p.workspace_id = r.workspace_id and p.id = r.problem_id
    left join decision d on d.workspace_id = p.workspace_id and d.id = p.decision_id order by r.id`;
  return { sql, values: [workspaceId, ...where.map(([, value]) => value), limit] };
}

function ofProblems(list: keyof typeof LISTS, { workspaceId, at, after, limit }: LoopListWanted): Query {
  const fixed = list === 'overdue' ? [workspaceId, at.slice(0, 10)] : [workspaceId];
  const sql = `${LISTS[list]} ${after ? 'and p.id > ?' : ''} order by p.id limit ?`;
  return { sql, values: [...fixed, ...(after ? [after] : []), limit] };
}

/** A page of a list, by the ids of what it is about. */
export const listed = (wanted: LoopListWanted): Query =>
  wanted.list === 'overdue' || wanted.list === 'unowned'
    ? ofProblems(wanted.list, wanted)
    : ofReports(wanted.list, wanted);
