import { describe, expect, it } from 'vitest';
import { settledAnswers } from '../../utils/sync/answerLane.ts';
import { newId } from '../../utils/record/id.ts';
import type { ClaimedAnswer } from '../../utils/outbox/answers/claim.ts';

const claimed = (): ClaimedAnswer => {
  const id = newId();
  const answer = { kind: 'question', id, askId: newId(), text: 'In May.', answeredAt: '2026-05-14T09:00:00Z' } as const;
  return { id, alone: 0, answer };
};
const problem = {
  type: 'urn:heard:invalid',
  title: 'Some fields break a rule.',
  status: 422,
  code: 'invalid',
  errors: [{ pointer: '/text', detail: 'is too long' }],
};

describe('P3 what became of answers by the endpoint’s word', () => {
  const two = [claimed(), claimed()];
  const [first, second] = two.map(({ id }) => id);

  it('stored and unchanged both mean that it is there', () => {
    const told = [
      { id: first, outcome: 'stored' },
      { id: second, outcome: 'unchanged' },
    ];
    expect(settledAnswers(two, told)).toEqual([
      { id: first, event: 'accept' },
      { id: second, event: 'accept' },
    ]);
  });

  it('P4 one that is refused says why, and the other is settled all the same', () => {
    const told = [
      { id: first, outcome: 'refused', problem },
      { id: second, outcome: 'stored' },
    ];
    expect(settledAnswers(two, told)).toEqual([
      { id: first, event: 'refuse', failure: { code: 'answer-refused', fields: problem.errors } },
      { id: second, event: 'accept' },
    ]);
  });

  it('a refusal without fields has none to name', () => {
    const told = [{ id: first, outcome: 'refused', problem: { ...problem, errors: undefined } }];
    expect(settledAnswers(two.slice(0, 1), told)).toEqual([
      { id: first, event: 'refuse', failure: { code: 'answer-refused' } },
    ]);
  });

  it.each([
    ['says nothing of them', undefined],
    ['says something else', 'thanks'],
    ['says less than it was asked', [{ id: newId(), outcome: 'stored' }]],
    ['says a word that is none', [{ outcome: 'eaten' }, { outcome: 'stored' }]],
  ])('P2 an endpoint that %s has not taken them, and the person is told', (_, told) => {
    expect(settledAnswers(two, told)).toEqual(
      two.map(({ id }) => ({ id, event: 'refuse', failure: { code: 'answers-not-taken' } })),
    );
  });
});
