import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { FormBackground, rowFor } from './background.ts';
import { left, openForm } from './page.tsx';

afterEach(cleanup);

const WISH = 'Please add an export button.';
const PROBLEM = 'The export stops.';
const NOTICE = 'This sounds like something they asked for.';
const QUESTION = 'What happens today without it?';
const ALT_ENTER = '{Alt>}{Enter}{/Alt}';

const notice = () => screen.queryByText(NOTICE);
const question = () => screen.queryByText(QUESTION);
const wished = () => screen.getByLabelText<HTMLTextAreaElement>('What they asked for');

async function violations(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false } };
  return (await axe.run(document.body, { rules })).violations.map(({ id }) => id);
}

/** Types into the problem and leaves the field, which counts as a pause. */
async function typed(text: string, background = new FormBackground()) {
  const page = await openForm(background);
  await page.user.type(page.statement, text);
  await left(page);
  return page;
}

async function reopened(background: FormBackground) {
  cleanup();
  const page = await openForm(background);
  await page.user.click(page.statement);
  await left(page);
  return page;
}

test('while it is typed nothing is said; at a pause a wish is noticed, politely, and the cursor stays', async () => {
  const { user, statement } = await openForm();
  await user.type(statement, WISH);
  expect(notice()).toBeNull();
  await waitFor(() => expect(notice()).toBeTruthy(), { timeout: 5_000 });
  expect(notice()?.closest('output')).toBeTruthy();
  expect(document.activeElement).toBe(statement);
  expect(statement.value).toBe(WISH);
});

test('a problem is not taken for a wish', async () => {
  await typed(PROBLEM);
  expect(notice()).toBeNull();
});

test('by one key the wish moves below what they asked for, which opens; the problem is asked for, cursor in it', async () => {
  const { background, user, statement } = await typed(`${PROBLEM} ${WISH}`);
  expect(notice()).toBeTruthy();
  expect(wished().closest('details')?.open).toBe(false);
  await user.keyboard(ALT_ENTER);
  expect(statement.value).toBe(PROBLEM);
  expect(wished().value).toBe(WISH);
  await waitFor(() => expect(wished().closest('details')?.open).toBe(true));
  expect(document.activeElement).toBe(statement);
  expect(notice()).toBeNull();
  expect(question()?.closest('output')).toBeTruthy();
  await waitFor(() => expect(background.stored).toMatchObject({ requestedFeature: WISH }));
  expect(background.stored.problem.statement).toBe(PROBLEM);
});

test('a fold that was closed by hand opens again for what arrives in it', async () => {
  const { user } = await typed(WISH);
  await user.type(wished(), 'Excel');
  await waitFor(() => expect(wished().closest('details')?.open).toBe(true));
  const details = wished().closest('details');
  if (details) details.open = false;
  fireEvent(details ?? document, new Event('toggle'));
  await user.click(screen.getByRole('button', { name: 'Move to “What they asked for”' }));
  await waitFor(() => expect(details?.open).toBe(true));
  expect(wished().value).toBe(`Excel\n${WISH}`);
});

test('a problem that was all wish is empty then, and the question is what invites typing; answered it goes', async () => {
  const { background, user, statement } = await typed(WISH);
  await user.keyboard(ALT_ENTER);
  expect(statement.value).toBe('');
  await left({ user, background });
  expect(question()).toBeTruthy();
  await user.type(statement, 'They copy it by hand.');
  expect(question()).toBeTruthy();
  await left({ user, background });
  await waitFor(() => expect(question()).toBeNull());
  await waitFor(() => expect(background.stored.problem.statement).toBe('They copy it by hand.'));
});

