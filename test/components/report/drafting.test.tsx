import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FAILURES } from '../../../utils/record/failure.ts';
import { QUOTE } from '../../support/reports.ts';
import { FormBackground, manualRow } from './background.ts';
import { TestDrafter } from './drafter.ts';
import { openForm, surroundings } from './page.tsx';

afterEach(cleanup);

const DRAFT = 'The export is incomplete at the end of the month.';
const button = (name: string) => screen.queryByRole('button', { name });
const described = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
const MARK = 'Drafted on this device from the quote; check it';

async function openWith(drafter = new TestDrafter(), background = new FormBackground()) {
  const page = await openForm(background, surroundings({ drafter }));
  return { ...page, drafter };
}

/** Presses the button by keyboard, from the field above it. */
async function startDraft(drafter = new TestDrafter()) {
  const page = await openWith(drafter);
  await waitFor(() => expect(button('Draft from the quote')).toBeTruthy());
  await page.user.click(page.statement);
  await page.user.tab();
  expect(document.activeElement).toBe(button('Draft from the quote'));
  await page.user.keyboard('{Enter}');
  return page;
}

async function drafted() {
  const page = await startDraft();
  page.drafter.says(DRAFT);
  await waitFor(() => expect(page.statement.value).toBe(DRAFT));
  return page;
}

test('without a model that is ready there is nothing to see, and nothing is asked of one', async () => {
  const drafter = new TestDrafter();
  drafter.isReady = false;
  await openWith(drafter);
  await waitFor(() => expect(drafter.looked).toEqual([QUOTE]));
  expect(button('Draft from the quote')).toBeNull();
  expect(drafter.quotes).toEqual([]);
});

test('by keyboard: the draft stands in the problem, marked, with the cursor in it', async () => {
  const { background, statement, drafter } = await drafted();
  expect(drafter.quotes).toEqual([QUOTE]);
  expect(described(statement)).toContain(MARK);
  expect(document.activeElement).toBe(statement);
  await waitFor(() => expect(background.stored.problem).toMatchObject({ statement: DRAFT, drafted: true }));
  expect(button('Draft from the quote')).toBeNull();
});

test('P7 drafting tells the background nothing: the quote goes to the drafter and nowhere else', async () => {
  const { background } = await startDraft();
  // The search for problems like it stays in the background, as the quote itself does.
  const others = background.calls.filter(({ name }) => name !== 'problem.near');
  const told = others.map(({ input }) => JSON.stringify(input));
  expect(told.filter((input) => input.includes(JSON.stringify(QUOTE).slice(1, -1)))).toEqual([]);
});

test('an edit makes it the person’s own', async () => {
  const { background, user, statement } = await drafted();
  await user.type(statement, ' Every time.');
  expect(described(statement)).not.toContain(MARK);
  await waitFor(() => expect(background.stored.problem.statement).toBe(`${DRAFT} Every time.`));
  expect(background.stored.problem).not.toHaveProperty('drafted');
});

test('so does accepting it, by keyboard; the cursor is back in the problem', async () => {
  const { background, user, statement } = await drafted();
  await user.tab();
  expect(document.activeElement).toBe(button('Keep the draft as it is'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(background.stored.problem).not.toHaveProperty('drafted'));
  expect(background.stored.problem.statement).toBe(DRAFT);
  expect(document.activeElement).toBe(statement);
  expect(described(statement)).not.toContain(MARK);
});

test('a draft that nobody looked at may be sent, and says so; also when the form is opened again', async () => {
  const { background, user } = await drafted();
  await waitFor(() => expect(background.stored.problem.drafted).toBe(true));
  cleanup();
  const again = await openWith(new TestDrafter(), background);
  expect(described(again.statement)).toContain(MARK);
  await user.click(screen.getByText('What will be sent'));
  expect(document.querySelector('.sent-text')?.textContent).toContain('"drafted": true');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(background.asked('report.send')).toMatchObject([
      { report: { problem: { statement: DRAFT, drafted: true } } },
    ]),
  );
});

test('whoever types does not wait: their words stand, and the draft is let go', async () => {
  const { background, user, statement, drafter } = await startDraft();
  await user.type(statement, 'M');
  await waitFor(() => expect(drafter.signals[0]?.aborted).toBe(true));
  drafter.says(DRAFT);
  await user.type(statement, 'ine');
  await waitFor(() => expect(background.stored.problem.statement).toBe('Mine'));
  expect(statement.value).toBe('Mine');
  expect(button('Draft from the quote')).toBeNull();
  await user.clear(statement);
  expect(button('Draft from the quote')).toBeTruthy();
});

test('it can be stopped by the same key, and started again', async () => {
  const { user, statement, drafter } = await startDraft();
  expect(button('Stop drafting')).toBe(document.activeElement);
  await user.keyboard('{Enter}');
  expect(drafter.signals[0]?.aborted).toBe(true);
  expect(button('Draft from the quote')).toBe(document.activeElement);
  expect(screen.queryByRole('alert')).toBeNull();
  drafter.says(DRAFT);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(statement.value).toBe(DRAFT));
});

test('draft-failed is told with what comes next; the next press tries again', async () => {
  const { user, statement, drafter } = await startDraft();
  drafter.fails();
  const alert = await screen.findByRole('alert');
  for (const sentence of FAILURES['draft-failed']) expect(alert.textContent).toContain(sentence);
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('alert')).toBeNull();
  drafter.says(DRAFT);
  await waitFor(() => expect(statement.value).toBe(DRAFT));
});

test('P8 words redacted while it drafts do not come back: the draft is let go', async () => {
  const { user, statement, drafter } = await startDraft();
  await user.type(screen.getByLabelText('Words to redact'), 'two days{Enter}');
  await screen.findByText(/The original is gone/);
  drafter.says('They lose two days.');
  await waitFor(() => expect(drafter.signals[0]?.aborted).toBe(true));
  expect(statement.value).toBe('');
  await user.click(await screen.findByRole('button', { name: 'Draft from the quote' }));
  await waitFor(() => expect(drafter.quotes[1]).not.toContain('two days'));
  expect(drafter.quotes[1]).toContain('[redacted]');
});

test('closing the form lets a draft under way go', async () => {
  const { drafter } = await startDraft();
  cleanup();
  await waitFor(() => expect(drafter.signals[0]?.aborted).toBe(true));
});

test('nothing to draft from, nothing to press: until a quote was pasted', async () => {
  const drafter = new TestDrafter();
  const { user } = await openWith(drafter, new FormBackground(manualRow()));
  expect(button('Draft from the quote')).toBeNull();
  expect(drafter.looked).toEqual([]);
  await user.click(screen.getByLabelText('What did the customer say?'));
  await user.paste('It stops.');
  expect(await screen.findByRole('button', { name: 'Draft from the quote' })).toBeTruthy();
  expect(drafter.looked).toEqual(['It stops.']);
});
