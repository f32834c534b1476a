import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asks, brokenRules, freshDraft, toDecision } from '../../server/inbox/decisionWords.ts';
import { DecisionInput, DecisionStatus } from '../../utils/record/decision.ts';
import { decided } from '../components/outbox/sample.ts';
import { received, withHistory } from './sample.ts';

const status = fc.constantFrom(...DecisionStatus.options);
const words = fc.oneof(fc.constant(''), fc.constant('  \n'), fc.string({ unit: 'grapheme', maxLength: 40 }));
const day = fc.constantFrom('', '2027-03-01');
const draft = fc.record({ status, reason: words, wouldChange: words, reviewAt: day });

describe('the form and the endpoint agree', () => {
  test('P9 whatever is typed: the form lets through what the contract takes, and nothing else', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const decision = toDecision(typed);
        const clean = Object.keys(brokenRules(decision)).length === 0;
        expect(DecisionInput.safeParse(decision).success).toBe(clean);
      }),
    );
  });

  test('P9 white space is no reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('planned', 'declined', 'duplicate'),
        fc.constantFrom('', ' ', '\n\t'),
        (which, reason) => {
          const rules = brokenRules(
            toDecision({ status: DecisionStatus.parse(which), reason, wouldChange: 'x', reviewAt: '' }),
          );
          expect(rules.reason).toBe('A decision needs a reason in plain words.');
        },
      ),
    );
  });

  test('what is typed reaches the endpoint without its outer white space, otherwise untouched', () => {
    const sent = toDecision({ status: 'declined', reason: ' a\n\nb 🌱 ', wouldChange: '<b>', reviewAt: '2027-03-01' });
    expect(sent).toEqual({
      status: 'declined',
      reason: 'a\n\nb 🌱',
      wouldChange: '<b>',
      reviewAt: null,
      canonicalId: null,
    });
  });

  test('a reason past the limit is named at its field', () => {
    const rules = brokenRules(
      toDecision({ status: 'planned', reason: 'x'.repeat(10_001), wouldChange: '', reviewAt: '' }),
    );
    expect(Object.keys(rules)).toEqual(['reason']);
  });
});

describe('what a status asks for', () => {
  test.each(DecisionStatus.options)('%s', (which) => {
    expect(asks(which).wouldChange).toBe(['declined', 'deferred'].includes(which));
    expect(asks(which).reviewAt).toBe(which === 'deferred');
  });
});

describe('a fresh form', () => {
  test('starts where the report stands, with no words of the former decision', () => {
    const before = withHistory(received({ decision: decided('deferred') }));
    expect(freshDraft(before)).toEqual({ status: 'deferred', reason: '', wouldChange: '', reviewAt: '' });
  });
  test('starts at investigating where nobody decided', () => {
    expect(freshDraft(withHistory(received())).status).toBe('investigating');
  });
});
