import { expect, test } from 'vitest';
import { DealOutcome, DealTold, KeptOutcome } from '../../utils/record/outcome.ts';

const sent = { opportunityId: '006A', result: 'won', closedAt: '2026-05-03' };

test('what the CRM does not know is null, never empty', () => {
  expect(DealOutcome.parse(sent)).toEqual({ ...sent, amount: null, currencyIsoCode: null, note: null });
});

test('an id is kept without the spaces around it', () => {
  expect(DealOutcome.parse({ ...sent, opportunityId: ' 006A ' }).opportunityId).toBe('006A');
});

test('that a deal is open needs its id alone; an end is no part of it', () => {
  const open = DealTold.parse({ opportunityId: ' 006A ', result: 'open', amount: '5', closedAt: '2026-05-03' });
  expect(open).toEqual({ opportunityId: '006A', result: 'open', note: null });
  const kept = {
    changedBy: { id: '0197a000-0000-7000-8000-000000000000', name: 'Pia' },
    changedAt: '2026-05-03T00:00:00Z',
  };
  expect(KeptOutcome.parse({ ...open, ...kept, importId: null, undoneAt: null })).toMatchObject(open);
});

test('P13 what is neither won, lost nor open is refused at its field, in words', () => {
  const { error } = DealTold.safeParse({ ...sent, result: 'Negotiation' });
  expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['result'], 'must be won, lost or open'],
  ]);
  expect(DealTold.safeParse(null).error?.issues[0]?.path).toEqual([]);
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
