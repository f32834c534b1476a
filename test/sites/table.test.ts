import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SITES, siteFor } from '../../utils/sites/index.ts';
import type { Site } from '../../utils/sites/types.ts';
import { readIndex } from '../pages/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Files beside the sites that are tools of all of them. */
const TOOLS = new Set(['index.ts', 'types.ts', 'firstMatch.ts', 'text.ts', 'blocks.ts']);
const FIXTURES = `${ROOT}test/pages/fixtures`;

const ids = SITES.map(({ id }) => id);
const files = readdirSync(`${ROOT}utils/sites`).filter((name) => name.endsWith('.ts') && !TOOLS.has(name));
const { pages, others } = readIndex(FIXTURES);

describe('the table of sites', () => {
  it.each(files)('has %s in it, under the file’s name', (name) => {
    expect(ids).toContain(name.replace(/\.ts$/, ''));
  });

  it('has a file for every site in it, and the generic one last', () => {
    expect(new Set(ids)).toEqual(new Set(files.map((name) => name.replace(/\.ts$/, ''))));
    expect(ids.at(-1)).toBe('generic');
  });

  it.each(ids.filter((id) => id !== 'generic'))(
    '%s has saved pages of our own, a fixture folder and a row in docs/sites.md',
    (id) => {
      expect(pages.filter(({ site }) => site === id).flatMap(({ cases }) => cases).length).toBeGreaterThan(4);
      expect(existsSync(`${FIXTURES}/${id}`)).toBe(true);
      expect(readFileSync(`${ROOT}docs/sites.md`, 'utf8')).toMatch(new RegExp(`^\\| ${id} \\|`, 'm'));
    },
  );

  it('every saved page is in the index', () => {
    const saved = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    expect(pages.map(({ file }) => file).toSorted()).toEqual(saved.toSorted());
    expect(others).toEqual([]);
  });
});

describe('which site', () => {
  const broken: Site = {
    id: 'broken',
    kind: 'web',
    matches: () => {
      throw new Error('the page was redesigned');
    },
    read: () => ({}),
  };
  const page = { querySelector: () => null };
  const ask = (sites?: readonly Site[], hostname = 'other.example') =>
    siteFor(Object.assign(Object.create(null), page), Object.assign(Object.create(null), { hostname }), sites).id;

  it('by its host, else by its marks, else any', () => {
    expect(ask(undefined, 'mail.google.com')).toBe('gmail');
    expect(ask()).toBe('generic');
  });

  it('never one that fails to say', () => expect(ask([broken])).toBe('generic'));
});
