import { expect, test, vi } from 'vitest';
import { remembering } from '../../server/problems/remembering.ts';

const splitter = (max: number) => {
  const make = vi.fn<(text: string) => string[]>((text) => text.split(' '));
  return { make, split: remembering(make, max) };
};

test('the same text is made once, and gives the very same thing', () => {
  const { make, split } = splitter(2);
  expect(split('a b')).toBe(split('a b'));
  expect(split('a b')).toEqual(['a', 'b']);
  expect(make).toHaveBeenCalledTimes(1);
});

test('the one that was asked for longest ago is forgotten first', () => {
  const { make, split } = splitter(2);
  for (const text of ['a', 'b', 'a', 'c', 'a']) split(text);
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c']);
  split('b');
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
});
