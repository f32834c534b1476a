// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARKS } from '../../utils/sites/marks.ts';
import { siteAt } from '../../utils/sites/table.ts';
import { pageIn, readIndex } from '../pages/index.ts';

/** Tests run from the repository's root; here `import.meta.url` is the made-up page's. */
const FIXTURES = 'test/pages/fixtures';
const { pages } = readIndex(FIXTURES);

/** The page without a browser: no layout, no styles, which marks must not need. */
function show(file: string, url: string): Location {
  const parsed = new DOMParser().parseFromString(pageIn(`${FIXTURES}/${file}`), 'text/html');
  document.head.replaceChildren(...[...parsed.head.childNodes].map((node) => document.importNode(node, true)));
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  for (const { name, value } of parsed.body.attributes) document.body.setAttribute(name, value);
  document.title = parsed.title;
  const { hash, hostname, host, origin, pathname, search, href } = new URL(url);
  return Object.assign(Object.create(null), { hash, hostname, host, origin, pathname, search, href });
}

/** Sites that the browser's own rendering tells, or that look at where the words stand. */
const BY_PLACE = new Set(['generic', 'webmail', 'text-transcript', 'slack', 'teams-chat', 'linkedin']);
const told = pages.filter(({ site }) => !BY_PLACE.has(site));

describe('a saved page is recognised as its own site and no other', () => {
  it.each(told.map((page) => [page.id, page] as const))('%s', (_id, { file, url, site }) => {
    const location = show(file, url);
    expect(siteAt(MARKS, document, location, document.body)?.id).toBe(site);
  });
});

describe('a page of our own', () => {
  it.each(pages.map((page) => [page.id, page] as const))(
    '%s keeps its expectations out of what is served',
    (_id, page) => {
      const path = `${FIXTURES}/${page.file}`;
      expect(readFileSync(path, 'utf8')).toContain('<!--heard');
      expect(pageIn(path)).not.toContain('<!--heard');
      expect(pageIn(path).trimStart().toLowerCase()).toMatch(/^<(!doctype|html|\?xml|body|div|pre)/);
    },
  );
});
