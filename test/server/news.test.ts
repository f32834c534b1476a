import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../server/commands.ts';
import { readEnvironment } from '../../server/environment.ts';
import { createNewsFor } from '../../server/news/newsFor.ts';
import { writeSiteList } from '../../server/news/siteList.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { SyncReply } from '../../utils/record/sync.ts';
import { isSwitchedOff, SiteKey } from '../../utils/record/siteList.ts';
import { WorkspaceNews } from '../../utils/record/workspaceNews.ts';
import { verifySiteList } from '../../utils/sync/siteList.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { type Caller, startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const ask = async (caller: Caller, news?: string | null, reports: unknown[] = []) => {
  const answer = await caller.post('/v1/sync', { v: 1, cursor: null, reports, ...(news !== undefined && { news }) });
  return SyncReply.parse(await answer.json());
};
const newsTo = async (caller: Caller) => WorkspaceNews.parse((await ask(caller, null)).news);
const command = (...args: string[]) => run(args, readEnvironment({ DATA_DIR: world.dataDir }));
const idOf = async (name = 'Acme') => (await world.store.workspaceByName(name))?.id ?? '';

const verified = async (caller: Caller) => {
  const { sites } = await newsTo(caller);
  return sites === null ? null : verifySiteList(sites, SiteKey.parse(caller.joined.siteKey));
};

describe('news of the workspace', () => {
  test('are told when asked for, and not again while they are the same', async () => {
    const seller = await world.join('seller', { email: 'ada@acme.example' });
    const report = reportFor('Exports stop');
    await ask(seller, undefined, [report]);
    await indexAll(world.store);
    const news = await newsTo(seller);
    expect(news).toMatchObject({ ownDomains: ['acme.example'], redact: [], sites: null });
    expect(news.accounts).toEqual([{ name: 'Northwind', domains: ['northwind.example'], externalIds: [] }]);
    expect(await ask(seller, news.version)).not.toHaveProperty('news');
    expect(await ask(seller, 'something older')).toHaveProperty('news');
  });

  test('are not told to a browser that does not know of them', async () => {
    expect(await ask(await world.join('seller'))).not.toHaveProperty('news');
  });

  test('hold no quote, no statement and nobody’s name or address', async () => {
    const seller = await world.join('seller', { email: 'ada@acme.example', name: 'Ada Lovelace' });
    await ask(seller, null, [reportFor('Exports stop')]);
    await indexAll(world.store);
    const told = JSON.stringify(await newsTo(seller));
    for (const word of ['Exports', 'export', 'Dana', 'dana@', 'ada@', 'Lovelace']) expect(told).not.toContain(word);
  });

  test('bring the domain of a colleague who joined later', async () => {
    const seller = await world.join('seller', { email: 'ada@acme.example' });
    const { version } = await newsTo(seller);
    await world.join('seller', { email: 'bob@acme-labs.example' });
    expect(await ask(seller, version)).toMatchObject({ news: { ownDomains: ['acme-labs.example', 'acme.example'] } });
  });

  test('P12 are those of the own workspace', async () => {
    const [ours, theirs] = [await world.join('seller'), await world.join('seller', { workspace: 'Other' })];
    await ask(theirs, null, [reportFor()]);
    await indexAll(world.store);
    await command('rules', '--workspace', 'Other', 'redact', 'card');
    expect(await newsTo(ours)).toMatchObject({ accounts: [], redact: [] });
    expect(await newsTo(theirs)).toMatchObject({ accounts: [{ name: 'Northwind' }], redact: ['card'] });
  });

  test('P13 a version that is none is 422 and names the field', async () => {
    const seller = await world.join('seller');
    for (const news of [7, 'x'.repeat(101), {}]) {
      const answer = await seller.post('/v1/sync', { v: 1, cursor: null, reports: [reportFor()], news });
      expect((await problemIn(answer, 'invalid')).errors?.[0]?.pointer).toBe('/news');
    }
  });

  test('are put together once for all browsers that ask, for a bounded number of workspaces', async () => {
    let merged = 0;
    const store = { ...world.store, toldAccounts: async () => ((merged += 1), []) };
    const newsFor = createNewsFor(store);
    await world.join('seller');
    for (let round = 0; round < 3; round += 1) await newsFor(await idOf(), null);
    expect(merged).toBe(1);
    for (let n = 0; n < 50; n += 1) {
      await world.join('seller', { workspace: `W ${n}` });
      await newsFor(await idOf(`W ${n}`), null);
    }
    await newsFor(await idOf('W 49'), null);
    expect(merged).toBe(51);
    await newsFor(await idOf(), null);
    expect(merged).toBe(52);
  });
});

