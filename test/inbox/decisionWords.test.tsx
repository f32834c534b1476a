import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asks, brokenRules, choices, freshDraft, latestDay, toDecision } from '../../server/inbox/decisionWords.ts';
import { accountsToday, dealsToday, otherCurrency } from '../../server/inbox/doorWords.ts';
import { dayHere } from '../../utils/record/dayHere.ts';
import { DecisionInput, DecisionStatus } from '../../utils/record/decision.ts';
import type { DecisionDraft } from '../../server/inbox/decisionDraft.ts';
import { MAY_FOLLOW } from '../../utils/record/statusMachine.ts';
import { newId } from '../../utils/record/id.ts';
import { decided } from '../components/outbox/sample.ts';
import { received, withHistory } from './sample.ts';

const words = fc.oneof(fc.constant(''), fc.constant('  \n'), fc.string({ unit: 'grapheme', maxLength: 40 }));
const day = fc.constantFrom('', '2027-03-01');
const number = fc.constantFrom('', '4', '0', 'four', '1.5', '40000', '1,200');
const code = fc.constantFrom('', 'EUR', ' usd ', 'euro');
const draft = fc.record({
  status: fc.constantFrom(...choices({ decision: null }), 'open' as const),
  reason: words,
  wouldChange: words,
  reviewAt: day,
  id: fc.constantFrom('', newId()),
  safeSentence: words,
  returnAccounts: number,
  returnAmount: number,
  returnCurrency: code,
});
const inOrder = (a: DecisionStatus, b: DecisionStatus) =>
  DecisionStatus.options.indexOf(a) - DecisionStatus.options.indexOf(b);
const typed = (status: DecisionStatus, more: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...freshDraft({ decision: null }),
  status,
  ...more,
});

describe('the form and the endpoint agree', () => {
  test('P9 whatever is typed: the form lets through what the contract takes, and nothing else', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const decision = toDecision(given);
        const clean = Object.keys(brokenRules(decision, null)).length === 0;
        expect(DecisionInput.safeParse(decision).success).toBe(clean);
      }),
    );
  });

  test('P9 white space is no reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('planned', 'declined', 'started'),
        fc.constantFrom('', ' ', '\n\t'),
        (which, reason) => {
          const rules = brokenRules(toDecision(typed(DecisionStatus.parse(which), { reason, wouldChange: 'x' })), null);
          expect(rules.reason).toBe('A decision needs a reason in plain words.');
        },
      ),
    );
  });

  test('what is typed reaches the endpoint without its outer white space, otherwise untouched', () => {
    const given = { reason: ' a\n\nb 🌱 ', wouldChange: '<b>', reviewAt: '2027-03-01', safeSentence: ' We know. ' };
    const sent = toDecision(typed('declined', given));
    expect(sent).toEqual({
      status: 'declined',
      reason: 'a\n\nb 🌱',
      wouldChange: '<b>',
      reviewAt: null,
      canonicalId: null,
      safeSentence: 'We know.',
      returnsWhen: null,
    });
  });

  test('a reason past the limit is named at its field', () => {
    const rules = brokenRules(toDecision(typed('planned', { reason: 'x'.repeat(10_001) })), null);
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
    expect(freshDraft(before)).toEqual({ ...typed('deferred'), reason: '', wouldChange: '', reviewAt: '' });
  });
  test('starts at investigating where nobody decided', () => {
    expect(freshDraft(withHistory(received())).status).toBe('investigating');
  });
});

const returning = (status: DecisionStatus, more: Partial<DecisionDraft>) => toDecision(typed(status, more)).returnsWhen;

const brokenDay = (reviewAt: string, status: DecisionStatus = 'deferred') =>
  brokenRules(toDecision(typed(status, { reason: 'No.', wouldChange: 'Time.', reviewAt })), '2028-02-28').reviewAt;

describe('a not now', () => {
  test.each(['2028-02-28', '2028-02-27', '0001-01-01'])('until %s, which has come, would return at once', (until) => {
    expect(brokenDay(until)).toContain('choose a later one');
    expect(brokenDay(until, 'declined')).toBeUndefined();
  });
  test.each(['2028-02-29', '2028-03-01', '9999-12-31'])('until %s is one, on a leap day as well', (until) => {
    expect(brokenDay(until)).toBeUndefined();
  });
  test('until a day that there is none of is told as before', () => {
    expect(brokenDay('2029-02-29')).toBe('must be a day such as 2026-05-14');
    expect(brokenDay('')).toBe('A not now says when it is looked at again.');
  });
  test('today is the later day of here and of the endpoint', () => {
    const now = new Date('2026-11-28T02:00:00Z');
    expect(latestDay(now) >= '2026-11-28').toBe(true);
    expect(latestDay(now) >= dayHere(now)).toBe(true);
  });
});

describe('what is said beside a condition', () => {
  const stand = { accounts: 5, open: { amount: '40000', currencyIsoCode: 'USD' } };
  test.each([
    ['6', 'Today: 5'],
    ['', 'Today: 5'],
    ['many', 'Today: 5'],
    ['5', 'Today: 5; that is so already: it would come back at once.'],
    [' 3 ', 'Today: 5; that is so already: it would come back at once.'],
  ])('%s accounts', (returnAccounts, said) => {
    expect(accountsToday(stand, typed('declined', { returnAccounts }))).toBe(said);
  });

  test.each([
    ['40000.01', 'USD', false],
    ['40000', ' usd ', true],
    ['1', 'USD', true],
    ['1', 'EUR', false],
    ['', 'USD', false],
  ])('open deals of %s %s', (returnAmount, returnCurrency, isThere) => {
    expect(dealsToday(stand, typed('declined', { returnAmount, returnCurrency })).includes('at once')).toBe(isThere);
  });

  test('another currency says what it hangs on; the workspace’s own, and half a one, say nothing', () => {
    expect(otherCurrency(stand, typed('declined', { returnCurrency: 'jpy' }))).toBe(
      'Compared in USD at the day’s rate; while no rate for JPY is entered, it never comes true.',
    );
    for (const returnCurrency of ['usd', 'JP', ''])
      expect(otherCurrency(stand, typed('declined', { returnCurrency }))).toBeNull();
  });
});

describe('a no that comes back by itself', () => {
  test('is said by accounts, by an amount, or by both', () => {
    expect(returning('declined', { returnAccounts: ' 4 ' })).toEqual({ accounts: 4, openAmount: null });
    expect(returning('deferred', { returnAmount: '40000', returnCurrency: 'usd' })).toEqual({
      accounts: null,
      openAmount: { amount: '40000', currencyIsoCode: 'USD' },
    });
    expect(returning('declined', { returnCurrency: 'EUR' })).toBeNull();
    expect(returning('planned', { returnAccounts: '4' })).toBeNull();
  });
  test('what cannot be told is named at its field', () => {
    const said = {
      reason: 'No.',
      wouldChange: 'More.',
      returnAccounts: 'four',
      returnAmount: '1,2',
      returnCurrency: 'x',
    };
    expect(Object.keys(brokenRules(toDecision(typed('declined', said)), null)).toSorted()).toEqual([
      'accounts',
      'amount',
      'currencyIsoCode',
    ]);
  });
});

test.each(DecisionStatus.options)('the form offers what may follow %s, and no duplicate', (status) => {
  const offered = choices({ decision: decided(status) });
  expect(offered).toEqual(MAY_FOLLOW[status].filter((one) => one !== 'duplicate').toSorted(inOrder));
  expect(offered).toContain(freshDraft({ decision: decided(status) }).status);
});
