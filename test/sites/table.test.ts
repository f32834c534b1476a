import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHAT } from '../../utils/sites/chat/sites.ts';
import { CRM } from '../../utils/sites/crm/sites.ts';
import { EMAIL } from '../../utils/sites/email/sites.ts';
import { GMAIL } from '../../utils/sites/gmail/sites.ts';
import { SALESFORCE } from '../../utils/sites/salesforce/sites.ts';
import { SITE_IDS } from '../../utils/record/siteIds.ts';
import { MARKS } from '../../utils/sites/marks.ts';
import { markedIn, siteAt, sitesIn } from '../../utils/sites/table.ts';
import { TRANSCRIPT } from '../../utils/sites/transcript/sites.ts';
import { WEBMAIL } from '../../utils/sites/webmail/sites.ts';
import type { Mark } from '../../utils/sites/types.ts';
import { readIndex } from '../pages/index.ts';
import { siteIds, withSiteIds } from '../pages/siteIds.ts';
import { rowsInDocs, siteRows } from '../pages/siteRows.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync('*/*.site.ts', { cwd: `${ROOT}utils/sites` });
const ids = MARKS.map(({ id }) => id);
const { pages } = readIndex(`${ROOT}test/pages/fixtures`);

describe('the table of sites', () => {
  it('is what lies in the folders', () => {
    expect(ids.toSorted()).toEqual(files.map((file) => basename(file, '.site.ts')).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has what each reads in the script of its folder', () => {
    const read = [...EMAIL, ...GMAIL, ...WEBMAIL, ...SALESFORCE, ...TRANSCRIPT, ...CRM, ...CHAT].map(
      ({ id, kind }) => `${kind}/${id}`,
    );
    expect(read.toSorted()).toEqual(MARKS.map(({ id, kind }) => `${kind}/${id}`).toSorted());
  });

  it.each(ids)('%s has pages of our own with at least five cases', (id) => {
    expect(pages.filter(({ site }) => site === id).flatMap(({ cases }) => cases).length).toBeGreaterThan(4);
  });

  it('the documentation says of a site what its file says; a row that is missing is written by `npm run pages`', async () => {
    const rows = new Set((await siteRows()).map(({ row }) => row));
    expect(rowsInDocs().filter((row) => !rows.has(row))).toEqual([]);
  });

  it('the endpoint knows no site that is none; one that is missing is written by `npm run pages`', () => {
    expect(SITE_IDS.filter((id) => !siteIds().includes(id))).toEqual([]);
    const list = readFileSync(`${ROOT}utils/record/siteIds.ts`, 'utf8');
    expect(withSiteIds(list, SITE_IDS)).toBe(list);
    expect(withSiteIds(list, ['a', 'b-c'])).toContain("= [\n  'a',\n  'b-c',\n];");
  });
});

const mark = (by: Mark['by'], matches: Mark['matches'] = () => true): Mark => ({ by, matches });

describe('which site', () => {
  const page = Object.assign(Object.create(null), { querySelector: () => null });
  const ask = (marks: Record<string, Mark>) => siteAt(markedIn(marks), page, page, page)?.id ?? null;
  const broken = mark('host', () => {
    throw new Error('the page was redesigned');
  });

  it('the one with the surest marks, then by name', () => {
    const found = {
      './crm/a.site.ts': mark('shape'),
      './email/c.site.ts': mark('page'),
      './chat/b.site.ts': mark('page'),
    };
    expect(ask(found)).toBe('b');
    expect(ask({ ...found, './crm/z.site.ts': mark('host') })).toBe('z');
    expect(markedIn(found).map(({ id, kind }) => `${kind}/${id}`)).toEqual(['chat/b', 'email/c', 'crm/a']);
  });

  it('never one that fails to say, and none where nobody does', () =>
    expect(ask({ './crm/a.site.ts': broken })).toBeNull());

  it('never one that nothing reads, or of no kind', () => {
    expect(sitesIn('crm', { './a.site.ts': broken }, {})).toEqual([]);
    expect(() => markedIn({ './other/a.site.ts': broken })).toThrow('no folder of a kind');
  });
});
