import { expect, test } from 'vitest';
import type { MeetingToSave } from '../../../server/store/meetings.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { batchFrom, signIn, someName } from '../people.ts';
import { decisionBy } from './decisions.ts';

const BEFORE = '2026-05-01T00:00:00.000Z';
const SINCE = '2026-05-10T00:00:00.000Z';
const EARLY = '2026-05-05T09:00:00.000Z';
const LATE = '2026-05-14T09:15:00.000Z';

/** The regular meetings: written by several, held once, and what happened since the last one. */
export function meetingRules(engine: EngineOf): void {
  async function team(workspace = someName()) {
    const { store } = engine();
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sam' });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const id = pm.workspace.id;
    const arrive = async (at: string) => {
      const report = reportFor('Exports stop');
      await store.storeReports({ ...batchFrom(seller, report), at });
      return report.id;
    };
    const save = (changes: Partial<MeetingToSave> = {}, note = 'A note') =>
      store.saveMeeting({
        workspaceId: id,
        number: 1,
        version: 0,
        since: SINCE,
        items: [],
        written: { notes: { a: note }, removed: ['b'], added: [], order: ['b', 'a'] },
        held: null,
        ...changes,
      });
    const held = { at: LATE, by: pm.member.id };
    return { ...hand(store, pm), store, seller, pm, id, arrive, save, held };
  }

  test('P12 all meetings that somebody wrote on are read in their order, and no other workspace’s', async () => {
    const { store, id, save, held } = await team();
    const stranger = await team();
    await save();
    await save({ version: 1, held });
    await save({ number: 2 }, 'Later');
    const read = await store.meetingsWritten(id);
    expect(read.map(({ number, held: done, written }) => [number, done !== null, written.notes])).toEqual([
      [1, true, { a: 'A note' }],
      [2, false, { a: 'Later' }],
    ]);
    expect(await stranger.store.meetingsWritten(stranger.id)).toEqual([]);
  });

  test('a meeting is written version by version; an older one overwrites nothing', async () => {
    const { store, id, save } = await team();
    expect(await store.readMeeting(id, 1)).toBeNull();
    expect(await save()).toBe('stored');
    expect(await save({}, 'Another’s')).toBe('changed');
    expect(await save({ version: 1 }, 'Second')).toBe('stored');
    expect(await store.readMeeting(id, 1)).toEqual({
      number: 1,
      version: 2,
      since: SINCE,
      held: null,
      items: [],
      written: { notes: { a: 'Second' }, removed: ['b'], added: [], order: ['b', 'a'] },
    });
  });

  test('P3 the same again after a lost answer is stored once', async () => {
    const { store, id, save, held } = await team();
    expect([await save(), await save()]).toEqual(['stored', 'stored']);
    expect((await store.readMeeting(id, 1))?.version).toBe(1);
    expect([await save({ version: 1, held }), await save({ version: 1, held })]).toEqual(['stored', 'stored']);
    expect((await store.readMeeting(id, 1))?.version).toBe(2);
  });

  test('many who write on one version at once: one is stored', async () => {
    const { save } = await team();
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, nth) => save({}, `Note ${nth}`)));
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
  });

  test('held, it takes no more words, and only the one after it is still to come', async () => {
    const { store, id, save, held } = await team();
    expect(await store.lastHeld(id)).toBeNull();
    const item = { key: 'new:x', section: 'new', link: null, facts: ['1 report'], who: null, about: [] } as const;
    expect(await save({ held, items: [{ ...item, facts: [...item.facts], about: [] }] })).toBe('stored');
    expect(await store.lastHeld(id)).toMatchObject({ number: 1, held: { at: LATE, by: 'Pia' }, items: [item] });
    expect([await save({ version: 1 }, 'Late'), await save({ number: 2 })]).toEqual(['changed', 'stored']);
    expect((await store.lastHeld(id))?.number).toBe(1);
  });

  test('a number that is neither the next one’s nor that of one that was held is unknown, and nothing is kept of it', async () => {
    const { store, id, save, held } = await team();
    expect([await save({ number: 2 }), await save({ number: 2, held }), await save({ number: 0 })]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect([await store.readMeeting(id, 2), await store.lastHeld(id)]).toEqual([null, null]);
    await save({ held });
    expect([await save({ number: 3 }), await save({ number: 1, version: 1 }, 'Late')]).toEqual(['unknown', 'changed']);
  });

  test('what happened since: problems made, reports by problem, decisions that hold, and whose reports moved one', async () => {
    const { store, id, pm, seller, make, move, merge, arrive } = await team();
    const [first, early, late] = [await arrive(EARLY), await arrive(EARLY), await arrive(LATE)];
    const { problemId } = await make(first);
    await move(early, problemId);
    await move(late, problemId);
    const gone = (await make(await arrive(LATE))).problemId;
    await merge(gone, problemId);
    const decision = decisionBy(pm, { decidedAt: LATE });
    await store.decide({ workspaceId: id, reportId: null, problemId, decision });
    const found = await store.happened(id, BEFORE, SINCE);
    expect(found).toEqual({
      created: [{ problemId, reports: 4 }],
      arrivals: [{ problemId, recent: 2, earlier: 2 }],
      decided: [{ problemId, decision }],
      senders: [{ problemId, memberId: seller.member.id, name: 'Sam' }],
    });
    expect(await store.happened(id, LATE, '2026-05-15T00:00:00.000Z')).toMatchObject({
      created: [],
      decided: [],
      senders: [],
    });
  });

  test('a no is a decision to explain, and moves nobody to thanks; one that was withdrawn is none', async () => {
    const { store, id, pm, make, arrive } = await team();
    const { problemId } = await make(await arrive(LATE));
    const no = decisionBy(pm, { status: 'declined', wouldChange: 'More accounts', decidedAt: LATE });
    await store.decide({ workspaceId: id, reportId: null, problemId, decision: no });
    expect(await store.happened(id, BEFORE, SINCE)).toMatchObject({ decided: [{ problemId }], senders: [] });
    const open = decisionBy(pm, { status: 'open', reason: null, decidedAt: LATE });
    await store.decide({ workspaceId: id, reportId: null, problemId, decision: open });
    expect(await store.happened(id, BEFORE, SINCE)).toMatchObject({ decided: [], senders: [] });
  });

  test('P12 another workspace sees and writes its own', async () => {
    const { save, arrive, make } = await team();
    await save();
    await make(await arrive(LATE));
    const other = await team();
    expect(await other.store.readMeeting(other.id, 1)).toBeNull();
    expect(await other.store.happened(other.id, BEFORE, SINCE)).toEqual({
      created: [],
      arrivals: [],
      decided: [],
      senders: [],
    });
  });
}
