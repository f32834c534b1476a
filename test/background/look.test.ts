import { expect, it } from 'vitest';
import { createLook } from '../../utils/background/look.ts';

it('a page that asks again after every change does not hammer an endpoint that is away', async () => {
  let now = 0;
  const drains: PromiseWithResolvers<void>[] = [];
  const look = createLook(
    () => {
      const drain = Promise.withResolvers<void>();
      drains.push(drain);
      return drain.promise;
    },
    () => now,
  );
  look();
  now = 25_000;
  look();
  expect(drains).toHaveLength(1);
  drains[0]?.resolve();
  await drains[0]?.promise;
  await Promise.resolve();
  look();
  expect(drains).toHaveLength(1);
  now += 15_000;
  look();
  expect(drains).toHaveLength(2);
});
