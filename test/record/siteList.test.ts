import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSwitchedOff, SiteKey, SiteList, Version } from '../../utils/record/siteList.ts';
import { knownKinds, WorkspaceNews } from '../../utils/record/workspaceNews.ts';
import { listOf, newsOf } from '../support/news.ts';

const isOff = (limit: string, at: string) => isSwitchedOff(below(limit), 'gmail', at);
const below = (version: string | null) => listOf(1, { site: 'gmail', below: version });

describe('a site that was switched off', () => {
  it.each([
    ['0.1.0', '0.2.0', true],
    ['0.2.0', '0.2.0', false],
    ['0.2.1', '0.2.0', false],
    ['0.9.0', '0.10.0', true],
    ['1', '1.0.0.1', true],
    ['1.0', '1', false],
    ['2.0', '1.9.9.9', false],
    ['99.0.0', null, true],
  ])('version %s, off below %s: %s', (version, limit, off) =>
    expect(isSwitchedOff(below(limit), 'gmail', version)).toBe(off),
  );

  it('is that one alone, and none where there is no list', () => {
    expect(isSwitchedOff(below(null), 'outlook-web', '0.1.0')).toBe(false);
    expect(isSwitchedOff(null, 'gmail', '0.1.0')).toBe(false);
  });

  it('is off when any of its lines says so', () => {
    const twice = listOf(1, { site: 'gmail', below: '0.1.0' }, { site: 'gmail', below: '0.3.0' });
    expect(isSwitchedOff(twice, 'gmail', '0.2.0')).toBe(true);
  });

  it('is never the generic one: the others fall back to it', () => {
    expect(isSwitchedOff(listOf(1, { site: 'generic', below: null }), 'generic', '0.1.0')).toBe(false);
  });

  it('versions are in one order, whatever their length', () => {
    const part = integer({ min: 0, max: 30 });
    const version = tuple(part, part, part);
    assert(
      property(version, version, (one, other) => {
        const [a, b] = [one.join('.'), other.join('.')];
        const first = one.findIndex((number, place) => number !== other[place]);
        const lower = first >= 0 && (one[first] ?? 0) < (other[first] ?? 0);
        expect([isOff(b, a), isOff(`${b}.0`, a), isOff(a, b)]).toEqual([lower, lower, first >= 0 && !lower]);
      }),
    );
  });
});

describe('what is no list, no version, no key', () => {
  it.each(['', 'v1', '1.2.3.4.5', '1..2', '-1', '1.2-beta', '99999999999'])('version %j', (version) =>
    expect(Version.safeParse(version).success).toBe(false),
  );
  it.each([
    { ...listOf(1), sequence: 0 },
    { ...listOf(1), sequence: 1.5 },
    { ...listOf(1), issuedAt: 'yesterday' },
    { ...listOf(1), off: [{ site: 'Gmail/../x', below: null }] },
    { ...listOf(1), off: [{ site: 'gmail' }] },
  ])('list %j', (list) => expect(SiteList.safeParse(list).success).toBe(false));
  it.each([{}, { kty: 'RSA', n: 'x', e: 'AQAB' }, { kty: 'EC', crv: 'P-256', x: 'short', y: 'short' }])(
    'key %j',
    (key) => expect(SiteKey.safeParse(key).success).toBe(false),
  );
});

describe('the workspace’s news', () => {
  it('may name kinds of a later day; the known ones count', () => {
    const news = WorkspaceNews.parse(newsOf({ redact: ['taxNumber', 'iban', 'card'] }));
    expect(knownKinds(news.redact)).toEqual(['card', 'iban']);
  });

  it('has a bounded number of accounts', () => {
    const one = { name: 'Northwind', domains: [], externalIds: [] };
    const some = (count: number) =>
      WorkspaceNews.safeParse(newsOf({ accounts: Array.from({ length: count }, () => one) }));
    expect([some(5_000).success, some(5_001).success]).toEqual([true, false]);
  });
});
