import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../../server/news/rulesCommand.ts';
import { listIn, publicSiteKey } from '../../server/news/siteList.ts';
import { sites } from '../../server/news/sitesCommand.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.join('seller');
});
afterEach(() => world.stop());

const rule = (...words: string[]) => rules(world.store, { words, values: { workspace: 'Acme' } });
const site = (words: string[], below?: string) =>
  sites(world.store, { words, values: { workspace: 'Acme', ...(below !== undefined && { below }) } });
const held = async () => world.store.heldNews((await world.store.workspaceByName('Acme'))?.id ?? '');

describe('the rules command', () => {
  test('shows, replaces and empties what is redacted without asking, each kind once', async () => {
    expect(await rule()).toBe('Nothing is redacted without asking.');
    expect(await rule('redact', 'iban', 'email', 'iban')).toBe('Redacted without asking: email, iban.');
    expect(await rule()).toBe('Redacted without asking: email, iban.');
    expect(await rule('redact', 'card')).toBe('Redacted without asking: card.');
    expect(await rule('redact', 'nothing')).toBe('Nothing is redacted without asking.');
    expect((await held()).redact).toEqual([]);
  });

  test.each([[['redact']], [['redact', 'name']], [['redact', 'nothing', 'card']], [['show']], [['redact', 'CARD']]])(
    '%j is refused in words, and changes nothing',
    async (words) => {
      await rule('redact', 'phone');
      await expect(rule(...words)).rejects.toThrow('Say what to redact');
      expect((await held()).redact).toEqual(['phone']);
    },
  );

  test('needs a workspace that there is', async () => {
    const nowhere = { words: [], values: { workspace: 'Nowhere' } };
    await expect(rules(world.store, nowhere)).rejects.toThrow('There is no such workspace.');
    await expect(rules(world.store, { words: [], values: {} })).rejects.toThrow('is required');
  });
});

describe('the sites command', () => {
  test.each([[[]], [['off']], [['list', 'gmail']], [['of', 'gmail']], [['off', 'a', 'b']]])(
    '%j is refused in words, and changes nothing',
    async (words) => {
      await expect(site(words)).rejects.toThrow('Say what to do: list, off SITE');
      expect((await held()).sites).toBeNull();
    },
  );

  test('the generic reading stays on, and a version is one', async () => {
    await expect(site(['off', 'generic'])).rejects.toThrow('cannot be switched off');
    await expect(site(['off', 'No Site'])).rejects.toThrow("must be a site's id");
    await expect(site(['off', 'gmail'], 'soon')).rejects.toThrow('must be a version');
    await expect(sites(world.store, { words: ['list'], values: { workspace: 'Nowhere' } })).rejects.toThrow('no such');
  });

  test('P12 of two admins at one moment the slower one is told, and nothing of the first is lost', async () => {
    const raced = { ...world.store, writeSites: async () => false };
    await site(['off', 'zoom']);
    const wish = { words: ['off', 'gmail'], values: { workspace: 'Acme' } };
    await expect(sites(raced, wish)).rejects.toThrow('Somebody else changed the list');
    expect(await site(['list'])).toBe('zoom is off in all versions.');
  });

  test('a list that is not there is none, and one that is no list is an error', async () => {
    expect(listIn(null)).toBeNull();
    expect(() => listIn('nonsense')).toThrow('JWT');
    await site(['off', 'zoom'], '1.2');
    expect(listIn((await held()).sites)?.off).toEqual([{ site: 'zoom', below: '1.2' }]);
  });

  test('the key is made once', async () => {
    const id = (await world.store.workspaceByName('Acme'))?.id ?? '';
    expect(await publicSiteKey(world.store, id)).toEqual(await publicSiteKey(world.store, id));
  });
});
