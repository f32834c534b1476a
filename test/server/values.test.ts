import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint, newInviteCode, newToken } from '../../server/auth/tokens.ts';
import { HttpProblem } from '../../server/http/problem.ts';
import { contentHash } from '../../server/sync/contentHash.ts';
import { fromCursor, toCursor } from '../../server/sync/cursor.ts';
import { inviteLink, parseInviteLink, Role } from '../../utils/record/join.ts';

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, inner]) => [key, shuffled(inner)]));
}

test('P3 the hash does not depend on the order of keys, but on everything else', () => {
  fc.assert(
    fc.property(fc.json(), (json) => contentHash(JSON.parse(json)) === contentHash(shuffled(JSON.parse(json)))),
  );
  const different = [
    { a: 1 },
    { a: '1' },
    { b: 1 },
    { a: [1] },
    { a: null },
    {},
    [],
    { a: [1, 2] },
    { a: [2, 1] },
    null,
  ];
  expect(new Set(different.map(contentHash)).size).toBe(different.length);
});

test('a cursor survives the way there and back', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER - 1 }), (seq) => {
      fc.pre(String(seq).length <= 15);
      expect(fromCursor(toCursor(seq))).toBe(seq);
    }),
  );
  expect(fromCursor(null)).toBe(0);
});

test.each(['', 's', '5', 's-1', 's1.5', 's1e3', ' s1', 's1\n', 'S1', `s${'9'.repeat(16)}`])(
  'P13 what is no cursor is refused by its pointer: %j',
  (cursor) => {
    const refusal = (() => {
      try {
        return fromCursor(cursor);
      } catch (error) {
        return error instanceof HttpProblem && error.details;
      }
    })();
    expect(refusal).toMatchObject({ status: 422, errors: [{ pointer: '/cursor' }] });
  },
);

test('tokens and codes have their prefix, their 43 characters, and do not repeat', () => {
  const tokens = Array.from({ length: 200 }, newToken);
  expect(tokens.filter((token) => !/^heard_d_[A-Za-z0-9_-]{43}$/.test(token))).toEqual([]);
  expect(new Set(tokens).size).toBe(200);
  for (const role of Role.options) {
    const code = newInviteCode(role);
    expect(parseInviteLink(inviteLink('https://x.example', code))).toMatchObject({ code, role });
  }
});

test('a fingerprint is SHA-256 in hex (FIPS 180-4, the example "abc")', () => {
  expect(fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