describe('switching a site off', () => {
  test('reaches a browser, which can check it with the key it got when joining', async () => {
    const seller = await world.join('seller');
    expect(await verified(seller)).toBeNull();
    expect(await command('sites', '--workspace', 'Acme', 'off', 'gmail', '--below', '0.2.0')).toBe(
      'gmail is off below 0.2.0.',
    );
    const list = await verified(seller);
    expect([isSwitchedOff(list, 'gmail', '0.1.9'), isSwitchedOff(list, 'gmail', '0.2.0')]).toEqual([true, false]);
    expect(await command('sites', '--workspace', 'Acme', 'off', 'zoom')).toBe(
      'gmail is off below 0.2.0.\nzoom is off in all versions.',
    );
    expect(await command('sites', '--workspace', 'Acme', 'off', 'gmail')).toContain('gmail is off in all versions.');
    expect(await command('sites', '--workspace', 'Acme', 'on', 'gmail')).toBe('zoom is off in all versions.');
    expect(await command('sites', '--workspace', 'Acme', 'on', 'zoom')).toBe('No site is switched off.');
    expect(await command('sites', '--workspace', 'Acme', 'list')).toBe('No site is switched off.');
    const last = await verified(seller);
    expect(last?.off).toEqual([]);
    expect(last?.sequence).toBeGreaterThan(list?.sequence ?? Infinity);
  });

  test('of a newer extension than the endpoint knows, where that is meant', async () => {
    const seller = await world.join('seller');
    expect(await command('sites', '--workspace', 'Acme', 'off', 'gmail-2', '--force')).toBe(
      'gmail-2 is off in all versions.',
    );
    expect(isSwitchedOff(await verified(seller), 'gmail-2', '9.0.0')).toBe(true);
    // Taking it back needs no force: whatever stands in the list can be taken out of it.
    expect(await command('sites', '--workspace', 'Acme', 'on', 'gmail-2')).toBe('No site is switched off.');
  });

  test('every member has the same key, and only its public half; another workspace has another', async () => {
    const [one, other] = [await world.join('seller'), await world.join('pm')];
    const elsewhere = await world.join('seller', { workspace: 'Other' });
    expect(one.joined.siteKey).toEqual(other.joined.siteKey);
    expect(one.joined.siteKey).not.toEqual(elsewhere.joined.siteKey);
    expect(Object.keys(one.joined.siteKey ?? {}).toSorted()).toEqual(['crv', 'kty', 'x', 'y']);
  });

  test('its sequence rises also when the clock stands still or runs back', async () => {
    await world.join('seller');
    const id = await idOf();
    const sequences: number[] = [];
    for (const at of ['2026-05-14T09:15:00Z', '2026-05-14T09:15:00Z', '2020-01-01T00:00:00Z', '2026-05-15T00:00:00Z']) {
      const before = (await world.store.heldNews(id)).sites;
      expect(await writeSiteList(world.store, id, { before, off: [], now: new Date(at) })).toBe(true);
      const { sites } = await world.store.heldNews(id);
      sequences.push(JSON.parse(Buffer.from(sites?.split('.')[1] ?? '', 'base64url').toString()).sequence);
    }
    const first = Date.parse('2026-05-14T09:15:00Z') / 1000;
    expect(sequences).toEqual([first, first + 1, first + 2, Date.parse('2026-05-15T00:00:00Z') / 1000]);
    expect(
      await writeSiteList(world.store, id, { before: 'an older one', off: [], now: new Date() }).catch(() => 'no'),
    ).toBe('no');
  });

  test.each([
    [['sites', 'list'], /is required/],
    [['sites', '--workspace', 'Nobody', 'list'], /no such workspace/],
    [['sites', '--workspace', 'Acme'], /Say what to do/],
    [['sites', '--workspace', 'Acme', 'off'], /Say what to do/],
    [['sites', '--workspace', 'Acme', 'off', 'Gmail!'], /must be a site's id/],
    [['sites', '--workspace', 'Acme', 'off', 'gmail', 'zoom'], /Say what to do/],
    [['sites', '--workspace', 'Acme', 'off', 'gmial'], /no site gmial.* knows .*gmail, .*--force/],
    [['sites', '--workspace', 'Acme', 'off', 'generic'], /cannot be switched off/],
    [['sites', '--workspace', 'Acme', 'off', 'gmail', '--below', 'soon'], /must be a version such as 0.2.0/],
    [['rules', '--workspace', 'Nobody'], /no such workspace/],
    [['rules', '--workspace', 'Acme', 'redact'], /Say what to redact/],
    [['rules', '--workspace', 'Acme', 'redact', 'everything'], /some of email, phone, card/],
    [['rules', '--workspace', 'Acme', 'forget', 'card'], /Say what to redact/],
  ])('a command that cannot be done changes nothing and says why: %j', async (args, why) => {
    await world.join('seller');
    await expect(command(...args)).rejects.toThrow(why);
    expect(await world.store.heldNews(await idOf())).toMatchObject({ redact: [], sites: null });
  });
});

test('rules are shown, set and taken back, and reach a browser', async () => {
  const seller = await world.join('seller');
  expect(await command('rules', '--workspace', 'Acme')).toBe('Nothing is redacted without asking.');
  expect(await command('rules', '--workspace', 'Acme', 'redact', 'iban', 'card', 'card')).toBe(
    'Redacted without asking: card, iban.',
  );
  expect(await newsTo(seller)).toMatchObject({ redact: ['card', 'iban'] });
  expect(await command('rules', '--workspace', 'Acme')).toBe('Redacted without asking: card, iban.');
  expect(await command('rules', '--workspace', 'Acme', 'redact', 'nothing')).toBe(
    'Nothing is redacted without asking.',
  );
  expect((await newsTo(seller)).redact).toEqual([]);
});
