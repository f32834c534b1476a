import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import type { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, changesFor, signIn, someName } from '../people.ts';

const saying = (report: Report, sameAs: string | null, revision = report.revision): Report => {
  const { sameAs: _, ...problem } = report.problem;
  return { ...report, revision, problem: sameAs === null ? problem : { ...problem, sameAs } };
};

/** A report that its seller added to a problem: where it goes, and who may move it. */
export function claimRules(engine: EngineOf): void {
  const people = async () => {
    const { store } = engine();
    const name = someName();
    const [pm, seller] = [await signIn(store, name, { role: 'pm' }), await signIn(store, name, { role: 'seller' })];
    const send = (...reports: Report[]) => store.storeReports(batchFrom(seller, ...reports));
    const founding = reportFor('Exports are cut off');
    await send(founding);
    const pmHand = hand(store, pm);
    const { problemId } = await pmHand.make(founding.id);
    const history = (id = problemId) => store.operationsOn(pm.workspace.id, id, 50);
    return { store, pm, seller, send, problemId, history, ...pmHand };
  };

  test('a report goes to the problem that its seller names, once however often it is sent, and its seller is told', async () => {
    const { send, store, seller, problemId, problemOf, read, history } = await people();
    const report = saying(reportFor('Export stops'), problemId);
    expect(await send(report, report)).toEqual(['stored', 'unchanged']);
    expect(await send(report)).toEqual(['unchanged']);
    expect(await problemOf(report.id)).toBe(problemId);
    expect(await read(problemId)).toMatchObject({ reports: 2 });
    expect((await history()).filter(({ kind }) => kind === 'claim')).toMatchObject([
      { by: { id: seller.member.id }, problem: { id: problemId }, other: null, reports: 1, undone: null },
    ]);
    const { changes } = await changesFor(seller, store);
    expect(changes.find(({ reportId }) => reportId === report.id)).toMatchObject({ problem: { id: problemId } });
  });

  test('a problem that was merged is followed to the one that carries it on', async () => {
    const { send, problemId, make, merge, problemOf } = await people();
    const other = reportFor('Exports stop');
    await send(other);
    const { problemId: into } = await make(other.id);
    await merge(problemId, into);
    const report = saying(reportFor(), problemId);
    await send(report);
    expect(await problemOf(report.id)).toBe(into);
  });

  test('P12 a problem that is unknown, withdrawn, or of another workspace is not followed: the report waits in Triage', async () => {
    const { send, make, undo, problemOf } = await people();
    const made = reportFor();
    await send(made);
    const { problemId: withdrawn, operation } = await make(made.id);
    await undo(operation.id);
    const elsewhere = (await people()).problemId;
    for (const sameAs of [newId(), withdrawn, elsewhere]) {
      const report = saying(reportFor(), sameAs);
      expect(await send(report)).toEqual(['stored']);
      expect(await problemOf(report.id)).toBeNull();
    }
  });

  test('a problem that is done takes no evidence; one that was declined does', async () => {
    const { store, pm, send, problemId, problemOf } = await people();
    const decide = async (status: 'declined' | 'completed' | 'investigating') => {
      const { id, name } = pm.member;
      const words = { reason: 'So.', wouldChange: 'More accounts.', reviewAt: null, canonicalId: null };
      const rest = { safeSentence: null, returnsWhen: null, decidedBy: { id, name }, decidedAt: AT };
      const decision = { id: newId(), status, ...words, ...rest };
      expect(await store.decide({ workspaceId: pm.workspace.id, reportId: null, problemId, decision })).toBe('stored');
    };
    const [first, second] = [saying(reportFor(), problemId), saying(reportFor(), problemId)];
    await decide('declined');
    await send(first);
    expect(await problemOf(first.id)).toBe(problemId);
    await decide('investigating');
    await decide('completed');
    await send(second);
    expect(await problemOf(second.id)).toBeNull();
  });

  test('a later revision may take the claim back, or name another problem', async () => {
    const { send, make, problemId, problemOf, history } = await people();
    const other = reportFor('Login is slow');
    await send(other);
    const { problemId: second } = await make(other.id);
    const report = saying(reportFor(), problemId);
    await send(report);
    await send(saying(report, second, 2));
    expect(await problemOf(report.id)).toBe(second);
    await send(saying(report, null, 3));
    expect(await problemOf(report.id)).toBeNull();
    expect((await history(second)).map(({ kind }) => kind)).toEqual(['claim', 'claim', 'new']);
  });

  test('a product manager undoes it, and no later revision brings it back', async () => {
    const { send, problemId, problemOf, history, undo } = await people();
    const report = saying(reportFor(), problemId);
    await send(report);
    const [claim] = await history();
    expect(await undo(claim?.id ?? '')).toMatchObject({ kind: 'claim', undone: {} });
    expect(await problemOf(report.id)).toBeNull();
    await send(saying(report, problemId, 2));
    expect(await problemOf(report.id)).toBeNull();
  });

  test('where a product manager moved it, it stays, whatever a later revision claims', async () => {
    const { send, make, move, problemId, problemOf } = await people();
    const other = reportFor('Login is slow');
    await send(other);
    const { problemId: second } = await make(other.id);
    const report = saying(reportFor(), problemId);
    await send(report);
    await move(report.id, second);
    for (const [place, sameAs] of [null, problemId].entries()) {
      await send(saying(report, sameAs, 2 + place));
      expect(await problemOf(report.id)).toBe(second);
    }
  });
}
