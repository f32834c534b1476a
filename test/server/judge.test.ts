import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeBatch, type Held, type Incoming } from '../../server/sync/judge.ts';

const report = (id: string, revision: number, content: string): Incoming => ({
  id,
  revision,
  hash: content,
  sameAs: null,
  call: null,
  json: content,
});
const reports = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 }), fc.constantFrom('x', 'y'))
    .map(([id, revision, content]) => report(id, revision, content)),
  { maxLength: 12 },
);

/** Delivers in batches of `size`, as a browser might. */
function deliver(all: Incoming[], size: number) {
  const held = new Map<string, Held>();
  const verdicts = [];
  for (let from = 0; from < all.length; from += size) {
    const judged = judgeBatch(held, all.slice(from, from + size), 'me');
    verdicts.push(...judged.verdicts);
    for (const { id, revision, hash } of judged.writes) held.set(id, { creatorId: 'me', revision, hash });
  }
  return { held, verdicts };
}

test('P3 however reports are cut into batches, the answers and the end are the same', () => {
  fc.assert(
    fc.property(reports, fc.integer({ min: 1, max: 12 }), (all, size) => {
      expect(deliver(all, size)).toEqual(deliver(all, 1));
    }),
  );
});

test('P3 the highest revision wins, and of two contents of it the first', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const { held } = deliver(all, 5);
      for (const [id, { revision, hash }] of held) {
        const own = all.filter((one) => one.id === id);
        expect(revision).toBe(Math.max(...own.map((one) => one.revision)));
        expect(hash).toBe(own.find((one) => one.revision === revision)?.hash);
      }
    }),
  );
});

test('P3 sending everything again stores nothing', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const { verdicts } = deliver([...all, ...all], all.length || 1);
      expect(verdicts.slice(all.length)).not.toContain('stored');
    }),
  );
});

test("another's report is never written, whatever the revision", () => {
  const held = new Map([['a', { creatorId: 'them', revision: 1, hash: 'x' }]]);
  const { verdicts, writes } = judgeBatch(held, [report('a', 1, 'x'), report('a', 9, 'y'), report('b', 1, 'x')], 'me');
  expect(verdicts).toEqual(['foreign', 'foreign', 'stored']);
  expect(writes.map(({ id }) => id)).toEqual(['b']);
});

test('what was held is not changed by judging', () => {
  const held = new Map<string, Held>();
  judgeBatch(held, [report('a', 1, 'x')], 'me');
  expect(held.size).toBe(0);
});
