import { array, assert, integer, property } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { atOnce, eachOf, type InParts, withBreaks } from '../../server/problems/inParts.ts';

/** Notes each of the list, so many without a stop, and gives all of them. */
function* noting(list: readonly number[], size: number, note: (one: number) => void): InParts<number> {
  yield* eachOf(list, size, note);
  return list.length;
}

test('each is looked at once and in its order, with a stop between so many and none at the end', () => {
  assert(
    property(array(integer(), { maxLength: 20 }), integer({ min: 1, max: 6 }), (list, size) => {
      const seen: number[] = [];
      const stops = [...noting(list, size, (one) => seen.push(one))].length;
      expect(seen).toEqual(list);
      expect(stops).toBe(Math.max(0, Math.ceil(list.length / size) - 1));
    }),
  );
});

test('both ways give the same; with breaks others come in between, at once nobody does', async () => {
  const others = vi.fn<() => void>();
  setImmediate(others);
  expect(atOnce(noting([1, 2, 3, 4], 1, () => {}))).toBe(4);
  expect(others).not.toHaveBeenCalled();
  const during: boolean[] = [];
  expect(await withBreaks(noting([1, 2, 3, 4], 1, () => during.push(others.mock.calls.length > 0)))).toBe(4);
  expect([during[0], during.at(-1)]).toEqual([false, true]);
});

const failing = () =>
  noting([1, 2], 1, (one) => {
    if (one === 2) throw new Error('broken');
  });

test('what is thrown in between reaches whoever runs it', async () => {
  expect(() => atOnce(failing())).toThrow('broken');
  await expect(withBreaks(failing())).rejects.toThrow('broken');
});
