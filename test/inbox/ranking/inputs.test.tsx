import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moment } from '../../../components/list/time.ts';
import { App } from '../../../server/inbox/App.tsx';
import { inputsWords } from '../../../server/inbox/ranking/inputsWords.ts';
import { keepToken } from '../../../server/inbox/session.ts';
import { inputs } from '../../problems/ranking/evidence.ts';
import { TOKEN } from '../endpoint.ts';
import { FakeRanking, ranked, told } from './world.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  keepToken(TOKEN);
});
afterEach(cleanup);

/** One problem of the line, with the efforts it had, opened. */
async function open(efforts: [effort: string, why: string | null][] = [], role = 'pm') {
  const problem = ranked('Logins fail', [told('D')]);
  const endpoint = new FakeRanking([problem]);
  endpoint.role = role;
  for (const [effort, effortReason] of efforts) endpoint.keepInputs(problem.id, { effort, effortReason });
  history.replaceState(null, '', `/inbox#ranking/${problem.id}`);
  render(<App fetcher={endpoint.fetch} />);
  await screen.findByText('How the score is made');
  return { endpoint, problem, user: userEvent.setup() };
}
const why = () => screen.getByLabelText('Why this effort');
const effort = () => screen.getByLabelText('Effort in person-weeks');
const save = () => screen.getByRole('button', { name: 'Save effort and confidence' });
const toldNow = async () => {
  const list = await screen.findByRole('list', { name: 'How effort and confidence changed, newest first' });
  return within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
};
async function openEffort(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^Customers/ }));
  await user.click(screen.getByRole('button', { name: /^Effort/ }));
  await user.click(screen.getByText('How effort and confidence came about'));
}

describe('why an effort is what it is', () => {
  test('another effort asks for a sentence, and is sent with it, on what was read', async () => {
    const { endpoint, user } = await open([['3', null]]);
    expect(why()).toHaveProperty('required', false);
    await user.type(effort(), '.0');
    expect(why()).toHaveProperty('required', false);
    await user.clear(effort());
    await user.type(effort(), '5');
    expect(why()).toHaveProperty('required', true);
    await user.click(save());
    await screen.findByText('Say in a sentence why it is another one now.');
    expect(endpoint.sent('PUT')).toEqual([]);
    await user.type(why(), 'It needs a migration.');
    await user.click(save());
    await screen.findAllByText(/^person-weeks, estimated by the product manager: It needs a migration\.$/);
    expect(endpoint.sent('PUT')).toMatchObject([{ effort: '5', effortReason: 'It needs a migration.', basedOn: 1 }]);
    expect(why()).toHaveProperty('value', '');
  });

  test('P10 the opened number tells every effort with why, who and when, the newest first; it follows a change', async () => {
    const { user } = await open([
      ['3', null],
      ['5', 'It needs a migration.'],
    ]);
    await openEffort(user);
    const by = `Pia, ${moment('2026-05-01T00:00:00Z')}`;
    expect(await toldNow()).toEqual([
      `Effort: 3 person-weeks → 5 person-weeks. It needs a migration.${by}`,
      `Effort: 3 person-weeks. No reason was given.${by}`,
    ]);
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await user.clear(effort());
    await user.type(effort(), '3');
    await user.type(why(), 'It does not.');
    await user.click(save());
    await waitFor(() => expect(screen.getAllByText(/estimated by the product manager: It does not/)).toBeTruthy());
  });

  test('P10 a seller reads the same history, and no form', async () => {
    const { user } = await open([['3', 'A week each for three screens.']], 'seller');
    expect(screen.queryByLabelText('Effort in person-weeks')).toBeNull();
    await openEffort(user);
    expect((await toldNow())[0]).toContain('A week each for three screens.');
  });

  test('before any estimate it says whose numbers stand in', async () => {
    const { user } = await open();
    await openEffort(user);
    expect(await screen.findByText(/Nobody has estimated the effort/)).toBeTruthy();
  });

  test('what somebody else set meanwhile is told and read, and what was typed stays', async () => {
    const { endpoint, problem, user } = await open([['3', null]]);
    endpoint.keepInputs(problem.id, { effort: '8', effortReason: 'Two teams.' });
    await user.clear(effort());
    await user.type(effort(), '5');
    await user.type(why(), 'It needs a migration.');
    await user.click(save());
    await screen.findByText('Somebody else changed this meanwhile.');
    await screen.findByText(/It was 8\./);
    expect([effort(), why()].map((field) => 'value' in field && field.value)).toEqual(['5', 'It needs a migration.']);
    await user.click(save());
    await waitFor(() => expect(screen.queryByText('Somebody else changed this meanwhile.')).toBeNull());
    expect(endpoint.sent('PUT')).toMatchObject([{ basedOn: 1 }, { basedOn: 2, effort: '5' }]);
  });
});

describe('what a change did, in words', () => {
  const sure = { percent: 90, reason: 'Two calls.' };
  const first = inputs({ effort: '1', effortReason: 'A day or two.' });
  test.each([
    ['a first estimate', first, null, ['Effort: 1 person-week. A day or two.']],
    [
      'one taken off',
      inputs({ effortReason: 'Nobody knows.' }),
      first,
      ['Effort: 1 person-week → not estimated. Nobody knows.'],
    ],
    [
      'a reason of its own',
      inputs({ effort: '1', effortReason: 'So it is.' }),
      first,
      ['Effort stays 1 person-week. So it is.'],
    ],
    ['a confidence', { ...first, confidence: sure }, first, ['Confidence: 90 %. Two calls.']],
    [
      'a confidence taken off',
      first,
      { ...first, confidence: sure },
      ['Confidence: 90 % → by how many people reported it'],
    ],
  ])('%s', (_, now, before, words) => expect(inputsWords(now, before)).toEqual(words));
});
