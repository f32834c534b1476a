import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import type { Operation } from '../../../utils/record/operation.ts';
import type { ProblemDetail } from '../../../utils/record/problem.ts';
import type { OperationReply } from '../../../utils/record/problemInput.ts';
import type { Api } from '../api.ts';
import { ChooseProblem } from './ChooseProblem.tsx';
import { Member } from './Member.tsx';
import { useMembers } from './useMembers.ts';

interface Props {
  problem: ProblemDetail;
  api: Api;
  busy: boolean;
  act(work: () => Promise<OperationReply>, then?: (done: Operation) => void): void;
}

/** The reports on a problem; those that are ticked can be split off, moved to another problem or sent back to Triage. */
export function Members({ problem, api, busy, act }: Props) {
  const { reports, more } = useMembers(api, problem);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [choosing, setChoosing] = useState(false);
  const ids = reports.map(({ report }) => report.id).filter((id) => ticked.has(id));
  const tick = (id: string): void => {
    const others = [...ticked].filter((one) => one !== id);
    setTicked(new Set(ticked.has(id) ? others : [...others, id]));
  };
  const clear = (): void => {
    setTicked(new Set());
    setChoosing(false);
  };
  const move = (to: string | null): void => {
    const [first, ...along] = ids;
    if (first) act(() => api.moveReport(first, { to, from: problem.id, along }), clear);
  };
  const all = ids.length === problem.reports;
  return (
    <section class="problem-part" aria-label="Reports">
      <h3>Reports</h3>
      {reports.length === 0 && <p class="problem-hint">No report is on it. Merge it into another, or leave it.</p>}
      <ul class="members">
        {reports.map((one) => (
          <Member key={one.report.id} received={one} ticked={ticked.has(one.report.id)} onTick={tick} />
        ))}
      </ul>
      {more && <Button onClick={more}>Show more</Button>}
      {ids.length > 0 && !choosing && (
        <fieldset class="problem-acts members-acts" aria-label="With the ticked reports">
          <span>{ids.length === 1 ? '1 report' : `${ids.length} reports`}</span>
          <Button onClick={() => act(() => api.splitProblem(problem.id, ids), clear)} busy={busy} disabled={all}>
            Split off as a new problem
          </Button>
          <Button onClick={() => setChoosing(true)}>Move to another…</Button>
          <Button onClick={() => move(null)} busy={busy}>
            Back to Triage
          </Button>
        </fieldset>
      )}
      {choosing && (
        <ChooseProblem
          api={api}
          title="Move to"
          hint="The ticked reports go to the problem you choose."
          without={problem.id}
          onChoose={(to) => move(to.id)}
          onCancel={() => setChoosing(false)}
        />
      )}
    </section>
  );
}
