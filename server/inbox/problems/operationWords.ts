import type { Operation } from '../../../utils/record/operation.ts';

const reports = (count: number): string => (count === 1 ? 'a report' : `${count} reports`);
const quoted = (one: Operation['problem']): string => (one ? `“${one.statement}”` : 'Triage');

/** What an operation did, as the history of the problem `at` tells it. */
export function operationWords({ kind, problem, other, reports: count, wording }: Operation, at: string): string {
  const here = problem?.id === at;
  switch (kind) {
    case 'new':
      return here ? `made this problem of a report from ${quoted(other)}` : `took a report away to ${quoted(problem)}`;
    case 'move':
      return here
        ? `moved ${reports(count)} here from ${quoted(other)}`
        : `moved ${reports(count)} to ${quoted(problem)}`;
    case 'merge':
      return here ? `merged ${quoted(other)} into this, with ${reports(count)}` : `merged this into ${quoted(problem)}`;
    case 'split':
      return here
        ? `split this off ${quoted(other)}, with ${reports(count)}`
        : `split ${reports(count)} off to ${quoted(problem)}`;
    case 'claim':
      return here
        ? `added ${reports(count)} of their own to this problem`
        : `took ${reports(count)} of their own back to ${quoted(problem)}`;
    case 'reword':
      return wording?.to ? `worded it “${wording.to}”` : "went back to the first report's words";
  }
}
