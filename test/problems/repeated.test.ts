import { expect, test } from 'vitest';
import { isRepeated } from '../../server/problems/repeated.ts';
import { newId } from '../../utils/record/id.ts';
import { decided } from '../components/outbox/sample.ts';

const held = { problemId: 'p', decision: decided('declined', { safeSentence: 'We know of it.' }) };
const { decision } = held;

test('P3 the same words by the same person on the same problem are a repeat, whenever they are sent', () => {
  expect(isRepeated(held, decision, 'p')).toBe(true);
  expect(isRepeated(held, { ...decision, decidedAt: '2027-01-01T00:00:00Z' }, 'p')).toBe(true);
  expect(isRepeated(held, { ...decision, decidedBy: { ...decision.decidedBy, name: 'Married since' } }, 'p')).toBe(
    true,
  );
});

test.each([
  [{ reason: 'Other words.' }],
  [{ wouldChange: 'Something else.' }],
  [{ safeSentence: null }],
  [{ returnsWhen: { accounts: 2, openAmount: null } }],
  [{ status: 'deferred' as const }],
  [{ reviewAt: '2027-01-01' }],
  [{ decidedBy: { id: newId(), name: 'Mira Novak' } }],
])('with %j it is no repeat', (change) => {
  expect(isRepeated(held, { ...decision, ...change }, 'p')).toBe(false);
});

test('another problem is no repeat, save where a duplicate carried its reports on', () => {
  expect(isRepeated(held, decision, 'q')).toBe(false);
  const duplicate = decided('duplicate', { canonicalId: newId() });
  expect(isRepeated({ problemId: 'p', decision: duplicate }, duplicate, 'q')).toBe(true);
});
