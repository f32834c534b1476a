import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentOf,
  type Deed,
  extended,
  fromPage,
  goneIn,
  idOf,
  looked,
  joined,
  moved,
  passed,
  progress,
  type Queue,
  refreshed,
  restored,
  settled,
  skipped,
  without,
} from '../../server/inbox/triage/queue.ts';
import type { Offer, TriagePage, Waiting } from '../../utils/record/triage.ts';
import { newId } from '../../utils/record/id.ts';
import { received } from './sample.ts';

const waiting = (offers: Offer[] = []): Waiting => ({ received: received(), offers });
const offer = (): Offer => ({
  problem: {
    id: newId(),
    statement: 'Exports stop',
    createdAt: '2026-05-14T09:15:00.000Z',
    reports: 1,
    accounts: 1,
    decision: null,
    canonicalId: null,
  },
  reason: 'shares: exports',
  likeness: 0.1,
});
const page = (count: number, next: string | null = null): TriagePage => ({
  reports: Array.from({ length: count }, () => waiting([offer()])),
  waiting: count,
  next,
});
const deed = (queue: Queue): Deed => {
  const row = currentOf(queue);
  if (!row) throw new Error('nothing waits');
  return { row, at: queue.current, problemId: null, words: '' };
};
const ids = ({ rows }: Queue): string[] => rows.map(idOf);

test('a report that is done goes, and the next one moves up under the hand', () => {
  const queue = fromPage(page(3));
  const after = settled(queue, deed(queue));
  expect(ids(after)).toEqual(ids(queue).slice(1));
  expect(after.current).toBe(0);
  expect(progress(after)).toEqual({ done: 1, total: 3 });
});

test('the last row done, the one before it is looked at; the very last one leaves nothing', () => {
  const queue = moved(fromPage(page(2)), 5);
  const after = settled(queue, deed(queue));
  expect(after.current).toBe(0);
  expect(currentOf(settled(after, deed(after)))).toBeNull();
});

test('whatever is done and undone, no report is lost or doubled, and undo brings each back to its place', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.array(fc.constantFrom('do', 'undo', 'skip', 'j', 'k'), { maxLength: 30 }), (n, keys) => {
      let queue = fromPage(page(n));
      const all = ids(queue).toSorted();
      const back: [Waiting | null, Waiting][] = [];
      for (const key of keys) {
        const last = queue.done.at(-1);
        if (key === 'do' && currentOf(queue)) queue = settled(queue, deed(queue));
        if (key === 'undo' && last) {
          queue = restored(queue, last);
          back.push([currentOf(queue), last.row]);
        }
        if (key === 'skip') queue = skipped(queue);
        if (key === 'j' || key === 'k') queue = moved(queue, key === 'j' ? 1 : -1);
        expect([...ids(queue), ...queue.done.map(({ row }) => idOf(row))].toSorted()).toEqual(all);
        expect(currentOf(queue) !== null).toBe(queue.rows.length > 0);
      }
      expect(back.filter(([shown, undone]) => shown !== undone)).toEqual([]);
      while (queue.done.length > 0) queue = restored(queue, queue.done.at(-1) ?? deed(queue));
      expect(ids(queue).toSorted()).toEqual(all);
    }),
  );
});

test('what somebody else sorted first is neither waiting nor done, also where an undo had brought it back', () => {
  const queue = fromPage(page(3));
  const [, b, c] = ids(queue);
  const mine = deed(queue);
  const after = settled(queue, mine);
  for (const one of [passed(after, mine), passed(restored(after, mine), mine)]) {
    expect(ids(one)).toEqual([b, c]);
    expect(progress(one)).toEqual({ done: 0, total: 2 });
    expect(one.current).toBe(0);
  }
  const last = fromPage(page(1));
  expect(currentOf(passed(settled(last, deed(last)), deed(last)))).toBeNull();
});

test('what came since comes behind, once; the count is the endpoint’s, with what it was told of', () => {
  const queue = moved(fromPage(page(2)), 1);
  const after = settled(queue, deed(queue));
  const fresh = waiting();
  const more = { ...page(0), reports: [fresh, ...queue.rows], waiting: 2 };
  const both = joined(after, more, 1);
  expect(ids(both)).toEqual([ids(queue)[0], idOf(fresh)]);
  expect(progress(both)).toEqual({ done: 1, total: 3 });
  expect(currentOf(both)).toBe(currentOf(after));
  expect(ids(joined(both, more, 1))).toEqual(ids(both));
});

const at = (receivedAt: string): Waiting => ({ received: { ...received(), receivedAt }, offers: [] });

describe('what others sorted meanwhile', () => {
  test('is what is missing among all that wait, save the report being looked at', () => {
    const queue = moved(fromPage(page(4)), 1);
    const [a, b, c, d] = ids(queue);
    const there = { ...page(0), reports: queue.rows.slice(2, 3) };
    expect([...goneIn(queue, there)]).toEqual([a, d]);
    const after = without(queue, goneIn(queue, there));
    expect(ids(after)).toEqual([b, c]);
    expect(currentOf(after)).toBe(currentOf(queue));
  });

  test('of older reports than the page reaches to nothing is known', () => {
    const rows = [at('2026-05-14T09:00:00.000Z'), at('2026-05-13T09:00:00.000Z'), at('2026-05-11T09:00:00.000Z')];
    const queue = { ...fromPage(page(0)), rows: [...rows, waiting()], current: 3 };
    const reports = [at('2026-05-12T09:00:00.000Z')];
    expect([...goneIn(queue, { reports, waiting: 9, next: '5' })]).toEqual(rows.slice(0, 2).map(idOf));
  });

  test('one that is looked at by the time it goes stays', () => {
    const queue = fromPage(page(2));
    const gone = new Set(ids(queue));
    expect(ids(without(queue, gone))).toEqual(ids(queue).slice(0, 1));
  });
});

test('a report that is set aside comes last, and the hand stays where it is', () => {
  const queue = fromPage(page(3));
  const [a, b, c] = ids(queue);
  expect(ids(skipped(queue))).toEqual([b, c, a]);
  expect(skipped(queue).current).toBe(0);
  const one = fromPage(page(1));
  expect(skipped(one)).toBe(one);
});

test('the following page comes behind, without what is known here', () => {
  const queue = fromPage(page(2, '7'));
  const done = settled(queue, deed(queue));
  const more = { ...page(1), reports: [...queue.rows, waiting()] };
  const after = extended(done, more);
  expect(ids(after)).toEqual([ids(queue)[1], idOf(more.reports[2] ?? waiting())]);
  expect(after.next).toBeNull();
});

test('fresh offers are taken over, save under the report being looked at', () => {
  const queue = fromPage(page(2));
  const fresh = {
    ...page(0),
    reports: queue.rows.map(({ received: report }) => ({ received: report, offers: [offer(), offer()] })),
  };
  expect(refreshed(queue, fresh).rows.map(({ offers }) => offers.length)).toEqual([1, 2]);
  const bare = { ...queue, rows: queue.rows.map(({ received: report }) => ({ received: report, offers: [] })) };
  expect(refreshed(bare, fresh).rows.map(({ offers }) => offers.length)).toEqual([2, 2]);
});

test('a row that is clicked is looked at; one that is gone changes nothing', () => {
  const queue = fromPage(page(3));
  expect(looked(queue, ids(queue)[2] ?? '').current).toBe(2);
  expect(looked(queue, 'gone')).toBe(queue);
});
