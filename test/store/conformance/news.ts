import { expect, test } from 'vitest';
import { newId } from '../../../utils/record/id.ts';
import type { Report } from '../../../utils/record/report.ts';
import { indexAll } from '../../../server/search/indexer.ts';
import type { SignedIn } from '../../../server/store/devices.ts';
import { reportFor } from '../../support/reports.ts';
import type { EngineOf } from '../engine.ts';
import { batchFrom, signIn, someName } from '../people.ts';

type About = Partial<NonNullable<Report['account']>>;

const reportOn = (account: About | null): Report => ({
  ...reportFor(),
  account: account && { name: null, domains: [], externalIds: [], origins: {}, ...account },
});

/** What a browser learns of the workspace: rules, list of sites, accounts. */
export function newsRules(engine: EngineOf): void {
  const seller = (workspace = someName()) => signIn(engine().store, workspace, { role: 'seller' });
  const version = async ({ workspace }: SignedIn) => (await engine().store.heldNews(workspace.id)).version;
  const told = async ({ workspace }: SignedIn, limit = 100) =>
    (await engine().store.toldAccounts(workspace.id, limit)).map(({ name }) => name);
  const store = async (who: SignedIn, ...reports: Report[]) => {
    await engine().store.storeReports(batchFrom(who, ...reports));
    await indexAll(engine().store);
  };

  test('a new workspace has no rules, no list and no accounts', async () => {
    const who = await seller();
    expect(await engine().store.heldNews(who.workspace.id)).toMatchObject({ redact: [], sites: null });
    expect(await told(who)).toEqual([]);
  });

  test('every change of rules, list, accounts and members is another version; nothing else is', async () => {
    const who = await seller();
    const { id } = who.workspace;
    const versions = [await version(who)];
    const after = async (change: Promise<unknown>) => {
      await change;
      versions.push(await version(who));
    };
    await after(engine().store.writeRedact(id, ['card']));
    await after(engine().store.siteKey(id, 'key'));
    expect(versions[2]).toBe(versions[1]);
    await after(engine().store.writeSites(id, null, 'signed'));
    await after(store(who, reportOn({ name: 'Northwind' })));
    await after(signIn(engine().store, who.workspace.name, { role: 'pm', email: 'new@colleague.example' }));
    expect(new Set(versions).size).toBe(5);
    await after(store(who, reportOn({ name: 'Northwind' }), reportOn(null)));
    expect(versions[6]).toBe(versions[5]);
  });

  test('rules are replaced, and stay beside the list', async () => {
    const { store: here } = engine();
    const { id } = (await seller()).workspace;
    await here.writeRedact(id, ['card', 'iban']);
    await here.writeRedact(id, ['phone']);
    await here.writeSites(id, null, 'signed');
    expect(await here.heldNews(id)).toMatchObject({ redact: ['phone'], sites: 'signed' });
  });

  test('a list that somebody else changed meanwhile is not overwritten', async () => {
    const { store: here } = engine();
    const { id } = (await seller()).workspace;
    await here.siteKey(id, 'key');
    const both = await Promise.all([here.writeSites(id, null, 'one'), here.writeSites(id, null, 'other')]);
    expect(both.filter(Boolean)).toHaveLength(1);
    const { sites } = await here.heldNews(id);
    expect(await here.writeSites(id, 'something else', 'late')).toBe(false);
    expect(await here.writeSites(id, sites, 'next')).toBe(true);
    expect((await here.heldNews(id)).sites).toBe('next');
  });

  test('a workspace keeps the first key, whoever asks at the same moment', async () => {
    const { store: here } = engine();
    const { id } = (await seller()).workspace;
    await here.writeRedact(id, ['card']);
    const keys = await Promise.all(['a', 'b', 'c'].map((fresh) => here.siteKey(id, fresh)));
    expect(new Set(keys).size).toBe(1);
    expect(await here.siteKey(id, 'late')).toBe(keys[0]);
    expect(await here.heldNews(id)).toMatchObject({ redact: ['card'] });
  });

  test('customers are known once each, the one used last first, as far as asked for', async () => {
    const who = await seller();
    await store(who, reportOn({ name: 'A' }), reportOn({ name: 'B' }), reportOn({ name: 'C' }));
    await store(who, reportOn({ name: 'A' }));
    expect(await told(who)).toEqual(['A', 'C', 'B']);
    expect(await told(who, 2)).toEqual(['A', 'C']);
  });

  test('P8 what a corrected or redacted report no longer says is gone, unless another says it', async () => {
    const who = await seller();
    const [wrong, same] = [reportOn({ name: 'Nrothwind' }), reportOn({ name: 'Nrothwind' })];
    await store(who, wrong, same);
    const before = await version(who);
    await store(who, { ...wrong, revision: 2, account: reportOn({ name: 'Northwind' }).account });
    expect((await told(who)).toSorted()).toEqual(['Northwind', 'Nrothwind']);
    await store(who, { ...same, revision: 2, account: null });
    expect(await told(who)).toEqual(['Northwind']);
    expect(await version(who)).not.toBe(before);
    await store(who, { ...same, revision: 3, account: reportOn({ name: 'Northwind' }).account });
    expect(await told(who)).toEqual(['Northwind']);
  });

  test('two indexers at once, and reports that change hands between them, lose no customer', async () => {
    const who = await seller();
    const reports = Array.from({ length: 40 }, (_, place) => reportOn({ name: `Customer ${place % 4}` }));
    await engine().store.storeReports(batchFrom(who, ...reports));
    await Promise.all([indexAll(engine().store), indexAll(engine().store)]);
    for (const revision of [2, 3]) {
      const moved = reports.map(({ id }, place) =>
        Object.assign(reportOn({ name: `Customer ${(place + revision) % 4}` }), { id, revision }),
      );
      const halves = [moved.slice(0, 20), moved.slice(20)];
      await Promise.all(
        halves.map(async (half) => {
          await engine().store.storeReports(batchFrom(who, ...half));
          await indexAll(engine().store);
        }),
      );
      expect((await told(who)).toSorted()).toEqual(['Customer 0', 'Customer 1', 'Customer 2', 'Customer 3']);
    }
  });

  test('names with quotes, zero characters, emoji and half surrogates are told as they are', async () => {
    const who = await seller();
    const names = [`O'Brien "&" Söhne`, 'a\u0000b', '👩‍👩‍👧 שלום', 'half \ud83d'];
    await store(who, ...names.map((name) => reportOn({ name })));
    expect((await told(who)).toSorted()).toEqual(names.toSorted());
  });

  test("P12 another workspace's rules, list, key and customers are neither seen nor touched", async () => {
    const { store: here } = engine();
    const [ours, theirs] = [await seller(), await seller()];
    await here.writeRedact(theirs.workspace.id, ['card']);
    await here.siteKey(theirs.workspace.id, 'their key');
    await here.writeSites(theirs.workspace.id, null, 'their list');
    await store(theirs, reportOn({ name: 'Northwind' }));
    const before = await version(theirs);
    expect(await here.heldNews(ours.workspace.id)).toMatchObject({ redact: [], sites: null });
    expect(await told(ours)).toEqual([]);
    expect(await here.siteKey(ours.workspace.id, 'our key')).toBe('our key');
    expect(await here.writeSites(ours.workspace.id, 'their list', 'ours')).toBe(false);
    const mine = reportOn({ name: 'Northwind' });
    await store(ours, mine);
    await store(ours, { ...mine, revision: 2, account: null });
    expect([await told(theirs), await told(ours)]).toEqual([['Northwind'], []]);
    expect(await version(theirs)).toBe(before);
    await expect(here.heldNews(newId())).rejects.toThrow('no such workspace');
  });
}
