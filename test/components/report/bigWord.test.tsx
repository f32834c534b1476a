import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { captureFor } from '../../support/reports.ts';
import { FormBackground, rowFor } from './background.ts';
import { left, openForm } from './page.tsx';

afterEach(cleanup);

const WHO = /How many people, or who\?/;
const OFTEN = /How often\?/;
const asks = (question: RegExp) =>
  [...document.querySelectorAll('output')].filter(({ textContent }) => question.test(textContent));
const cost = () => screen.getByLabelText<HTMLTextAreaElement>('What does it cost them?');

async function typed(text: string, background = new FormBackground()) {
  const page = await openForm(background);
  await page.user.type(page.statement, text);
  await left(page);
  return page;
}

test('a big word gets one quiet question for what is behind it, below its field', async () => {
  await typed('Everyone always copies it.');
  expect(asks(WHO).map(({ textContent }) => textContent)).toEqual(['“Everyone”: How many people, or who?']);
  expect(asks(OFTEN)).toEqual([]);
});

test('left as it is: by keyboard, cursor back in the field, and not asked again however it is typed', async () => {
  const { background, user, statement } = await typed('Everyone copies it.');
  const button = screen.getByRole('button', { name: 'Leave it: “Everyone”' });
  button.focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(statement);
  expect(asks(WHO)).toEqual([]);
  await user.type(statement, ' And EVERYONE hates it.');
  await user.type(cost(), 'everyone loses a day');
  await left({ user, background });
  expect(asks(WHO)).toEqual([]);
  await waitFor(() => expect(background.row?.coached.asked).toEqual(['everyone']));
});

test('answered, the question goes; another big word gets its own', async () => {
  const { background, user, statement } = await typed('Everyone copies it.');
  await user.clear(statement);
  await user.type(statement, 'Fourteen clerks always copy it.');
  await left({ user, background });
  expect(asks(WHO)).toEqual([]);
  expect(asks(OFTEN)).toHaveLength(1);
});

test('what it costs is asked about as well; a word that stands in both is asked about once', async () => {
  const { background, user } = await typed('Everyone copies it.');
  await user.type(cost(), 'Everyone loses time, always.');
  await left({ user, background });
  expect(asks(WHO)).toHaveLength(1);
  expect(asks(OFTEN)).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Leave it: “always”' }));
  expect(document.activeElement).toBe(cost());
});

test('opened again with the same word in both fields, at most one of them asks, and what was asked is not asked', async () => {
  const row = rowFor();
  const { problem, impact } = row.report;
  const report = {
    ...row.report,
    problem: { ...problem, statement: 'Everyone copies it.' },
    impact: { ...impact, cost: 'Everyone loses a day.' },
  };
  const { background } = await openForm(new FormBackground({ ...row, report }));
  await waitFor(() => expect(asks(WHO)).toHaveLength(1));
  await waitFor(() => expect(background.row?.coached.asked).toEqual(['everyone']));
  cleanup();
  const { user, statement } = await openForm(background);
  await user.click(statement);
  await left({ user, background });
  expect(asks(WHO)).toEqual([]);
});

test('a wish comes first; its question and this one are not asked together', async () => {
  const text = 'Everyone copies it. Please add an export button.';
  const { background, user } = await typed(text);
  expect(screen.getByText(/sounds like something/)).toBeTruthy();
  expect(asks(WHO)).toEqual([]);
  await waitFor(() => expect(background.stored.problem.statement).toBe(text));
  expect(background.row?.coached.asked).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Leave it here' }));
  await waitFor(() => expect(asks(WHO)).toHaveLength(1));
});

test('a quote is verbatim: its big words are the customer’s', async () => {
  await openForm(
    new FormBackground(rowFor({}, captureFor({ verbatim: 'Everyone always copies it, a deal-breaker.' }))),
  );
  expect(asks(/\?$/)).toEqual([]);
});

test('it never stands in the way of sending', async () => {
  const { background, user } = await typed('Everyone copies it.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(background.asked('report.send')).toHaveLength(1));
});

test('P8 a redacted word is not kept in the list of those asked about', async () => {
  const { background, user, statement } = await typed('It fails every single Monday.');
  await waitFor(() => expect(background.row?.coached.asked).toEqual(['every single monday']));
  await user.type(screen.getByLabelText('Words to redact'), 'Monday{Enter}');
  await screen.findByText(/The original is gone/);
  await user.type(statement, '!');
  await waitFor(() => expect(background.stored.problem.statement).toMatch(/!$/));
  expect(JSON.stringify(background.row).toLowerCase()).not.toContain('monday');
});
