import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import type { AskStep } from '../../../utils/record/introductionAsk.ts';
import { proposalsFor } from '../../../server/introductions/atStore.ts';
import { topicRoots } from '../../../server/introductions/topics.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import { requestFor, talking } from '../../introductions/sample.ts';
import { forget, ofReport } from '../../support/deletions.ts';
import type { EngineOf } from '../engine.ts';
import { introductionTeam } from '../introductionTeam.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, signIn } from '../people.ts';

const LATER = '2026-09-01T09:00:00.000Z';
const yes: AskStep = { status: 'accepted', how: 'introduces', note: null, consent: null };

/** What introductions keep. The rules themselves: `test/introductions`. */
export function introductionRules(engine: EngineOf): void {
  const team = () => introductionTeam(engine());

  test('requests come newest first, with who asked and the problem; the same again is stored once (P3)', async () => {
    const { store, pm, seller, workspaceId, report, add, stranger } = await team();
    const { problemId } = await hand(store, pm).make(report.id);
    const first = await add();
    const second = await add({ problemId });
    const entry = { workspaceId, introduction: second, by: pm.member.id, at: LATER };
    expect(await store.addIntroduction(entry)).toBe('stored');
    expect(await store.addIntroduction({ ...entry, by: seller.member.id })).toBe('conflict');
    expect(await store.addIntroduction({ ...entry, introduction: { ...second, wanted: 9 } })).toBe('conflict');
    expect(await store.addIntroduction({ ...entry, introduction: requestFor({ problemId: newId() }) })).toBe(
      'no-problem',
    );
    const found = await store.introductions(workspaceId, 10);
    expect(found.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(found[0]).toMatchObject({
      askedBy: { id: pm.member.id, name: 'Pia' },
      askedAt: AT,
      closedAt: null,
      problem: { id: problemId, statement: 'Closing takes days' },
    });
    expect(await store.readIntroduction(workspaceId, second.id)).toEqual(found[0]);
    expect(await store.introductions(stranger.workspace.id, 10)).toEqual([]);
    expect(await store.readIntroduction(stranger.workspace.id, first.id)).toBeNull();
  });

  test.each([
    [0, AT, []],
    [10, '2026-05-24T09:14:00.000Z', ['dana']],
    [10, '2026-05-24T09:15:00.000Z', []],
    [120, LATER, ['dana']],
  ])(
    'with a pause of %i days an ask at %s refuses %j, whatever it was when the first went out',
    async (days, at, refused) => {
      const { store, workspaceId, add, askFor, send } = await team();
      const [one, other] = [await add(), await add()];
      expect(await send(one.id, [askFor('dana')])).toEqual([]);
      await store.writeCoolDown(workspaceId, days);
      expect(await send(other.id, [askFor('dana')], at)).toEqual(refused);
    },
  );

  test('an ask goes out once; a person in the cool-down is refused, after it not', async () => {
    const { store, seller, workspaceId, add, askFor, send, stranger } = await team();
    const one = await add();
    const ask = askFor('dana');
    expect(await send(one.id, [ask])).toEqual([]);
    expect(await send(one.id, [ask])).toEqual([]);
    expect(await send(one.id, [askFor('dana'), askFor('evan')])).toEqual(['dana']);
    const other = await add();
    expect(await send(other.id, [askFor('dana')], '2026-08-12T09:14:00.000Z')).toEqual(['dana']);
    expect(await send(other.id, [askFor('dana')], LATER)).toEqual([]);
    expect((await store.asksOf(workspaceId, [one.id])).map(({ key, steps }) => [key, steps])).toEqual([
      ['dana', []],
      ['evan', []],
    ]);
    expect((await store.asksFor(workspaceId, seller.member.id, 2)).map(({ askedAt }) => askedAt)).toEqual([LATER, AT]);
    expect(await store.asksFor(stranger.workspace.id, seller.member.id, 2)).toEqual([]);
    const before = await store.askedBefore(workspaceId, LATER, one.id);
    expect(before.map(({ key, introductionId }) => [key, introductionId])).toEqual([
      ['dana', one.id],
      ['evan', one.id],
      ['dana', other.id],
    ]);
  });

  test('two requests at the same moment: one person is asked once', async () => {
    const { add, askFor, send } = await team();
    const [one, other] = [await add(), await add()];
    const refused = await Promise.all([send(one.id, [askFor('dana')]), send(other.id, [askFor('dana')])]);
    expect(refused.flat()).toEqual(['dana']);
  });

  test('steps are kept in order, each once (P3), and only by whom they are for (P12)', async () => {
    const { store, pm, workspaceId, add, askFor, send, step, stranger } = await team();
    const one = await add();
    const ask = askFor('dana');
    await send(one.id, [ask]);
    const held: AskStep = { status: 'held', heldOn: '2026-05-14', outcome: 'They close by hand.' };
    expect(await step(ask.id, held, 'pm')).toBe('not-after');
    const id = newId();
    expect(await step(ask.id, yes, 'seller', id)).toBe('stored');
    expect(await step(ask.id, yes, 'seller', id)).toBe('unchanged');
    expect(await step(ask.id, { status: 'declined', note: null }, 'seller', id)).toBe('conflict');
    expect(await step(newId(), yes)).toBe('not-found');
    const wanted = { id: newId(), step: yes, memberId: pm.member.id, actor: 'seller' as const, saidOn: '2026-05-14' };
    expect(await store.takeStep({ workspaceId, askId: ask.id, wanted, at: AT })).toBe('not-found');
    expect(await store.takeStep({ workspaceId: stranger.workspace.id, askId: ask.id, wanted, at: AT })).toBe(
      'not-found',
    );
    expect(await step(ask.id, held, 'pm')).toBe('stored');
    const [kept] = await store.asksOf(workspaceId, [one.id]);
    expect(kept?.steps.map((each) => each.step)).toEqual([yes, held]);
    expect((await store.askedBefore(workspaceId, AT, null))[0]).toMatchObject({ answered: true, closed: false });
  });

  test('a step id of another ask is a conflict', async () => {
    const { add, askFor, send, step } = await team();
    const one = await add();
    const [a, b] = [askFor('dana'), askFor('evan')];
    await send(one.id, [a, b]);
    const id = newId();
    expect([await step(a.id, yes, 'seller', id), await step(b.id, yes, 'seller', id)]).toEqual(['stored', 'conflict']);
  });

  test('closed by hand, once; no yes comes after, and who was not answered may be asked again', async () => {
    const { store, workspaceId, add, askFor, send, step } = await team();
    const one = await add();
    const ask = askFor('dana');
    await send(one.id, [ask]);
    await store.closeIntroduction(workspaceId, one.id, AT);
    await store.closeIntroduction(workspaceId, one.id, LATER);
    expect((await store.readIntroduction(workspaceId, one.id))?.closedAt).toBe(AT);
    expect(await step(ask.id, yes)).toBe('closed');
    expect(await send((await add()).id, [askFor('dana')])).toEqual([]);
  });

  test('who speaks: reports with somebody who would talk, or all of a problem, newest first', async () => {
    const { store, seller, pm, workspaceId, report, stranger } = await team();
    const silent = talking('Closing fails', 'Evan', null);
    await store.storeReports(batchFrom(seller, silent));
    const ids = async (problemId: string | null, to = workspaceId) =>
      (await store.speaking(to, problemId, 10)).map((one) => one.report.id);
    expect(await ids(null)).toEqual([report.id]);
    const { make, move } = hand(store, pm);
    const { problemId } = await make(report.id);
    await move(silent.id, problemId);
    expect(await ids(problemId)).toEqual([silent.id, report.id]);
    expect(await ids(null, stranger.workspace.id)).toEqual([]);
    const names = await store.naming(workspaceId, [report.id, newId()]);
    expect(names.get(report.id)?.contacts[0]?.name).toBe('Dana');
    expect([names.size, (await store.naming(stranger.workspace.id, [report.id])).size]).toEqual([1, 0]);
    await store.storeReports(batchFrom(seller, { ...report, revision: 2, contacts: [] }));
    expect(await ids(null)).toEqual([]);
  });

  test('who agreed to a topic is found by each root of it, newest first, as the reports stand now (P8)', async () => {
    const { store, seller, workspaceId, report, stranger } = await team();
    const other = talking('Books stay open', 'Evan', ['closing the books']);
    await store.storeReports(batchFrom(seller, other, talking('Nobody asked', 'Fay', null)));
    await indexAll(store);
    const found = async (roots: string[], limit = 10, of = workspaceId) =>
      (await store.agreedOn(of, roots, limit)).map(({ root, reportId }) => [root, reportId]);
    const [month = '', close = '', book = ''] = topicRoots('month close books');
    expect(await found([close, month, 'nothing'])).toEqual([
      [close, other.id],
      [close, report.id],
      [month, report.id],
    ]);
    expect(await found([close], 1)).toEqual([[close, other.id]]);
    expect(await found([])).toEqual([]);
    expect(await found([close], 10, stranger.workspace.id)).toEqual([]);
    const inBoth = await store.speakingIn(workspaceId, [report.id, other.id, newId()]);
    expect(inBoth.map((one) => one.report.id)).toEqual([other.id, report.id]);
    expect(await store.speakingIn(stranger.workspace.id, [report.id])).toEqual([]);
    await store.storeReports(batchFrom(seller, { ...other, revision: 2, contacts: report.contacts }));
    await indexAll(store);
    expect(await found([book])).toEqual([]);
    expect(await found([month])).toEqual([
      [month, other.id],
      [month, report.id],
    ]);
    const admin = await signIn(store, stranger.workspace.name, { role: 'admin' });
    const gone = talking('Closing again', 'Gil', ['month-end close']);
    await store.storeReports(batchFrom(admin, gone));
    await indexAll(store);
    expect(await found([month], 10, stranger.workspace.id)).toEqual([[month, gone.id]]);
    await forget(store, admin, ofReport(gone.id));
    expect(await found([month], 10, stranger.workspace.id)).toEqual([]);
  });

  test('somebody who agreed to it before a thousand others agreed to something else is proposed', async () => {
    const { store, seller, workspaceId, add } = await team();
    const later = Array.from({ length: 1_001 }, (_, place) => talking('Logins fail', `P${place}`, ['sign-on']));
    for (const part of [later.slice(0, 500), later.slice(500, 1_000), later.slice(1_000)])
      await store.storeReports(batchFrom(seller, ...part));
    await indexAll(store);
    const kept = await store.readIntroduction(workspaceId, (await add()).id);
    if (!kept) throw new Error('no request');
    const proposed = await proposalsFor(store, workspaceId, kept, AT);
    expect(proposed.map(({ contact }) => contact?.name)).toEqual(['Dana']);
  });
}
