import { expect, test } from 'vitest';
import { openStore } from '../../../server/store/open.ts';
import { until } from '../../support/until.ts';
import type { EngineOf } from '../engine.ts';
import { changesFor, signIn, someName } from '../people.ts';
import { startWriter, taskFor } from '../writers.ts';

/** P11: what was confirmed is there after the process that wrote it was killed. */
export function crashRules(engine: EngineOf): void {
  test.each([1, 100, 400])('P11 kill -9 after %i confirmed reports: every confirmed one is there', async (enough) => {
    const who = await signIn(engine().store, someName(), { role: 'seller' });
    const writer = startWriter({ ...taskFor(engine(), who), lanes: 2 });
    await until('the writer confirmed enough', () => writer.acknowledged.length >= enough);
    writer.kill();
    expect(await writer.ended).toBe('SIGKILL');

    const again = await openStore(engine().location);
    const present = new Set<string>();
    for (let after = 0, more = true; more;) {
      const page = await changesFor(who, again, after);
      for (const change of page.changes) present.add(change.reportId);
      ({ upTo: after, more } = page);
    }
    await again.close();
    expect(writer.acknowledged.length).toBeGreaterThanOrEqual(enough);
    expect(writer.acknowledged.filter((id) => !present.has(id))).toEqual([]);
    expect(present.size % 10).toBe(0); // a batch is there whole or not at all
  });
}
