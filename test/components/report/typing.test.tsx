import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FAILURES, HeardError } from '../../../utils/record/failure.ts';
import { FormBackground } from './background.ts';
import { openForm } from './page.tsx';

afterEach(cleanup);

test.each([
  ['What is the problem?', (background: FormBackground) => background.stored.problem.statement],
  ['What does it cost them?', (background: FormBackground) => background.stored.impact.cost],
  ['What do they do today?', (background: FormBackground) => background.stored.problem.currentWorkaround],
  ['What they asked for', (background: FormBackground) => background.stored.requestedFeature],
  ['Stage', (background: FormBackground) => background.stored.opportunity?.stageName],
])('"%s" is saved as it is typed, and emptied again it is not known', async (label, stored) => {
  const { background, user } = await openForm();
  const field = screen.getByLabelText(label);
  await user.type(field, 'two words');
  await waitFor(() => expect(stored(background)).toBe('two words'));
  await user.clear(field);
  await waitFor(() => expect(stored(background) || null).toBeNull());
});

test('the order of the fields is the order of the rule: problem, cost, today, opportunity, people, wish', async () => {
  await openForm();
  const labels = [
    'What is the problem?',
    'What does it cost them?',
    'What do they do today?',
    'Amount',
    'Agreed to talk',
    'What they asked for',
  ].map((label) => screen.getByLabelText(label));
  const all = [...document.querySelectorAll('input, textarea')];
  const places = labels.map((field) => all.indexOf(field));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(screen.getByText('They asked for something specific').closest('details')?.open).toBe(false);
});

test('saves arrive in the order of the typing, the newest last', async () => {
  const { background, user, statement } = await openForm();
  await user.type(statement, 'abcdef');
  await waitFor(() => expect(background.saved().at(-1)).toBe('abcdef'));
  const lengths = background.saved().map((text) => text.length);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
});

test('P1 "Saved in this browser" is not shown while the newest text is under way', async () => {
  const { background, user, statement } = await openForm();
  const release = background.hold();
  await user.type(statement, 'a');
  await screen.findByText('Saving…');
  expect(screen.queryByText('Saved in this browser')).toBeNull();
  release();
  await screen.findByText('Saved in this browser');
});

test.each(['pagehide', 'visibilitychange'])('P2 at %s what waits is sent at once', async (event) => {
  const { background, user, statement } = await openForm();
  background.hold();
  await user.type(statement, 'ab');
  expect(background.saved()).toEqual(['a']);
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  (event === 'pagehide' ? window : document).dispatchEvent(new Event(event));
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  expect(background.saved()).toEqual(['a', 'ab']);
});

test.each(['storage-full', 'report-locked'] as const)(
  '%s while saving: told with what comes next, the text stays',
  async (code) => {
    const { background, user, statement } = await openForm();
    background.fail.set('report.save', new HeardError(code));
    await user.type(statement, 'kept');
    const alert = await screen.findByRole('alert');
    for (const sentence of FAILURES[code]) expect(alert.textContent).toContain(sentence);
    expect(statement.value).toBe('kept');
    background.fail.clear();
    await user.type(statement, '!');
    await waitFor(() => expect(background.stored.problem.statement).toBe('kept!'));
    expect(screen.queryByRole('alert')).toBeNull();
  },
);

test('a text past its bound is told at its field and stops nothing that was saved before', async () => {
  const { background, user, statement } = await openForm();
  await user.click(statement);
  await user.paste('x'.repeat(10_001));
  expect(await screen.findByText(/Longer than 10,000 characters/)).toBeTruthy();
  expect(statement.getAttribute('aria-invalid')).toBe('true');
  expect(background.saved()).toEqual([]);
  expect(screen.getByText(/Not saved yet/)).toBeTruthy();
  await user.type(statement, '{Backspace}');
  await waitFor(() => expect(background.stored.problem.statement).toHaveLength(10_000));
});
