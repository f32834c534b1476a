import { expect, test } from 'vitest';
import { soon } from '../../server/ranking/soon.ts';

test('what is known within the moment is given, and its failure as well', async () => {
  const value = { found: true };
  expect(await soon(Promise.resolve(value), 60_000)).toBe(value);
  await expect(soon(Promise.reject(new Error('no store')), 60_000)).rejects.toThrow('no store');
});

test('what takes longer is nothing yet, and goes on', async () => {
  const asked = Promise.withResolvers<object>();
  expect(await soon(asked.promise, 1)).toBeNull();
  const value = {};
  asked.resolve(value);
  expect(await asked.promise).toBe(value);
});
