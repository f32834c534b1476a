import { expect, test } from 'vitest';
import { CALL_SEATS } from '../../../utils/record/call.ts';
import { newId } from '../../../utils/record/id.ts';
import { CALL_MINUTES_MAX, type NextCall } from '../../../utils/record/nextCall.ts';
import type { Report } from '../../../utils/record/report.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { hand } from '../operations.ts';
import { AT, batchFrom, changesFor, signIn, someName } from '../people.ts';

const LATER = '2026-05-20T10:00:00+02:00';
const call = (startsAt = LATER, minutes = 30): NextCall => ({ startsAt, minutes, productWelcome: true });

const names = (of: { taken: { name: string }[] } | null) => of?.taken.map(({ name }) => name);

/** Calls that sellers offer, and the seats of the product team in them. */
export function callRules(engine: EngineOf): void {
  async function offered(workspace = someName(), nextCall: NextCall | undefined = call()) {
    const { store } = engine();
    const seller = await signIn(store, workspace, { role: 'seller', name: 'Sam', email: `${newId()}@acme.example` });
    const pm = await signIn(store, workspace, { role: 'pm', name: 'Pia' });
    const report: Report = { ...reportFor('Exports stop'), ...(nextCall && { nextCall }) };
    await store.storeReports(batchFrom(seller, report));
    const id = pm.workspace.id;
    return {
      store,
      seller,
      pm,
      report,
      id,
      take: ({ member }: SignedIn, at = AT) =>
        store.takeSeat({ workspaceId: id, reportId: report.id, memberId: member.id, at }),
      read: () => store.readCall(id, report.id),
      list: (by: SignedIn = pm, problemId: string | null = null, at = AT) =>
        store.offeredCalls({ workspaceId: id, memberId: by.member.id, at, problemId, limit: 10 }),
      /** The seller sends the report again with this call, or with none. */
      revise: (revision: number, next: NextCall | null) => {
        const { nextCall: _, ...rest } = report;
        return store.storeReports(batchFrom(seller, { ...rest, revision, ...(next && { nextCall: next }) }));
      },
    };
  }
  test('a call is known with the report, in UTC, and with what the report says', async () => {
    const { read, seller, report } = await offered();
    expect(await read()).toEqual({
      reportId: report.id,
      startsAt: '2026-05-20T08:00:00.000Z',
      endsAt: '2026-05-20T08:30:00.000Z',
      sequence: 0,
      withdrawn: false,
      seller: { id: seller.member.id, name: 'Sam', email: seller.member.email },
      account: 'Northwind',
      statement: 'Exports stop',
      problem: null,
      taken: [],
    });
  });

  test('the longest call is listed until its last moment, and the next ones come first', async () => {
    const { store, list, seller, report } = await offered(someName(), call('2026-05-20T10:00:00Z', CALL_MINUTES_MAX));
    const others = ['2026-05-21T09:00:00Z', '2026-05-20T19:00:00Z', '2026-05-20T09:00:00Z'].map((startsAt) =>
      Object.assign(reportFor(startsAt), { nextCall: call(startsAt) }),
    );
    await store.storeReports(batchFrom(seller, ...others));
    const [next, soon, early] = others.map(({ id }) => id);
    const at = async (time: string) => (await list(undefined, null, time)).map(({ reportId }) => reportId);
    expect(await at('2026-05-20T09:00:00.000Z')).toEqual([early, report.id, soon, next]);
    expect(await at('2026-05-20T19:59:59.999Z')).toEqual([report.id, next]);
    expect(await at('2026-05-20T20:00:00.000Z')).toEqual([next]);
  });

  test('a report without a call offers none', async () => {
    const { store, read, list, take, pm, seller, id } = await offered();
    const silent = reportFor('No call');
    await store.storeReports(batchFrom(seller, silent));
    expect(await store.readCall(id, silent.id)).toBeNull();
    const wanted = { workspaceId: id, reportId: silent.id, memberId: pm.member.id, at: AT };
    expect(await store.takeSeat(wanted)).toBe('no-call');
    expect(await take(pm)).toBe('taken');
    expect([(await list()).length, names(await read())]).toEqual([1, ['Pia']]);
  });

  test('a seat is taken once, given back, and the seller learns of both', async () => {
    const { store, pm, seller, report, take, read, id } = await offered();
    const told = async () => (await changesFor(seller, store)).changes.find((one) => one.reportId === report.id)?.seats;
    const cursor = (await changesFor(seller, store)).upTo;
    expect(await told()).toBeUndefined();
    expect([await take(pm), await take(pm), names(await read())]).toEqual(['taken', 'taken', ['Pia']]);
    expect([await told(), (await changesFor(seller, store, cursor)).changes.length]).toEqual([['Pia'], 1]);
    await store.giveSeatBack(id, report.id, pm.member.id);
    const after = (await changesFor(seller, store)).upTo;
    await store.giveSeatBack(id, report.id, pm.member.id);
    expect([names(await read()), await told()]).toEqual([[], undefined]);
    expect((await changesFor(seller, store)).upTo, 'nothing was given back the second time').toBe(after);
  });

  test('many want the last seat at once: no call is ever overbooked', async () => {
    const workspace = someName();
    const { store, take, read } = await offered(workspace);
    const crowd = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => signIn(store, workspace, { role: 'pm', name: `P${nth}` })),
    );
    const verdicts = await Promise.all(crowd.map((one) => take(one)));
    expect(verdicts.filter((verdict) => verdict === 'taken')).toHaveLength(CALL_SEATS);
    expect(verdicts.filter((verdict) => verdict === 'full')).toHaveLength(8 - CALL_SEATS);
    expect((await read())?.taken).toHaveLength(CALL_SEATS);
  });

  test('a call that is over takes nobody, and is listed no more', async () => {
    const { pm, take, list } = await offered(someName(), call('2026-05-14T08:00:00Z', 60));
    expect([await take(pm), await list()]).toEqual(['over', []]);
    const running = await offered(someName(), call('2026-05-14T09:00:00Z', 60));
    expect([await running.take(running.pm), (await running.list()).length]).toEqual(['taken', 1]);
  });

  test('another time is a change that seats do not know yet; taken again, they do', async () => {
    const { pm, take, read, revise } = await offered();
    await take(pm);
    await revise(2, call());
    expect((await read())?.sequence).toBe(0);
    await revise(3, call(LATER, 45));
    expect(await read()).toMatchObject({ sequence: 1, endsAt: '2026-05-20T08:45:00.000Z', taken: [{ sequence: 0 }] });
    expect(await take(pm)).toBe('taken');
    expect(await read()).toMatchObject({ sequence: 1, taken: [{ sequence: 1 }] });
  });

  test('a withdrawn call takes nobody and is told to those with a seat alone; offered again it stands', async () => {
    const workspace = someName();
    const { store, pm, take, read, list, revise } = await offered(workspace);
    const other = await signIn(store, workspace, { role: 'pm', name: 'Paul' });
    await take(pm);
    await revise(2, null);
    expect(await read()).toMatchObject({ withdrawn: true, sequence: 1, startsAt: '2026-05-20T08:00:00.000Z' });
    await revise(3, null);
    expect((await read())?.sequence).toBe(1);
    expect([await take(other), (await list()).length, await list(other)]).toEqual(['no-call', 1, []]);
    await revise(4, call());
    expect(await read()).toMatchObject({ withdrawn: false, sequence: 2 });
    expect(await take(other)).toBe('taken');
  });

  test('calls come the next first, and by the problem that their reports are on', async () => {
    const workspace = someName();
    const first = await offered(workspace);
    const sooner = await offered(workspace, call('2026-05-15T10:00:00Z'));
    expect((await first.list()).map(({ reportId }) => reportId)).toEqual([sooner.report.id, first.report.id]);
    const { problemId } = await hand(first.store, first.pm).make(first.report.id);
    const [on, ...others] = await first.list(first.pm, problemId);
    expect([on?.reportId, on?.problem, others]).toEqual([
      first.report.id,
      { id: problemId, statement: 'Exports stop' },
      [],
    ]);
    expect(await first.list(first.pm, newId())).toEqual([]);
  });

  test('P12 another workspace neither sees a call nor takes a seat in it', async () => {
    const { store, report, pm, take, read } = await offered();
    await take(pm);
    const stranger = await signIn(store, someName(), { role: 'pm' });
    const there = stranger.workspace.id;
    const wanted = { workspaceId: there, reportId: report.id, memberId: stranger.member.id, at: AT };
    expect([await store.readCall(there, report.id), await store.takeSeat(wanted)]).toEqual([null, 'no-call']);
    await store.giveSeatBack(there, report.id, pm.member.id);
    expect(names(await read())).toEqual(['Pia']);
  });
}
