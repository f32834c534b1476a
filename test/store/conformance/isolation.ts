import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { batchFrom, changesFor, listFor, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

/** P12: one workspace cannot see, guess or touch another's rows. */
export function isolationRules(engine: EngineOf): void {
  const two = async () => {
    const { store } = engine();
    const ours = await signIn(store, someName(), { role: 'pm' });
    const theirs = await signIn(store, someName(), { role: 'pm' });
    const report = reportFor('Secretword of theirs');
    await store.storeReports(batchFrom(theirs, report));
    return { store, ours, theirs, report };
  };

  test("P12 another workspace's report is neither listed, read, found nor among the changes", async () => {
    const { store, ours, theirs, report } = await two();
    await indexAll(store);
    expect(await listFor(theirs, store, { words: ['secretword'] })).toHaveLength(1);
    expect(await listFor(ours, store)).toEqual([]);
    expect(await listFor(ours, store, { words: ['secretword'] })).toEqual([]);
    expect(await store.readReport(ours.workspace.id, null, report.id)).toBeNull();
    expect((await changesFor(ours, store)).changes).toEqual([]);
  });

  test("P12 another workspace's report cannot be decided on, nor its history read", async () => {
    const { store, ours, theirs, report } = await two();
    const entry = { workspaceId: ours.workspace.id, reportId: report.id, problemId: newId() };
    expect(await store.decide({ ...entry, decision: decisionBy(ours) })).toBe('no-report');
    await store.decide({ ...entry, workspaceId: theirs.workspace.id, decision: decisionBy(theirs) });
    const problem = (await store.readReport(theirs.workspace.id, null, report.id))?.problem;
    expect(await store.history(theirs.workspace.id, problem?.id ?? '')).toHaveLength(1);
    expect(await store.history(ours.workspace.id, problem?.id ?? '')).toEqual([]);
  });

  test("P12 a duplicate cannot point to another workspace's problem", async () => {
    const { store, ours, theirs, report } = await two();
    const mine = reportFor();
    await store.storeReports(batchFrom(ours, mine));
    const at = { workspaceId: theirs.workspace.id, reportId: report.id, problemId: newId() };
    await store.decide({ ...at, decision: decisionBy(theirs) });
    const decision = decisionBy(ours, { status: 'duplicate', canonicalId: at.problemId });
    const entry = { workspaceId: ours.workspace.id, reportId: mine.id, problemId: newId(), decision };
    expect(await store.decide(entry)).toBe('no-canonical');
  });

  test('P12 the same id in two workspaces is two reports', async () => {
    const { store, ours, theirs, report } = await two();
    const same = { ...report, problem: { ...report.problem, statement: 'Ours' } };
    expect(await store.storeReports(batchFrom(ours, same))).toEqual(['stored']);
    expect((await listFor(theirs, store))[0]?.received.report).toEqual(report);
    expect((await listFor(ours, store))[0]?.received.report).toEqual(same);
  });

  test("P12 a member's list holds only their own reports where only those are asked for", async () => {
    const { store } = engine();
    const workspace = someName();
    const one = await signIn(store, workspace, { role: 'seller' });
    const other = await signIn(store, workspace, { role: 'seller' });
    const report = reportFor();
    await store.storeReports(batchFrom(one, report));
    expect(await listFor(other, store, { creatorId: other.member.id })).toEqual([]);
    expect(await store.readReport(one.workspace.id, other.member.id, report.id)).toBeNull();
    expect(await listFor(other, store, { creatorId: one.member.id })).toHaveLength(1);
  });
}
