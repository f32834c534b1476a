import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Model } from './model.ts';
import { aim, moves, type Move } from './wishes.ts';

const REPORTS = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5'];

/** Plays the moves on a fresh model; `onDone` is called with the state before and the place of each operation. */
function played(script: readonly Move[], onDone: (model: Model, before: unknown, place: number) => void = () => {}) {
  const model = new Model(REPORTS);
  let made = 0;
  for (const move of script) {
    const problems = [...model.problems.keys()];
    if (move.do === 'undo') model.undo(move.place);
    if (move.do === 'decide') for (const id of problems.slice(move.place, move.place + 1)) model.decide(id);
    const problemOf = (id: string) => model.reports.get(id) ?? null;
    const wish = aim(move, { reports: REPORTS, problems, problemOf, newId: () => `p${made++}` });
    const before = model.state();
    const place = wish && model.operate(wish);
    if (typeof place === 'number') onDone(model, before, place);
    const faults = model.faults();
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
  return model;
}

test('whatever is done and undone: reports are on problems that are there, and a merged one holds none', () => {
  fc.assert(
    fc.property(moves, (script) => {
      expect(played(script).faults()).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('P9 no merge takes a decision away: what sellers were told holds on, or another decision takes its place', () => {
  fc.assert(
    fc.property(moves, (script) => {
      const lost: string[] = [];
      played(script, ({ decided, log }, _, place) => {
        for (const step of log[place]?.steps ?? [])
          if (step.set === 'canonical' && step.to !== null && !decided.has(step.to))
            lost.push(...step.ids.filter((id) => decided.has(id)));
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('undo at once restores exactly what was there before', () => {
  fc.assert(
    fc.property(moves, (script) => {
      played(script, (model, before, place) => {
        const after = model.state();
        expect(model.undo(place)).toBe('done');
        expect(model.state()).toEqual(before);
        const again = model.log[place];
        expect(model.undo(place)).toBe('undone');
        expect(again?.undone).toBe(true);
        expect(after).not.toEqual(before);
      });
    }),
    { numRuns: 200 },
  );
});

test('undone from the last to the first, everything is as it was in the beginning', () => {
  fc.assert(
    fc.property(moves, (script) => {
      const model = played(script.filter((move) => move.do !== 'decide'));
      for (let place = model.log.length - 1; place >= 0; place -= 1)
        expect(['done', 'undone']).toContain(model.undo(place));
      expect(model.state()).toEqual(new Model(REPORTS).state());
    }),
    { numRuns: 1_000 },
  );
});

test('an older operation that nothing later touched can be undone, and only its own values change', () => {
  fc.assert(
    fc.property(moves, fc.nat(), (script, pick) => {
      const model = played(script);
      const place = pick % Math.max(1, model.log.length);
      const before = model.state();
      const cells = [...(model.log[place]?.cells.keys() ?? [])];
      model.undo(place);
      const after = model.state();
      const others = <T>(rows: Record<string, T>) =>
        Object.entries(rows).filter(([id]) => !cells.some((cell) => cell.endsWith(`:${id}`)));
      expect(others(after.reports)).toEqual(others(before.reports));
      expect(others(after.problems)).toEqual(others(before.problems));
      expect(model.faults()).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
