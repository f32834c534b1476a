import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { captureFor } from '../../support/reports.ts';
import { FormBackground, rowFor } from './background.ts';
import { openForm, surroundings } from './page.tsx';

afterEach(cleanup);

const deal = {
  externalId: null,
  name: null,
  amount: '40000',
  currencyIsoCode: 'EUR',
  stageName: 'Negotiation',
  closeDate: '2026-09-30',
  probability: null,
  opportunityType: null,
  owner: null,
  shown: {},
};
const withDeal = () => new FormBackground(rowFor({}, captureFor({ opportunity: deal })));
const markOf = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);

test.each(['Account', 'Web domain', 'Amount', 'Currency', 'Stage'])(
  '%s: read from the page, shown as such, and typed once it is corrected',
  async (label) => {
    const { background, user } = await openForm(withDeal());
    const field = screen.getByLabelText(label);
    expect(markOf(field)).toContain('read from the page');
    await user.clear(field);
    await user.type(field, { 'Web domain': 'contoso.example', Amount: '50k', Currency: 'usd' }[label] ?? 'Other');
    expect(markOf(field)).not.toContain('read from the page');
    await waitFor(() => {
      const { account, opportunity } = background.stored;
      expect([...Object.values(account?.origins ?? {}), ...Object.values(opportunity?.origins ?? {})]).toContain(
        'typed',
      );
    });
  },
);

test('a close date is kept as a day, and taken away again', async () => {
  const { background } = await openForm(withDeal());
  const field = screen.getByLabelText('Close date');
  fireEvent.input(field, { target: { value: '2026-12-01' } });
  await waitFor(() => expect(background.stored.opportunity?.closeDate).toBe('2026-12-01'));
  fireEvent.input(field, { target: { value: '' } });
  await waitFor(() => expect(background.stored.opportunity?.closeDate).toBeNull());
});

test('an amount shows what was understood when the field is left, in the currency used last', async () => {
  const around = surroundings();
  around.currency.set('EUR');
  const { background, user } = await openForm(new FormBackground(), around);
  const field = screen.getByLabelText<HTMLInputElement>('Amount');
  await user.type(field, '1.200,50');
  expect(field.value).toBe('1.200,50');
  await user.tab();
  expect(field.value).toBe('1200.50');
  expect(markOf(field).join(' ')).toMatch(/1\u00a0200\.50 euro/i);
  await waitFor(() =>
    expect(background.stored.opportunity).toMatchObject({ amount: '1200.50', currencyIsoCode: 'EUR' }),
  );
});

test('an amount with two readings is asked about and not in the record until answered', async () => {
  const { background, user } = await openForm();
  const field = screen.getByLabelText<HTMLInputElement>('Amount');
  await user.type(field, '1.200');
  await user.tab();
  const question = within(screen.getByRole('group', { name: 'Which amount did you mean?' }));
  expect(background.stored.opportunity?.amount).toBeNull();
  await user.click(question.getByRole('button', { name: /^1\s200$/ }));
  await waitFor(() => expect(background.stored.opportunity?.amount).toBe('1200'));
  expect(field.value).toBe('1200');
  expect(screen.queryByRole('group', { name: 'Which amount did you mean?' })).toBeNull();
});

test('what is no amount, no currency, no domain is said at the field when it is left', async () => {
  const { user } = await openForm();
  for (const [label, sentence] of [
    ['Amount', /Write a number/],
    ['Currency', /Three letters/],
    ['Web domain', /northwind\.com/],
  ] as const) {
    const field = screen.getByLabelText<HTMLInputElement>(label);
    await user.clear(field);
    await user.type(field, 'much');
    await user.tab();
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(field.value).toBe('much');
  }
});

test('a currency is remembered for the next report', async () => {
  const { around, user } = await openForm();
  await user.type(screen.getByLabelText('Currency'), 'chf');
  await user.tab();
  expect(screen.getByLabelText<HTMLInputElement>('Currency').value).toBe('CHF');
  expect(around.currency.get()).toBe('CHF');
});

test('whoever said it is offered first, with what they would talk about', async () => {
  const { background, user } = await openForm();
  const dana = within(screen.getByRole('group', { name: 'Dana Reyes' }));
  expect(dana.getByText('read from the page')).toBeTruthy();
  await user.click(dana.getByRole('checkbox', { name: 'Agreed to talk' }));
  const topics = dana.getByLabelText<HTMLInputElement>('About what?');
  await user.type(topics, 'exports, audit');
  expect(topics.value).toBe('exports, audit');
  await waitFor(() =>
    expect(background.stored.contacts[0]).toMatchObject({
      source: 'page',
      willingToTalk: { topics: ['exports', 'audit'] },
    }),
  );
  await user.click(dana.getByRole('checkbox', { name: 'Agreed to talk' }));
  await waitFor(() => expect(background.stored.contacts[0]?.willingToTalk).toBeNull());
});

test('somebody else can be added, corrected and removed', async () => {
  const { background, user } = await openForm();
  await user.click(screen.getByRole('button', { name: 'Add someone else' }));
  const other = within(screen.getByRole('group', { name: 'this person' }));
  await user.type(other.getByLabelText('Name'), 'Kim');
  await user.type(screen.getAllByLabelText('E-mail').at(-1) ?? document.body, 'kim@northwind.example');
  await waitFor(() =>
    expect(background.stored.contacts[1]).toMatchObject({
      name: 'Kim',
      email: 'kim@northwind.example',
      source: 'typed',
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Remove Dana Reyes' }));
  await waitFor(() => expect(background.stored.contacts.map(({ name }) => name)).toEqual(['Kim']));
  expect(screen.getByDisplayValue('Kim')).toBeTruthy();
});

test('a contact read from the page is corrected key by key, without the keyboard leaving the field', async () => {
  const { background, user } = await openForm();
  const dana = within(screen.getByRole('group', { name: 'Dana Reyes' }));
  await user.click(dana.getByText('Correct'));
  const field = dana.getByLabelText<HTMLInputElement>('Name');
  await user.click(field);
  // Into whatever has the keyboard, as a person types.
  await user.keyboard('-Ortiz');
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('Dana Reyes-Ortiz');
  expect(field.closest('details')?.open).toBe(true);
  expect(field.closest('details')?.querySelector('summary')?.hidden).toBe(true);
  await waitFor(() =>
    expect(background.stored.contacts[0]).toMatchObject({ name: 'Dana Reyes-Ortiz', source: 'typed' }),
  );
});
