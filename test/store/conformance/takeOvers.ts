import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import type { AskStep } from '../../../utils/record/introductionAsk.ts';
import type { EngineOf } from '../engine.ts';
import { introductionTeam } from '../introductionTeam.ts';
import { AT, signIn } from '../people.ts';

const LATER = '2026-09-01T09:00:00.000Z';
const yes: AskStep = { status: 'accepted', how: 'introduces', note: null, consent: null };

/** Requests for customers that others take over. */
export function takeOverRules(engine: EngineOf): void {
  const hands = async () => {
    const made = await introductionTeam(engine());
    const { store, workspaceId, pm } = made;
    const others = [await signIn(store, pm.workspace.name, { role: 'pm', name: 'Pat' })];
    others.push(await signIn(store, pm.workspace.name, { role: 'admin', name: 'Ann' }));
    const [pat, ann] = others.map(({ member }) => member.id);
    const { id } = await made.add();
    const take = (by = '', from = '', at = LATER) => store.takeOver({ workspaceId, id, from, by, at });
    const now = async () => (await store.readIntroduction(workspaceId, id)) ?? expect.fail('no request');
    return { ...made, id, take, now, pia: pm.member.id, pat, ann };
  };

  test('whoever took it last asks; who opened it and who had it between stay readable', async () => {
    const { store, workspaceId, id, take, now, pia, pat, ann } = await hands();
    const counter = await store.counter(workspaceId);
    expect(await take(pat, pia, AT)).toBe('done');
    expect(await store.counter(workspaceId)).toBeGreaterThan(counter);
    expect(await take(pat, pia)).toBe('unchanged');
    expect(await take(ann, pia)).toBe('outdated');
    expect(await take(ann, pat)).toBe('done');
    expect(await take(pia, ann)).toBe('done');
    expect(await now()).toMatchObject({ askedBy: { name: 'Pia' }, openedBy: { name: 'Pia' }, askedAt: AT });
    const past = await store.takenOver(workspaceId, id, 10);
    expect(past.map(({ by }) => by.name)).toEqual(['Pia', 'Ann', 'Pat']);
    expect(past.map(({ at }) => Date.parse(at))).toEqual([LATER, LATER, AT].map((at) => Date.parse(at)));
    expect(await store.takenOver(workspaceId, id, 1)).toHaveLength(1);
    expect(await take(pat, ann)).toBe('outdated');
  });

  test('two at the same moment: one has it, the other is told', async () => {
    const { take, now, pia, pat, ann } = await hands();
    const both = await Promise.all([take(pat, pia), take(ann, pia)]);
    expect(both.toSorted()).toEqual(['done', 'outdated']);
    expect((await now()).askedBy.id).toBe(both[0] === 'done' ? pat : ann);
  });

  test('in any order of takings, each from whom somebody saw, it is with the last who saw right (P3)', async () => {
    const { store, workspaceId, add, pia, pat = '', ann = '' } = await hands();
    const who = constantFrom(pia, pat, ann);
    await assert(
      asyncProperty(array(record({ by: who, from: who }), { maxLength: 8 }), async (takings) => {
        const { id } = await add();
        let asker = pia;
        let count = 0;
        for (const { by, from } of takings) {
          const told = await store.takeOver({ workspaceId, id, by, from, at: LATER });
          expect(told).toBe(asker === by ? 'unchanged' : asker === from ? 'done' : 'outdated');
          if (told !== 'done') continue;
          [asker, count] = [by, count + 1];
        }
        expect((await store.readIntroduction(workspaceId, id))?.askedBy.id).toBe(asker);
        expect(await store.takenOver(workspaceId, id, 100)).toHaveLength(count);
      }),
      { numRuns: 20 },
    );
  });

  test('who asks now notes what came of it; who did not any more, and the request is no new one (P3)', async () => {
    const { store, workspaceId, id, add, askFor, send, step, take, pia, pat = '' } = await hands();
    const ask = askFor('dana');
    await send(id, [ask]);
    await step(ask.id, yes);
    await take(pat, pia);
    const held: AskStep = { status: 'held', heldOn: '2026-05-14', outcome: 'They close by hand.' };
    expect(await step(ask.id, held, 'pm')).toBe('not-found');
    const wanted = { id: newId(), step: held, memberId: pat, actor: 'pm' as const, saidOn: '2026-05-14' };
    expect(await store.takeStep({ workspaceId, askId: ask.id, wanted, at: AT })).toBe('stored');
    const other = await add();
    await store.takeOver({ workspaceId, id: other.id, from: pia, by: pat, at: AT });
    const again = { workspaceId, introduction: other, at: LATER };
    expect(await store.addIntroduction({ ...again, by: pia })).toBe('stored');
    expect(await store.addIntroduction({ ...again, by: pat })).toBe('conflict');
  });

  test('that nobody looks after it is said of a seller, and of who is signed in nowhere', async () => {
    const { store, workspaceId, id, pm, take, now, pia, pat = '', ann = '' } = await hands();
    const left = async () => (await now()).left;
    const deed = { by: ann, at: AT };
    expect(await left()).toBeNull();
    await store.changeRole(workspaceId, pia, 'seller', deed);
    expect(await left()).toBe('seller');
    await store.changeRole(workspaceId, pia, 'pm', deed);
    await store.revokeDevice(workspaceId, pm.deviceId, AT);
    expect(await left()).toBe('signedOut');
    expect((await store.introductions(workspaceId, 10)).find((one) => one.id === id)?.left).toBe('signedOut');
    await take(pat, pia);
    expect(await left()).toBeNull();
  });

  test('P12 another workspace takes nothing over and reads nothing of it', async () => {
    const { store, id, stranger, pia } = await hands();
    const entry = { workspaceId: stranger.workspace.id, id, from: pia, by: stranger.member.id, at: AT };
    expect(await store.takeOver(entry)).toBe('no-request');
    expect(await store.takenOver(stranger.workspace.id, id, 10)).toEqual([]);
  });
}
