import { cleanup, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { rememberedPreview } from '../../../components/report/rememberedPreview.ts';
import { REDACTED } from '../../../utils/record/redactText.ts';
import { captureFor } from '../../support/reports.ts';
import { FormBackground, MEMBERSHIP, rowFor } from './background.ts';
import { openForm, surroundings } from './page.tsx';

afterEach(cleanup);

const SEND = '{Control>}{Enter}{/Control}';
const PHONE = '+49 171 2345678';

/** A browser in which nothing was sent yet. */
function fresh() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return surroundings({ preview: rememberedPreview(() => storage) });
}

function joined(row = rowFor()): FormBackground {
  const background = new FormBackground(row);
  background.membership = MEMBERSHIP;
  return background;
}

/** A label of the preview and all that stands under it. */
const under = async (label: string) => (await screen.findByText(label)).parentElement?.textContent;
const isOpen = () => screen.getByText('What will be sent').closest('details')?.open;

test('P8 before the first send the preview opens by itself, and one more key sends', async () => {
  const { background, user, statement } = await openForm(joined(), fresh());
  await user.type(statement, 'Exports are cut off');
  expect(isOpen()).toBe(false);
  await user.keyboard(SEND);
  await screen.findByText(/Not sent yet/);
  expect(isOpen()).toBe(true);
  expect(background.asked('report.send')).toEqual([]);
  expect(document.activeElement?.textContent).toBe('Send it now');
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'On its way' });
  expect(background.asked('report.send')).toHaveLength(1);
});

test('the keys that send, pressed again, send as well', async () => {
  const { user, statement } = await openForm(joined(), fresh());
  await user.type(statement, 'Exports are cut off');
  await user.keyboard(SEND);
  await screen.findByText(/Not sent yet/);
  await user.keyboard(SEND);
  expect(await screen.findByRole('heading', { name: 'On its way' })).toBeTruthy();
});

test('afterwards it is remembered: the next one goes at once', async () => {
  const around = fresh();
  const first = await openForm(joined(), around);
  await first.user.type(first.statement, 'Exports are cut off');
  await first.user.keyboard(SEND);
  await first.user.click(await screen.findByRole('button', { name: 'Send it now' }));
  await screen.findByRole('heading', { name: 'On its way' });
  cleanup();
  const second = await openForm(joined(), around);
  await second.user.type(second.statement, 'Imports as well');
  await second.user.keyboard(SEND);
  expect(await screen.findByRole('heading', { name: 'On its way' })).toBeTruthy();
  expect(second.background.asked('report.send')).toHaveLength(1);
});

test('whoever has it open already has looked', async () => {
  const { user, statement } = await openForm(joined(), fresh());
  await user.type(statement, 'Exports are cut off');
  await user.click(screen.getByText('What will be sent'));
  await waitFor(() => expect(isOpen()).toBe(true));
  await user.keyboard(SEND);
  expect(await screen.findByRole('heading', { name: 'On its way' })).toBeTruthy();
});

test('Escape goes back to the form instead of closing it; the question comes again', async () => {
  const { background, around, user, statement } = await openForm(joined(), fresh());
  await user.type(statement, 'Exports are cut off');
  await user.keyboard(SEND);
  await screen.findByText(/Not sent yet/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(statement));
  expect(screen.queryByText(/Not sent yet/)).toBeNull();
  expect(around.close).not.toHaveBeenCalled();
  await user.keyboard(SEND);
  await screen.findByText(/Not sent yet/);
  expect(background.asked('report.send')).toEqual([]);
});

test('what is missing is said before anything is asked', async () => {
  const { user, statement } = await openForm(joined(), fresh());
  await user.click(statement);
  await user.keyboard(SEND);
  await waitFor(() => expect(statement.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.queryByText(/Not sent yet/)).toBeNull();
});

test('it reads as labelled text; the data are one fold further', async () => {
  const { user, statement } = await openForm(joined());
  await user.type(statement, 'Exports are cut off');
  await user.click(screen.getByText('What will be sent'));
  expect(await under('They said')).toContain('The month-end export stops after 2,000 rows.');
  expect(await under('Said by')).toContain('Dana Reyes, dana@northwind.example');
  expect(await under('Problem')).toBe('ProblemExports are cut off');
  expect(await under('Page')).toContain('https://mail.example/');
  expect(screen.getByText('Byte for byte, as data').closest('details')?.open).toBe(false);
});

test("P8 a workspace's rule shows in the preview as it will be sent, and says whose it is", async () => {
  const row = rowFor({}, captureFor({ verbatim: `Call ${PHONE} or bob@contoso.example` }));
  const { user } = await openForm(joined(row), surroundings(), ['phone']);
  await user.click(screen.getByText('What will be sent'));
  const quote = (await screen.findByText('They said')).parentElement;
  expect(quote?.textContent).toContain(`Call ${REDACTED} or bob@contoso.example`);
  expect(document.querySelector('pre')?.textContent).not.toContain(PHONE);
  expect(screen.getAllByText('redacted when you send: a rule of your workspace').length).toBeGreaterThan(0);
});

test('what a rule took out at the capture is said beside the quote', async () => {
  const row = rowFor({}, captureFor({ verbatim: `Call ${REDACTED}`, redactions: 1 }));
  await openForm(joined(row), surroundings(), ['phone', 'card']);
  expect(document.body.textContent).toContain(
    'One place is redacted. Your workspace has phone numbers and card numbers taken out by itself.',
  );
});

test('the question has no barrier that axe knows, private words in it or not', async () => {
  const row = rowFor({}, captureFor({ verbatim: `Call ${PHONE} or bob@contoso.example` }));
  const { user, statement } = await openForm(joined(row), fresh());
  await user.type(statement, 'Exports are cut off');
  await user.keyboard(SEND);
  await screen.findByText(/Not sent yet/);
  for (const details of document.querySelectorAll('details')) details.open = true;
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
