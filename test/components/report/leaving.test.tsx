import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FAILURES, HeardError } from '../../../utils/record/failure.ts';
import { draftFor } from '../../support/reports.ts';
import { FormBackground, MEMBERSHIP, rowFor } from './background.ts';
import { open, openForm } from './page.tsx';

afterEach(cleanup);

function joined(row = rowFor()): FormBackground {
  const background = new FormBackground(row);
  background.membership = MEMBERSHIP;
  return background;
}

test.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])(
  '%s sends, says so, and the form closes itself',
  async (keys) => {
    const { background, around, user, statement } = await openForm(joined());
    await user.type(statement, 'Exports are cut off');
    await user.keyboard(keys);
    expect(await screen.findByRole('heading', { name: 'On its way' })).toBeTruthy();
    expect(background.stored.problem.statement).toBe('Exports are cut off');
    expect(background.row?.state).toBe('queued');
    expect(around.close).not.toHaveBeenCalled();
    await waitFor(() => expect(around.close).toHaveBeenCalledOnce(), { timeout: 3_000 });
  },
);

test('the button sends too, and a second press sends nothing twice', async () => {
  const { background, user, statement } = await openForm(joined());
  await user.type(statement, 'Exports are cut off');
  await user.dblClick(screen.getByRole('button', { name: 'Send' }));
  await screen.findByRole('heading', { name: 'On its way' });
  expect(background.asked('report.send')).toHaveLength(1);
});

test('an empty problem is not sent: the field says what is missing and has the focus', async () => {
  const { background, user, statement } = await openForm(joined());
  await user.type(statement, '   ');
  await user.click(screen.getByLabelText('Stage'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(document.activeElement).toBe(statement));
  expect(statement.getAttribute('aria-invalid')).toBe('true');
  expect(background.asked('report.send')).toEqual([]);
});

test('statement-missing from the background is told as well', async () => {
  const { background, user, statement } = await openForm(joined());
  background.fail.set('report.send', new HeardError('statement-missing'));
  await user.type(statement, 'x');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect((await screen.findByRole('alert')).textContent).toContain(FAILURES['statement-missing'][1]);
  expect(statement.value).toBe('x');
});

test('P5 sent without having joined: it is kept, and the page stays until that is read', async () => {
  const { around, user, statement } = await openForm();
  await user.type(statement, 'Exports are cut off');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('heading', { name: 'Finished, and kept in this browser' });
  expect(document.body.textContent).toContain(FAILURES['not-joined'][1]);
  await user.click(screen.getByRole('button', { name: 'Open Options' }));
  expect(around.openOptions).toHaveBeenCalledOnce();
  expect(around.close).not.toHaveBeenCalled();
});

test('Escape keeps the draft and closes only when it is saved', async () => {
  const { background, around, user, statement } = await openForm();
  const release = background.hold();
  await user.type(statement, 'half a thought');
  await user.keyboard('{Escape}');
  expect(around.close).not.toHaveBeenCalled();
  release();
  await waitFor(() => expect(around.close).toHaveBeenCalledOnce());
  expect(background.stored.problem.statement).toBe('half a thought');
  expect(background.row?.state).toBe('draft');
});

test('Escape does not close over a text that could not be saved', async () => {
  const { background, around, user, statement } = await openForm();
  background.fail.set('report.save', new HeardError('storage-full'));
  await user.type(statement, 'kept');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(background.asked('report.save').length).toBeGreaterThan(1));
  await screen.findByRole('alert');
  expect(around.close).not.toHaveBeenCalled();
});

test('keys of an input method are its own', async () => {
  const { around, background, statement } = await openForm(joined());
  fireEvent.keyDown(statement, { key: 'Escape', isComposing: true });
  fireEvent.keyDown(statement, { key: 'Enter', ctrlKey: true, isComposing: true });
  await Promise.resolve();
  expect(around.close).not.toHaveBeenCalled();
  expect(background.asked('report.send')).toEqual([]);
});

test('P2 a discard can be undone, with every word', async () => {
  const { background, user, statement } = await openForm();
  await user.type(statement, 'do not lose me');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await screen.findByRole('heading', { name: 'Discarded' });
  expect(background.row?.state).toBe('discarded');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByDisplayValue('do not lose me')).toBeTruthy();
});

test('of a sent report only the correction is dropped', async () => {
  const row = rowFor({ before: draftFor() });
  await openForm(new FormBackground(row));
  expect(screen.getByRole('button', { name: 'Drop the correction' })).toBeTruthy();
});

test('a discarded report that is opened again says so first', async () => {
  const { user } = await open(new FormBackground(rowFor({ state: 'discarded' })));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByLabelText('What is the problem?')).toBeTruthy();
});

test('P8 "What will be sent" is the stored report word for word, and names where it goes', async () => {
  const { background, user, statement } = await openForm(joined());
  await user.type(statement, 'Exports are cut off');
  await user.click(screen.getByText('What will be sent'));
  await screen.findByText('Acme');
  const shown = JSON.parse(document.querySelector('pre')?.textContent ?? '');
  await user.click(statement);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('heading', { name: 'On its way' });
  expect(shown).toEqual(background.stored);
});

test.each([
  ['Amount', '1.200'],
  ['Amount', 'a lot'],
  ['Currency', 'euros'],
  ['Web domain', 'northwind'],
])(
  '%s "%s" is not left behind in silence: the form is sent only once it is mended or emptied',
  async (label, typed) => {
    const { background, user, statement } = await openForm(joined());
    await user.type(statement, 'Exports are cut off');
    const field = screen.getByLabelText(label);
    await user.clear(field);
    await user.type(field, typed);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(background.asked('report.send')).toEqual([]);
    await user.clear(field);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { name: 'On its way' })).toBeTruthy();
  },
);
