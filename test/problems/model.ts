import { blocks, cellsOf, type Cells } from '../../server/problems/cells.ts';
import { plan, type Refusal } from '../../server/problems/plan.ts';
import type { Step } from '../../server/problems/step.ts';
import { undo, type UndoRefusal } from '../../server/problems/undo.ts';
import type { Ground, Wish } from '../../server/problems/wish.ts';

interface Problem {
  canonicalId: string | null;
  wording: string | null;
}

interface Logged {
  steps: Step[];
  cells: Cells;
  undone: boolean;
}

const sorted = <T>(map: Map<string, T>) => Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The rows in memory, as plain as they can be: what a store has to do with the same rules. */
export class Model {
  readonly reports = new Map<string, string | null>();
  readonly problems = new Map<string, Problem>();
  readonly decided = new Set<string>();
  readonly log: Logged[] = [];

  constructor(reportIds: readonly string[]) {
    for (const id of reportIds) this.reports.set(id, null);
  }

  /** All that undo has to restore. */
  state(): { reports: Record<string, string | null>; problems: Record<string, Problem> } {
    return structuredClone({ reports: sorted(this.reports), problems: sorted(this.problems) });
  }

  /** Whether a decision holds on it, or on the problem that carries it on. */
  isDecided(id: string): boolean {
    return this.decided.has(this.problems.get(id)?.canonicalId ?? id);
  }

  /** A product manager's word; a merged problem is decided on where it carries on. */
  decide(id: string): boolean {
    if (this.problems.get(id)?.canonicalId !== null) return false;
    this.decided.add(id);
    return true;
  }

  ground(whole: string | null): Ground {
    const reportsOf = [...this.reports].filter(([, at]) => whole !== null && at === whole).map(([id]) => id);
    const duplicatesOf = [...this.problems].filter(([, { canonicalId }]) => whole !== null && canonicalId === whole);
    return {
      reports: this.reports,
      problems: new Map([...this.problems].map(([id, one]) => [id, { ...one, decided: this.isDecided(id) }])),
      reportsOf,
      duplicatesOf: duplicatesOf.map(([id]) => id),
    };
  }

  #apply(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step.set === 'exists' && step.to) this.problems.set(step.problemId, { canonicalId: null, wording: null });
      if (step.set === 'exists' && !step.to) this.problems.delete(step.problemId);
      if (step.set === 'wording') this.#change(step.problemId, { wording: step.to });
      if (step.set === 'canonical') for (const id of step.ids) this.#change(id, { canonicalId: step.to });
      if (step.set === 'reports') for (const id of step.ids) this.reports.set(id, step.to);
    }
  }

  #change(id: string, words: Partial<Problem>): void {
    const problem = this.problems.get(id);
    if (!problem) throw new Error(`a step changes ${id}, which is not there`);
    Object.assign(problem, words);
  }

  /** Carries the wish out; gives the place of the operation in the log, or why not. */
  operate(wish: Wish): number | Refusal {
    const whole = wish.kind === 'merge' || wish.kind === 'split' ? wish.problemId : null;
    const planned = plan(wish, this.ground(whole));
    if (typeof planned === 'string') return planned;
    this.#apply(planned.steps);
    return this.log.push({ steps: planned.steps, cells: cellsOf(planned.steps), undone: false }) - 1;
  }

  undo(place: number): 'done' | UndoRefusal {
    const operation = this.log[place];
    const blocked = operation && this.log.slice(place + 1).some((o) => !o.undone && blocks(o.cells, operation.cells));
    const steps = undo(
      operation ? { ...operation, blocked: blocked ?? false, isDecided: (id) => this.decided.has(id) } : null,
    );
    if (typeof steps === 'string') return steps;
    this.#apply(steps);
    if (operation) operation.undone = true;
    return 'done';
  }

  /** Sentences about what must never be; empty when all is well. */
  faults(): string[] {
    const faults: string[] = [];
    for (const [id, at] of this.reports) {
      const problem = at === null ? null : this.problems.get(at);
      if (problem === undefined) faults.push(`report ${id} is on ${at}, which is not there`);
      if (problem?.canonicalId) faults.push(`report ${id} is on ${at}, which was merged`);
    }
    for (const [id, { canonicalId }] of this.problems) {
      const canonical = canonicalId === null ? null : this.problems.get(canonicalId);
      if (canonical === undefined) faults.push(`${id} was merged into ${canonicalId}, which is not there`);
      if (canonical?.canonicalId) faults.push(`${id} was merged into ${canonicalId}, which was merged itself`);
    }
    for (const id of this.decided) if (!this.problems.has(id)) faults.push(`${id} was decided on and is gone`);
    return faults;
  }
}
