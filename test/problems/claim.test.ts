import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { DecisionStatus } from '../../utils/record/decision.ts';
import { planClaim, takesEvidence, type ClaimGround } from '../../server/problems/claim.ts';
import { inverse } from '../../server/problems/step.ts';

const open = { id: 'p1', status: null };
const ground = (changes: Partial<ClaimGround> = {}): ClaimGround => ({
  at: null,
  handled: false,
  target: open,
  ...changes,
});

it('a claim on an open problem takes the report there', () => {
  expect(planClaim('r', 'p1', ground())).toEqual({
    steps: [{ set: 'reports', ids: ['r'], from: null, to: 'p1' }],
    problem: 'p1',
    other: null,
  });
});

it('a problem that was merged is carried on by the canonical one', () => {
  expect(planClaim('r', 'merged', ground())?.problem).toBe('p1');
});

it('a claim on a problem that is not there, or done, leaves the report in Triage', () => {
  expect(planClaim('r', 'p1', ground({ target: null }))).toBeNull();
  expect(planClaim('r', 'p1', ground({ target: { id: 'p1', status: 'completed' } }))).toBeNull();
});

it('a later revision that claims nothing takes the report back to Triage', () => {
  expect(planClaim('r', null, ground({ at: 'p1', target: null }))).toMatchObject({ problem: null, other: 'p1' });
});

it('a later revision that claims another problem moves the report', () => {
  expect(planClaim('r', 'p1', ground({ at: 'p0' }))).toMatchObject({ problem: 'p1', other: 'p0' });
});

it('the same claim again changes nothing', () => {
  expect(planClaim('r', 'p1', ground({ at: 'p1' }))).toBeNull();
});

it.each(['p1', null])('what a product manager placed is never moved by a revision that claims %s', (sameAs) => {
  expect(planClaim('r', sameAs, ground({ at: 'p0', handled: true }))).toBeNull();
  expect(planClaim('r', sameAs, ground({ at: null, handled: true }))).toBeNull();
});

it.each(DecisionStatus.options)('whether a problem that is %s takes evidence', (status) => {
  expect(takesEvidence(status)).toBe(!['completed', 'duplicate'].includes(status));
});

it('a problem that nobody decided on takes evidence', () => expect(takesEvidence(null)).toBe(true));

const place = fc.option(fc.constantFrom('p0', 'p1', 'p2'));
const anyGround = fc.record({
  at: place,
  handled: fc.boolean(),
  target: fc.option(
    fc.record({
      id: fc.constantFrom('p0', 'p1', 'p2'),
      status: fc.option(fc.constantFrom(...DecisionStatus.options)),
    }),
  ),
});

test('whatever is claimed: one report moves from where it stands, or none, and undo brings it back', () => {
  fc.assert(
    fc.property(anyGround, place, (known, sameAs) => {
      const planned = planClaim('r', sameAs, known);
      if (!planned) return;
      expect(known.handled).toBe(false);
      expect(planned.steps).toEqual([{ set: 'reports', ids: ['r'], from: known.at, to: planned.problem }]);
      expect(planned.problem).not.toBe(known.at);
      expect(inverse(planned.steps)).toEqual([{ set: 'reports', ids: ['r'], from: planned.problem, to: known.at }]);
    }),
  );
});

test('a revision that was followed has nothing left to do', () => {
  fc.assert(
    fc.property(anyGround, place, (known, sameAs) => {
      const planned = planClaim('r', sameAs, known);
      expect(planned && planClaim('r', sameAs, { ...known, at: planned.problem })).toBeNull();
    }),
  );
});