test.each([
  ['the same key', (user: Awaited<ReturnType<typeof typed>>['user']) => user.keyboard(ALT_ENTER)],
  [
    'its button',
    (user: Awaited<ReturnType<typeof typed>>['user']) =>
      user.click(screen.getByRole('button', { name: 'Undo the move' })),
  ],
])('the move is undone by %s, and it stays quiet', async (_, undo) => {
  const { background, user, statement } = await typed(`${WISH} ${PROBLEM}`);
  await user.keyboard(ALT_ENTER);
  // Looking elsewhere first takes nothing away.
  await left({ user, background });
  expect(question()).toBeTruthy();
  await undo(user);
  expect(statement.value).toBe(`${WISH} ${PROBLEM}`);
  await waitFor(() => expect(background.stored.requestedFeature).toBeNull());
  expect(document.activeElement).toBe(statement);
  await user.type(statement, ' We need a filter.');
  await left({ user, background });
  expect(notice()).toBeNull();
  expect(question()).toBeNull();
});

test('once something was typed since, there is nothing to undo, and the key does nothing', async () => {
  const { user, statement } = await typed(WISH);
  await user.keyboard(ALT_ENTER);
  await user.keyboard('By hand.');
  expect(screen.queryByRole('button', { name: 'Undo the move' })).toBeNull();
  await user.keyboard(ALT_ENTER);
  expect(wished().value).toBe(WISH);
  expect(statement.value).toContain('By hand.');
});

test('keys held down, with others, or composing do not move anything', async () => {
  const { statement } = await typed(WISH);
  for (const keys of [
    { repeat: true },
    { ctrlKey: true },
    { shiftKey: true },
    { metaKey: true },
    { isComposing: true },
  ])
    fireEvent.keyDown(document, { key: 'Enter', altKey: true, ...keys });
  fireEvent.keyDown(document, { key: 'Enter' });
  expect(statement.value).toBe(WISH);
});

test('left there on purpose: quiet for this report, also when it is opened again', async () => {
  const { background, user, statement } = await typed(WISH);
  await user.click(screen.getByRole('button', { name: 'Leave it here' }));
  expect(notice()).toBeNull();
  expect(document.activeElement).toBe(statement);
  await waitFor(() => expect(background.row?.coached.wish).toBe(true));
  await user.type(statement, ' We need a filter.');
  await left({ user, background });
  expect(notice()).toBeNull();
  await reopened(background);
  expect(notice()).toBeNull();
});

test('moved once, it is quiet when the form is opened again, whatever is typed', async () => {
  const { background, user } = await typed(WISH);
  await user.keyboard(ALT_ENTER);
  await waitFor(() => expect(background.row?.coached.wish).toBe(true));
  const again = await reopened(background);
  await again.user.type(again.statement, 'We need a filter.');
  await again.user.tab();
  expect(notice()).toBeNull();
});

test('not answered, it is there again when the form is opened again', async () => {
  const { background } = await typed(WISH);
  await waitFor(() => expect(background.stored.problem.statement).toBe(WISH));
  await reopened(background);
  expect(notice()).toBeTruthy();
});

test('a report that was sent once is left alone when it is corrected', async () => {
  const row = rowFor();
  await typed(`${WISH} Everyone needs it.`, new FormBackground({ ...row, report: { ...row.report, revision: 2 } }));
  expect(notice()).toBeNull();
  expect(screen.queryByText(/How many/)).toBeNull();
});

test('a wish never stands in the way of sending', async () => {
  const { background, user } = await typed(WISH);
  expect(notice()).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(background.asked('report.send')).toMatchObject([{ report: { problem: { statement: WISH } } }]),
  );
});

test('that the coach was answered is kept beside the report and is no part of what is sent', async () => {
  const { background, user } = await typed(`${PROBLEM} ${WISH}`);
  await user.keyboard(ALT_ENTER);
  await waitFor(() => expect(background.row?.coached.wish).toBe(true));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(background.asked('report.send')).toHaveLength(1));
  expect(JSON.stringify(background.asked('report.send'))).not.toMatch(/coached|"wish"/);
});

test('noticed and moved have no barrier that axe knows', async () => {
  const { user } = await typed(`${WISH} ${PROBLEM}`);
  expect(await violations()).toEqual([]);
  await user.keyboard(ALT_ENTER);
  expect(await violations()).toEqual([]);
});
