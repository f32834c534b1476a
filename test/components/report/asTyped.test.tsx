import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FormBackground } from './background.ts';
import { openForm } from './page.tsx';

afterEach(cleanup);

/** Closes the form without leaving its fields, as a browser that dies would, and opens it again. */
async function reopened(background: FormBackground) {
  cleanup();
  return openForm(background);
}

async function fold(summary: RegExp): Promise<void> {
  const details = (await screen.findByText(summary)).closest('details');
  if (details) details.open = true;
}

test('an amount that can be read two ways is there again after closing, with its question', async () => {
  const { background, user } = await openForm();
  await user.type(screen.getByLabelText('Amount'), '1.200');
  await waitFor(() => expect(background.row?.asTyped).toEqual({ '/opportunity/amount': '1.200' }));
  expect(background.stored.opportunity?.amount ?? null).toBeNull();
  const again = await reopened(background);
  expect(screen.getByLabelText<HTMLInputElement>('Amount').value).toBe('1.200');
  await again.user.click(screen.getByRole('button', { name: /^1.200$/ }));
  await waitFor(() => expect(background.stored.opportunity?.amount).toBe('1200'));
  await waitFor(() => expect(background.row?.asTyped).toEqual({}));
});

test('an unknown currency is there again, and keeps the report from being sent without it', async () => {
  const { background, user, statement } = await openForm();
  await user.type(statement, 'They pay twice.');
  await user.type(screen.getByLabelText('Currency'), 'EURO');
  await waitFor(() => expect(background.row?.asTyped).toEqual({ '/opportunity/currencyIsoCode': 'EURO' }));
  const again = await reopened(background);
  expect(screen.getByLabelText<HTMLInputElement>('Currency').value).toBe('EURO');
  await again.user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Three letters, such as EUR.')).toBeTruthy();
  expect(background.asked('report.send')).toEqual([]);
  await again.user.clear(screen.getByLabelText('Currency'));
  await again.user.type(screen.getByLabelText('Currency'), 'EUR');
  await waitFor(() => expect(background.row?.asTyped).toEqual({}));
  expect(background.stored.opportunity?.currencyIsoCode).toBe('EUR');
});

test('a domain that is none is there again, in an open fold', async () => {
  const { background, user } = await openForm();
  await fold(/^Customer:/);
  const domain = screen.getByLabelText('Web domain');
  await user.clear(domain);
  await user.type(domain, 'not a domain');
  await waitFor(() => expect(Object.keys(background.row?.asTyped ?? {})).toEqual(['/account/domains']));
  await reopened(background);
  const field = screen.getByLabelText<HTMLInputElement>('Web domain');
  expect(field.value).toBe('not a domain');
  expect(field.closest('details')?.open).toBe(true);
});
