import { inverse, type Step } from './step.ts';

/**
 * Why an operation cannot be undone. `no-operation`: not in this workspace. `undone`: it was already. `touched`: a
 * later operation in force stands in the way. `decided`: it made a problem that was decided on since, and a decision
 * is never taken away (P9).
 */
export type UndoRefusal = 'no-operation' | 'undone' | 'touched' | 'decided';

export interface ToUndo {
  steps: readonly Step[];
  undone: boolean;
  /** Whether a later operation in force blocks it (`cells.ts`). */
  blocked: boolean;
  /** Whether there is a decision on any of these. */
  isDecided: (problemId: string) => boolean;
}

/** The problems that undoing these steps would unmake. */
export const madeBy = (steps: readonly Step[]): string[] =>
  steps.flatMap((step) => (step.set === 'exists' && step.to ? [step.problemId] : []));

/** The steps that restore what was there before, or why not. */
export function undo(operation: ToUndo | null): Step[] | UndoRefusal {
  if (!operation) return 'no-operation';
  if (operation.undone) return 'undone';
  if (operation.blocked) return 'touched';
  if (madeBy(operation.steps).some(operation.isDecided)) return 'decided';
  return inverse(operation.steps);
}
