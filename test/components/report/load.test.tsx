import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FAILURES, HeardError } from '../../../utils/record/failure.ts';
import { newId } from '../../../utils/record/id.ts';
import { captureFor, QUOTE } from '../../support/reports.ts';
import { FormBackground, manualRow, rowFor } from './background.ts';
import { open, openForm, surroundings } from './page.tsx';

afterEach(cleanup);

test('the side panel claims the report of its window; the statement has the focus when the form says it is shown', async () => {
  const { background, statement } = await openForm();
  expect(background.asked('form.claim')).toEqual([{ windowId: 7 }]);
  await waitFor(() => expect(background.asked('form.shown')).toEqual([{ id: background.row?.id }]));
  expect(document.activeElement).toBe(statement);
});

test('a window or tab takes the report of its address and claims nothing', async () => {
  const background = new FormBackground();
  await openForm(background, surroundings({ id: background.row?.id ?? '' }));
  expect(background.asked('report.get')).toEqual([{ id: background.row?.id }]);
  expect(background.asked('form.claim')).toEqual([]);
});

test('the quote stands verbatim with its line breaks, with who said it, when, the subject and the page', async () => {
  const message = { id: null, from: null, to: [], cc: [], date: null, dateShown: 'Thu, 14 May' };
  await openForm(new FormBackground(rowFor({}, captureFor({ message }))));
  const quote = document.querySelector('blockquote');
  expect(quote?.textContent).toBe(QUOTE);
  const facts = screen.getByRole('region', { name: 'What the customer said' }).textContent;
  for (const fact of ['Dana Reyes', 'dana@northwind.example', 'Thu, 14 May', 'Export trouble', 'mail.example'])
    expect(facts).toContain(fact);
});

test('markup in a quote is shown as text', async () => {
  const verbatim = '<img src=x onerror=alert(1)> & <b>bold</b>';
  await openForm(new FormBackground(rowFor({}, captureFor({ verbatim }))));
  expect(document.querySelector('blockquote')?.textContent).toBe(verbatim);
  expect(document.querySelector('blockquote *')).toBeNull();
});

test('without a report the page says how to capture and lets a quote be pasted', async () => {
  const { user, background } = await open(new FormBackground(null));
  expect(await screen.findByText('Capture customer problem')).toBeTruthy();
  expect(await screen.findByText('Alt')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Paste a quote instead' }));
  const paste = await screen.findByLabelText('What did the customer say?');
  expect(document.activeElement).toBe(paste);
  await user.type(paste, 'It fails');
  await user.click(screen.getByText('Where it was said'));
  await user.type(screen.getByLabelText('Who said it'), 'Dana');
  await user.type(screen.getByLabelText('Page title'), 'A call');
  await user.type(screen.getByLabelText('Page address'), 'https://a.example');
  await waitFor(() =>
    expect(background.stored.capture[0]).toMatchObject({ verbatim: 'It fails', said: { name: 'Dana' } }),
  );
  expect(background.stored.capture[0]?.page).toMatchObject({ title: 'A call', url: 'https://a.example' });
});

test('report-not-found is told in its two sentences', async () => {
  const background = new FormBackground(null);
  await open(background, surroundings({ id: newId() }));
  const alert = await screen.findByRole('alert');
  for (const sentence of FAILURES['report-not-found']) expect(alert.textContent).toContain(sentence);
});

test('storage that cannot be opened is told as well', async () => {
  const background = new FormBackground();
  background.fail.set('form.claim', new HeardError('storage-unavailable'));
  await open(background);
  expect((await screen.findByRole('alert')).textContent).toContain(FAILURES['storage-unavailable'][1]);
});

test('a refused report opens for mending, with what was objected to at its field', async () => {
  const failure = {
    code: 'report-refused' as const,
    fields: [{ pointer: '/opportunity/amount', detail: 'must be a number' }],
  };
  const { background, user } = await openForm(new FormBackground(rowFor({ state: 'refused', failure })));
  expect(background.asked('report.edit')).toHaveLength(1);
  const amount = screen.getByLabelText('Amount');
  expect(amount.getAttribute('aria-invalid')).toBe('true');
  const described = (amount.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toContain('must be a number');
  await user.type(amount, '5');
  expect(amount.getAttribute('aria-invalid')).toBeNull();
});

test.each([
  ['sent', 'With the product team'],
  ['queued', 'On its way'],
  ['waiting', 'On its way'],
  ['signIn', 'Waiting for a sign-in'],
] as const)('a report that is %s changes only when the person asks for it', async (state, title) => {
  const { background, user } = await open(new FormBackground(rowFor({ state })));
  expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  expect(background.asked('report.edit')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Edit and correct' }));
  expect(await screen.findByLabelText('What is the problem?')).toBeTruthy();
});

test('a report that is being sent cannot be taken back', async () => {
  await open(new FormBackground(rowFor({ state: 'sending' })));
  expect(await screen.findByRole('heading', { name: 'Being sent right now' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Edit and correct' })).toBeNull();
});

test('a panel without unfinished work gives way to a new capture in its window, and only there', async () => {
  const { background, around } = await open(new FormBackground(null));
  await screen.findByText('Paste a quote instead');
  background.captured(newId(), 8);
  await Promise.resolve();
  expect(around.close).not.toHaveBeenCalled();
  background.captured(newId(), 7);
  await waitFor(() => expect(around.close).toHaveBeenCalledOnce());
});

test('a panel with a draft in it stays, and so does a window', async () => {
  const { background, around } = await openForm();
  background.captured(newId(), 7);
  await new Promise((resolve) => void setTimeout(resolve));
  expect(around.close).not.toHaveBeenCalled();
  cleanup();
  const row = rowFor({ state: 'sent' });
  const other = await open(new FormBackground(row), surroundings({ id: row.id }));
  await screen.findByRole('heading', { name: 'With the product team' });
  other.background.captured(newId(), 7);
  await new Promise((resolve) => void setTimeout(resolve));
  expect(other.around.close).not.toHaveBeenCalled();
});

test('a pasted quote can be mended as long as it is a draft; one read from a page has no field', async () => {
  await openForm(new FormBackground(manualRow()));
  expect(screen.getByLabelText('What did the customer say?')).toBeTruthy();
  cleanup();
  await openForm();
  expect(screen.queryByLabelText('What did the customer say?')).toBeNull();
});
