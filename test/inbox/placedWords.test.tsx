import { expect, test } from 'vitest';
import { inForce, placedWords } from '../../server/inbox/triage/placedWords.ts';
import type { Operation } from '../../utils/record/operation.ts';

const AT = '2026-05-14T09:15:00.000Z';
const ann = { id: 'ann', name: 'Ann' };
const operation = (changes: Partial<Operation> = {}): Operation => ({
  id: 'o',
  kind: 'move',
  by: ann,
  at: AT,
  problem: { id: 'p', statement: 'Invoice export' },
  other: null,
  reports: 1,
  wording: null,
  undone: null,
  ...changes,
});

test.each<[string, Partial<Operation>, string, string]>([
  ['a colleague moved it', {}, 'pia', 'Ann put it on'],
  ['I did, and the answer was lost', {}, 'ann', 'You put it on'],
  ['it went along in a merge', { kind: 'merge' }, 'pia', 'Ann put it on'],
  ['a problem was made of it', { kind: 'new' }, 'pia', 'Ann made a new problem of it:'],
  ['its seller named the problem', { kind: 'claim' }, 'pia', 'Ann added it themselves to'],
  ['it was sent back', { problem: null }, 'pia', 'Ann put it back to Triage'],
])('%s', (_, changes, me, words) => expect(placedWords(operation(changes), me)).toBe(words));

test('what holds is the newest that was not undone', () => {
  const undone = operation({ id: 'undone', undone: { by: ann, at: AT } });
  expect(inForce([undone, operation({ id: 'held' }), operation({ id: 'older' })])?.id).toBe('held');
  expect(inForce([undone])).toBeNull();
});
