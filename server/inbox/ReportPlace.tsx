import type { ReceivedReport } from '../../utils/record/inbox.ts';
import type { Role } from '../../utils/record/join.ts';
import { groupsFor, hashOf } from './places.ts';

interface Props {
  problem: ReceivedReport['problem'];
  role: Role;
}

/** Which problem a report is evidence of, or that it waits for one; the way there for those who may go. */
export function ReportPlace({ problem, role }: Props) {
  const mayGo = groupsFor(role).some(({ rooms }) => rooms.includes('problems'));
  if (!problem)
    return mayGo ? (
      <p class="pane-from">
        On no problem yet: it waits in <a href="#triage">Triage</a>
      </p>
    ) : null;
  return (
    <p class="pane-from" dir="auto">
      On the problem:{' '}
      {mayGo ? (
        <a href={hashOf({ room: 'problems', id: problem.id })}>{problem.statement}</a>
      ) : (
        <bdi>{problem.statement}</bdi>
      )}
    </p>
  );
}
