import { useContext } from 'preact/hooks';
import type { ReceivedReport } from '../../utils/record/inbox.ts';
import { hashOf, isFor } from './places.ts';
import { SignedInRole } from './role.ts';

/** Which problem a report is evidence of, or that it waits for one; the way there for those who may go. */
export function ReportPlace({ problem }: Pick<ReceivedReport, 'problem'>) {
  const mayGo = isFor('problems', useContext(SignedInRole));
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
