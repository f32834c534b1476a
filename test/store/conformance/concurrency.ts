import { expect, test } from 'vitest';
import type { EngineOf } from '../engine.ts';
import { changesFor, signIn, someName } from '../people.ts';
import { startWriter, taskFor } from '../writers.ts';

/** The change cursor under real concurrency: four processes, two writers in each. */
export function concurrencyRules(engine: EngineOf): void {
  test('the cursor loses no row and repeats none under 8 concurrent writers', async () => {
    const { store } = engine();
    const who = await signIn(store, someName(), { role: 'seller' });
    const task = { ...taskFor(engine(), who), lanes: 2, reportsPerBatch: 5, batches: 20 };
    const writers = Array.from({ length: 4 }, () => startWriter(task));
    const state = { running: true };
    const ended = Promise.all(writers.map((writer) => writer.ended)).finally(() => (state.running = false));

    const seen: string[] = [];
    let after = 0;
    for (let more = true; state.running || more;) {
      const page = await changesFor(who, store, after, 7);
      seen.push(...page.changes.map((change) => change.reportId));
      after = page.upTo;
      more = page.more;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const rest = await changesFor(who, store, after); // what was confirmed between the last look and the last exit
    seen.push(...rest.changes.map((change) => change.reportId));

    expect(await ended).toEqual([0, 0, 0, 0]);
    const acknowledged = writers.flatMap((writer) => writer.acknowledged);
    expect(acknowledged).toHaveLength(800);
    expect(seen.toSorted()).toEqual(acknowledged.toSorted());
  });
}
