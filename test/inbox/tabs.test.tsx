import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { App } from '../../server/inbox/App.tsx';
import { readDraft } from '../../server/inbox/decisionDraft.ts';
import { forgetToken, keepToken, readToken } from '../../server/inbox/session.ts';
import { FakeEndpoint, TOKEN } from './endpoint.ts';
import { received } from './sample.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/inbox');
});
afterEach(cleanup);

const OLD = 'heard_d_old';
const report = received({ quote: 'decide me' });
const { id } = report.report;

/** What the browser tells this tab when another one changed the sign-in. */
const told = () => window.dispatchEvent(new StorageEvent('storage', { key: 'heard.inbox' }));

describe('another tab of the same browser', () => {
  test('signed in anew: the refusal of this tab’s old sign-in does not sign that one out', async () => {
    const endpoint = new FakeEndpoint([report]);
    keepToken(OLD);
    endpoint.instead.set('/v1/session', () => {
      endpoint.instead.clear();
      keepToken(TOKEN); // meanwhile, over there
      return Response.json({}, { status: 401 });
    });
    render(<App fetcher={endpoint.fetch} />);
    await screen.findByText('decide me');
    expect(readToken()).toBe(TOKEN);
  });

  test('signed in: this tab is in again as well, with what was being typed', async () => {
    const endpoint = new FakeEndpoint([report]);
    history.replaceState(null, '', `/inbox#${id}`);
    sessionStorage.setItem(
      `heard.decision.${id}`,
      JSON.stringify({ status: 'planned', reason: 'half a', wouldChange: '', reviewAt: '' }),
    );
    keepToken(OLD);
    render(<App fetcher={endpoint.fetch} />);
    await screen.findByText(/no longer accepts/);
    keepToken(TOKEN);
    told();
    expect(await screen.findByDisplayValue('half a')).toBeTruthy();
  });

  test('signed out: no customer’s words stay on the screen here', async () => {
    keepToken(TOKEN);
    render(<App fetcher={new FakeEndpoint([report]).fetch} />);
    await screen.findByText('decide me');
    forgetToken();
    told();
    await screen.findByText('You are signed out of the inbox.');
    expect(screen.queryByText('decide me')).toBeNull();
  });
});

test('words typed while a decision is on its way are kept', async () => {
  const endpoint = new FakeEndpoint([report]);
  const answer = Promise.withResolvers<void>();
  history.replaceState(null, '', `/inbox#${id}`);
  keepToken(TOKEN);
  render(<App fetcher={endpoint.fetch} />);
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Reason'), 'Agreed.');
  endpoint.instead.set(`/v1/reports/${id}/decisions`, async () => {
    await answer.promise;
    endpoint.instead.clear();
    return endpoint.fetch(`/v1/reports/${id}/decisions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ status: 'investigating', reason: 'Agreed.' }),
    });
  });
  await user.click(screen.getByRole('button', { name: 'Save decision' }));
  await user.type(screen.getByLabelText('Reason'), ' And more.');
  answer.resolve();
  await screen.findByText('Decision saved');
  await waitFor(() => expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'Agreed. And more.'));
  expect(readDraft(id)?.reason).toBe('Agreed. And more.');
});

test('two saves at the same moment are one decision', async () => {
  const endpoint = new FakeEndpoint([report]);
  history.replaceState(null, '', `/inbox#${id}`);
  keepToken(TOKEN);
  render(<App fetcher={endpoint.fetch} />);
  const reason = await screen.findByLabelText('Reason');
  await userEvent.setup().type(reason, 'Once.');
  const keys = { key: 'Enter', ctrlKey: true, bubbles: true };
  // Not by fireEvent, which waits until the page is drawn again.
  for (const _ of [1, 2]) reason.dispatchEvent(new KeyboardEvent('keydown', keys));
  await screen.findByText('Decision saved');
  expect(endpoint.asked(`/v1/reports/${id}/decisions`)).toHaveLength(1);
});
