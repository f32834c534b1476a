import { expect, test } from 'vitest';
import { keptUpToDate } from '../../server/keptUpToDate.ts';

/** Refreshes that end when the test says so; each gives the one before it, and its own number. */
function counted(max = 9) {
  const begun: { key: string; last: string | null; end: PromiseWithResolvers<string> }[] = [];
  const kept = keptUpToDate<string>(max, (key, last) => {
    const end = Promise.withResolvers<string>();
    begun.push({ key, last, end });
    return end.promise;
  });
  return { begun, ...kept };
}
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

test('each refresh gets what the one before it gave', async () => {
  const { begun, of, isReady } = counted();
  const first = of('a');
  await turn();
  expect([begun[0]?.last, isReady('a')]).toEqual([null, false]);
  begun[0]?.end.resolve('one');
  expect([await first, isReady('a')]).toEqual(['one', true]);
  const second = of('a');
  await turn();
  begun[1]?.end.resolve(`${begun[1].last} two`);
  expect(await second).toBe('one two');
});

test('whoever asks while one is at work waits for the next, and all of them for the same', async () => {
  const { begun, of } = counted();
  const first = of('a');
  await turn();
  const others = [of('a'), of('a'), of('a')];
  await turn();
  expect(begun).toHaveLength(1);
  begun[0]?.end.resolve('old');
  expect(await first).toBe('old');
  await turn();
  expect(begun).toHaveLength(2);
  begun[1]?.end.resolve('new');
  expect(await Promise.all(others)).toEqual(['new', 'new', 'new']);
});

test('one that fails is told to who asked, and what was kept before it still holds', async () => {
  const { begun, of, isReady } = counted();
  const first = of('a');
  await turn();
  begun[0]?.end.resolve('one');
  await first;
  const second = of('a');
  await turn();
  const third = of('a');
  begun[1]?.end.reject(new Error('away'));
  await expect(second).rejects.toThrow('away');
  await turn();
  expect([begun[2]?.last, isReady('a')]).toEqual(['one', true]);
  begun[2]?.end.resolve('three');
  expect(await third).toBe('three');
});

test('of more keys than may be kept the one asked for longest ago goes; keys do not wait for each other', async () => {
  const { begun, of, isReady } = counted(2);
  const asked = ['a', 'b'].map(of);
  await turn();
  for (const { key, end } of begun.toReversed()) end.resolve(key);
  expect(await Promise.all(asked)).toEqual(['a', 'b']);
  for (const key of ['a', 'c']) void of(key);
  await turn();
  expect([isReady('a'), isReady('b')]).toEqual([true, false]);
  for (const { end } of begun) end.resolve('');
});
