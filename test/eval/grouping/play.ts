import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offersFor } from '../../../server/problems/offers.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import { openStore } from '../../../server/store/open.ts';
import { hand } from '../../store/operations.ts';
import { batchFrom, signIn } from '../../store/people.ts';
import { toReport, type Labelled } from './labelled.ts';
import { plainText } from './plainText.ts';
import type { Tried } from './score.ts';

export interface Played {
  report: Labelled;
  heard: Tried;
  plain: Tried;
  /** Milliseconds that our offers took. */
  ms: number;
}

/**
 * Lets the reports arrive one by one, as in a real Triage: each is compared with those that were placed before it, in
 * the real SQLite store, and is then put where its label says.
 */
export async function play(reports: readonly Labelled[]): Promise<Played[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-eval-'));
  const store = await openStore({ dataDir });
  const plain = plainText();
  const pm = await signIn(store, 'Evaluation', { role: 'pm' });
  const { make, move } = hand(store, pm);
  const problems = new Map<string, string>();
  const nameOf = (id: string): string => [...problems].find(([, known]) => known === id)?.[0] ?? '';
  const played: Played[] = [];
  try {
    for (const labelled of reports) {
      const report = toReport(labelled);
      await store.storeReports(batchFrom(pm, report));
      await indexAll(store);
      const wanted = labelled.problem;
      const at = problems.get(wanted);
      const start = performance.now();
      const [found = []] = await offersFor(store, pm.workspace.id, [report], 3);
      const ms = performance.now() - start;
      const known = at !== undefined;
      const heard = { wanted, known, offers: found.map(({ problemId }) => nameOf(problemId)) };
      played.push({ report: labelled, heard, plain: { wanted, known, offers: plain.offers(labelled) }, ms });
      plain.place(labelled);
      if (at) await move(report.id, at);
      else problems.set(wanted, (await make(report.id)).problemId);
    }
  } finally {
    plain.close();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return played;
}
