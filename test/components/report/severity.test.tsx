import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SEVERITIES, severityWords } from '../../../components/list/severity.ts';
import { Severity } from '../../../utils/record/report.ts';
import { openForm } from './page.tsx';

afterEach(cleanup);

const group = () => within(screen.getByRole('group', { name: 'What happens to them?' }));
const choices = () => group().getAllByRole<HTMLInputElement>('radio');

test('every severity of the record has words and an example of its own', () => {
  expect(SEVERITIES.map(({ value }) => value)).toEqual(Severity.options);
  expect(new Set(SEVERITIES.flatMap(({ happens, example }) => [happens, example])).size).toBe(6);
  expect(severityWords('blocked')).toBe('They cannot do the job');
  expect(severityWords(null)).toBeNull();
});

test('severity is chosen by what happens, each with an example, and nothing is chosen for the person', async () => {
  const { background } = await openForm();
  expect(choices().map(({ checked }) => checked)).toEqual([false, false, false]);
  for (const { happens, example } of SEVERITIES) {
    const choice = group().getByRole('radio', { name: happens });
    expect(document.getElementById(choice.getAttribute('aria-describedby') ?? '')?.textContent).toBe(example);
  }
  expect(background.stored.impact.severity).toBeNull();
});

test('by keyboard: Tab from the problem, Space, arrows; each choice is saved', async () => {
  const { background, user, statement } = await openForm();
  await user.click(statement);
  await user.tab();
  await user.keyboard(' ');
  await waitFor(() => expect(background.stored.impact.severity).toBe('blocked'));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(background.stored.impact.severity).toBe('slowed'));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(background.stored.impact.severity).toBe('annoyed'));
});

test('a choice can be taken back, and the focus stays in the group', async () => {
  const { background, user } = await openForm();
  await user.click(group().getByRole('radio', { name: 'It slows the job' }));
  await waitFor(() => expect(background.stored.impact.severity).toBe('slowed'));
  await user.click(group().getByRole('button', { name: 'Clear what happens to them' }));
  await waitFor(() => expect(background.stored.impact.severity).toBeNull());
  expect(choices().some(({ checked }) => checked)).toBe(false);
  expect(document.activeElement).toBe(choices()[0]);
  expect(group().queryByRole('button')).toBeNull();
});

test('P8 severity is optional, and shown in what will be sent once it is there', async () => {
  const { background, user, statement } = await openForm();
  await user.click(screen.getByText('What will be sent'));
  await user.click(group().getByRole('radio', { name: 'It annoys them' }));
  await waitFor(() => expect(document.querySelector('.sent-text')?.textContent).toContain('"annoyed"'));
  await user.click(group().getByRole('button', { name: /^Clear/ }));
  await user.type(statement, 'They pay twice.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(background.asked('report.send')).toHaveLength(1));
});
