import type { Operation } from '../../../utils/record/operation.ts';

/** What holds of a report's operations, newest first: the newest that was not undone; null where none is in force. */
export const inForce = (operations: readonly Operation[]): Operation | null =>
  operations.find(({ undone }) => !undone) ?? null;

/** Who did it and what, up to the name of the problem, such as `Ann put it on`. `me`: who is called You; null for nobody. */
export function placedWords({ kind, by, problem }: Operation, me: string | null): string {
  const who = by.id === me ? 'You' : by.name;
  if (!problem) return `${who} put it back to Triage`;
  if (kind === 'new') return `${who} made a new problem of it:`;
  // A later revision of the report named the problem.
  return kind === 'claim' ? `${who} added it themselves to` : `${who} put it on`;
}
