import { expect, test } from 'vitest';
import { DealOutcome } from '../../utils/record/outcome.ts';

const sent = { opportunityId: '006A', result: 'won', closedAt: '2026-05-03' };

test('what the CRM does not know is null, never empty', () => {
  expect(DealOutcome.parse(sent)).toEqual({ ...sent, amount: null, currencyIsoCode: null, note: null });
});

test('an id is kept without the spaces around it', () => {
  expect(DealOutcome.parse({ ...sent, opportunityId: ' 006A ' }).opportunityId).toBe('006A');
});

test.each(['31000', '0', '31000.5', '1234567890123456.1234'])('%s is an amount', (amount) => {
  expect(DealOutcome.parse({ ...sent, amount }).amount).toBe(amount);
});

test.each([
  ['opportunityId', ' '],
  ['result', 'open'],
  ['amount', 31_000],
  ['amount', '1.234,50'],
  ['amount', '-5'],
  ['currencyIsoCode', '$'],
  ['closedAt', '3 May 2026'],
  ['closedAt', '2026-02-30'],
  ['note', 'x'.repeat(2_001)],
])('P13 %s %j is refused by its name', (field, value) => {
  const { error } = DealOutcome.safeParse({ ...sent, [field]: value });
  expect(error?.issues.map(({ path }) => path)).toEqual([[field]]);
});
