import { expect, test } from 'vitest';
import { returnDue, reviewDue } from '../../../server/problems/ranking/returnDue.ts';
import { settingsWith } from './evidence.ts';

const settings = settingsWith({ rates: [{ currencyIsoCode: 'EUR', rate: '1.1', from: '2026-05-01' }] });
const due = (
  accounts: number | null,
  openAmount: { amount: string; currencyIsoCode: string } | null,
  stand: { accounts: number; open: string },
  day = '2026-05-14',
) =>
  returnDue(
    { accounts, openAmount },
    { accounts: stand.accounts, open: { amount: stand.open, currencyIsoCode: 'USD' } },
    settings,
    day,
  );
const euros = { amount: '40000', currencyIsoCode: 'EUR' };

test('a no comes back when so many accounts have it, and not one earlier', () => {
  expect(due(4, null, { accounts: 3, open: '0' })).toBeNull();
  expect(due(4, null, { accounts: 4, open: '0' })).toBe('4 accounts have it now; 4 were asked for.');
  expect(due(1, null, { accounts: 1, open: '0' })).toBe('1 account has it now; 1 was asked for.');
});

test('a no comes back when enough open deals stand behind it, in the currency it was said in', () => {
  expect(due(null, euros, { accounts: 9, open: '43999.99' })).toBeNull();
  expect(due(null, euros, { accounts: 0, open: '44000' })).toBe(
    'Open deals of USD 44,000 stand behind it; EUR 40,000 was asked for.',
  );
});

test('either of the two suffices; without a rate an amount is not compared', () => {
  expect(due(4, euros, { accounts: 0, open: '44000' })).toContain('Open deals');
  expect(due(4, euros, { accounts: 5, open: '0' })).toContain('5 accounts');
  expect(due(null, euros, { accounts: 0, open: '99999999' }, '2026-04-30')).toBeNull();
});

const putOff = (status: 'deferred' | 'declined', reviewAt: string | null, day: string) =>
  reviewDue({ status, reviewAt }, day);

test('a not now comes back on its day, and no other decision does', () => {
  expect(putOff('deferred', '2026-05-15', '2026-05-14')).toBeNull();
  expect(putOff('deferred', '2026-05-15', '2026-05-15')).toBe('It was put off until 15 May 2026.');
  expect(putOff('deferred', '2026-05-15', '2027-01-01')).toBe('It was put off until 15 May 2026.');
  expect(putOff('deferred', null, '2026-05-15')).toBeNull();
  expect(putOff('declined', '2026-05-15', '2026-05-15')).toBeNull();
});
