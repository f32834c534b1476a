import { expect, test } from 'vitest';
import { type SaveState, Saver } from '../../../components/report/saver.ts';
import { HeardError } from '../../../utils/record/failure.ts';

const turn = () => new Promise<void>((resolve) => void setTimeout(resolve));

/** A storage whose saves end when the test says so. */
function storage() {
  const begun: { value: string; end: () => void; fail: (error: Error) => void }[] = [];
  const states: SaveState['kind'][] = [];
  const save = (value: string) =>
    new Promise<void>((resolve, reject) => void begun.push({ value, end: () => resolve(), fail: reject }));
  const saver = new Saver(save, (state) => states.push(state.kind));
  return { begun, states, saver, values: () => begun.map(({ value }) => value) };
}

test('one save at a time, at once, and then the newest text', async () => {
  const { saver, begun, values } = storage();
  saver.put('a');
  expect(values()).toEqual(['a']);
  saver.put('ab');
  saver.put('abc');
  expect(values()).toEqual(['a']);
  begun[0]?.end();
  await turn();
  expect(values()).toEqual(['a', 'abc']);
});

test('P1 "saved" is told only after the reply to the newest text', async () => {
  const { saver, begun, states } = storage();
  saver.put('a');
  saver.put('ab');
  begun[0]?.end();
  await turn();
  expect(states).toEqual(['saving']);
  begun[1]?.end();
  await turn();
  expect(states).toEqual(['saving', 'saved']);
});

test('a failed save keeps its text and is tried again with the next key, or when asked', async () => {
  const { saver, begun, states, values } = storage();
  saver.put('a');
  begun[0]?.fail(new HeardError('storage-full'));
  await turn();
  expect(states).toEqual(['saving', 'failed']);
  const settled = saver.settled();
  expect(values()).toEqual(['a', 'a']);
  begun[1]?.end();
  expect(await settled).toBe(true);
});

test('text typed while a save fails is newer than the failed one', async () => {
  const { saver, begun, values } = storage();
  saver.put('a');
  saver.put('ab');
  begun[0]?.fail(new Error('gone'));
  await turn();
  const settled = saver.settled();
  expect(values()).toEqual(['a', 'ab']);
  begun[1]?.fail(new Error('gone'));
  expect(await settled).toBe(false);
});

test('P2 a page about to go sends what waits without waiting for the save under way', () => {
  const { saver, values } = storage();
  saver.leave();
  expect(values()).toEqual([]);
  saver.put('a');
  saver.put('ab');
  saver.leave();
  expect(values()).toEqual(['a', 'ab']);
});

test('a text put the moment a save ended is saved as well', async () => {
  const begun: string[] = [];
  const saver: Saver<string> = new Saver(
    (value) => Promise.resolve(begun.push(value)),
    (state) => state.kind === 'saved' && begun.length === 1 && saver.put('b'),
  );
  saver.put('a');
  await saver.settled();
  await saver.settled();
  expect(begun).toEqual(['a', 'b']);
});
