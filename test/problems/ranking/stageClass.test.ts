import { expect, test } from 'vitest';
import { stageClass } from '../../../server/problems/ranking/stageClass.ts';

test.each([
  ['Closed Won', null, 'won'],
  ['closedwon', null, 'won'],
  ['closedlost', null, 'lost'],
  ['GEWONNEN', null, 'won'],
  ['Gagnée', null, 'won'],
  ['Closed Lost', null, 'lost'],
  ['Perdida', 100, 'lost'],
  ['Negotiation/Review', 90, 'open'],
  ['Wonderland pilot', null, 'open'],
  [null, 100, 'won'],
  [null, 0, 'lost'],
  [null, 60, 'unknown'],
  ['  ', null, 'unknown'],
] as const)('a stage %j with probability %j is %s', (stage, probability, expected) => {
  expect(stageClass(stage, probability)).toBe(expected);
});
