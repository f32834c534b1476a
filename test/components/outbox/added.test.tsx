import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { RowHead } from '../../../components/outbox/RowHead.tsx';
import { newId } from '../../../utils/record/id.ts';
import type { Tracked } from '../../../utils/record/tracked.ts';
import { decided, tracked, type Choice } from './sample.ts';

afterEach(cleanup);

const PROBLEM = { id: newId(), statement: 'Invoice export stops after 2,000 rows' };

function added(choice: Choice, problem: Tracked['problem'] = PROBLEM): Tracked {
  const row = tracked(choice);
  return { ...row, problem, report: { ...row.report, problem: { ...row.report.problem, sameAs: PROBLEM.id } } };
}

function shown(row: Tracked): boolean {
  render(<RowHead row={row} rowKey={row.id} open={false} bodyId="body" now={0} onToggle={() => {}} />);
  return screen.queryByText(`Added to: ${PROBLEM.statement}`) !== null;
}

test.each([
  ['waits in this browser', added({ state: 'queued' }), true],
  ['is with the product team', added({}), true],
  ['is on a problem that was looked at and left open', added({ decision: decided('open', { reason: null }) }), true],
  ['has its decision, which says more', added({ decision: decided('planned') }), false],
  ['names a problem that this browser does not know', added({}, null), false],
  ['was added to nothing by its seller', { ...tracked(), problem: PROBLEM }, false],
])('a report that %s', (_, row, isShown) => {
  expect(shown(row)).toBe(isShown);
});
