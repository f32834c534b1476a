import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { InboxError } from '../../server/inbox/inboxError.ts';
import { keepToken } from '../../server/inbox/session.ts';
import { DecisionReply } from '../../utils/record/decision.ts';
import { DEFAULT_RANKING } from '../../utils/record/rankingSettings.ts';
import { newId } from '../../utils/record/id.ts';
import { barriers } from './barriers.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
  keepToken(world.seller.joined.token);
});

/** A no of the product manager's, on a problem that another seller reported. */
async function declined(): Promise<string> {
  const id = await world.problem('Exports stop');
  const no = { status: 'declined', reason: 'Four people have it.', wouldChange: 'Ten accounts.', reviewAt: null };
  const sent = await world.pm.post(`/v1/problems/${id}/decisions`, { ...no, canonicalId: null });
  expect(sent.status).toBe(201);
  return id;
}
/** What was refused to whoever looks: nothing may be. */
const refused = async () => {
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
  return screen.queryAllByRole('alert').map(({ textContent }) => textContent);
};

describe('a seller in the inbox', () => {
  test('reads their own report and what was decided on it, and is offered nothing that is not theirs to do', async () => {
    await declined();
    const user = showInbox(world, '#reports');
    await user.click(await screen.findByRole('button', { name: /Exports stop/ }));
    expect(await screen.findByText('Four people have it.')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('button', { name: /Save|Send/ })).toBeNull();
    expect([await refused(), await barriers()]).toEqual([[], []]);
    expect(world.requests.filter((asked) => asked.includes('questions'))).toEqual([]);
  });

  test('P10 opens any number of a problem, and reads the decision on it with its reason', async () => {
    const id = await declined();
    const other = await world.join('seller', { name: 'Olga Other' });
    keepToken(other.joined.token);
    const user = showInbox(world, `#ranking/${id}`);
    expect(await screen.findByText('Four people have it.')).toBeTruthy();
    expect(screen.getByText('Ten accounts.')).toBeTruthy();
    const score = await screen.findByRole('region', { name: 'How the score is made' });
    await user.click(within(score).getAllByRole('button')[1] ?? score);
    expect(screen.queryByText('What you add')).toBeNull();
    expect(screen.queryByRole('form')).toBeNull();
    expect([await refused(), await barriers()]).toEqual([[], []]);
  });

  test('reads how the workspace ranks, and why, without a form', async () => {
    const bar = { threshold: '2', capacity: '6', theme: 'Invoices that explain themselves' };
    const by = world.pm.joined.member;
    const change = { id: newId(), settings: { ...DEFAULT_RANKING, bar }, reason: 'For the spring.' };
    await world.store.changeRanking({
      workspaceId: world.pm.joined.workspace.id,
      change: { ...change, changedBy: { id: by.id, name: by.name }, changedAt: '2026-05-14T09:00:00.000Z' },
      basedOn: null,
    });
    showInbox(world, '#ranking/settings');
    expect(await screen.findByText('For the spring.')).toBeTruthy();
    const theme = screen.getByText('What the team is about', { selector: 'dt' });
    expect(theme.nextElementSibling?.textContent).toBe('Invoices that explain themselves');
    expect(screen.queryByRole('form')).toBeNull();
    expect([await refused(), await barriers()]).toEqual([[], []]);
  });

  test('with nothing there yet reads what a seller does first', async () => {
    showInbox(world, '#reports');
    expect(await screen.findByText('Nothing of yours arrived yet')).toBeTruthy();
    expect(screen.getByText('Choose a report to read it in full.')).toBeTruthy();
    expect(screen.queryByText(/npm run/)).toBeNull();
    location.hash = '#ranking';
    expect(await screen.findByText(/Once product managers have sorted a report/)).toBeTruthy();
  });

  test.each([
    ['#triage', 'Triage is for product managers'],
    ['#questions', 'Questions is for product managers'],
    ['#health/unanswered', 'Loop health is for product managers'],
    ['#people', 'People is for admins'],
  ])('at %s is told whose room it is, without a question to the endpoint', async (hash, words) => {
    showInbox(world, hash);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the ranking' }).getAttribute('href')).toBe('#ranking');
    expect(world.requests.findLast((asked) => asked.startsWith('GET'))).toBe('GET /v1/session');
    expect(await barriers()).toEqual([]);
  });
});

test('P12 a seller reads decisions of the workspace and of no other, and decides nothing', async () => {
  const id = await declined();
  const reply = DecisionReply.parse(await (await world.seller.get(`/v1/problems/${id}/decisions`)).json());
  expect(reply.history.map(({ reason }) => reason)).toEqual(['Four people have it.']);
  const stranger = await world.join('seller', { workspace: 'Elsewhere' });
  expect((await stranger.get(`/v1/problems/${id}/decisions`)).status).toBe(404);
  expect((await world.seller.post(`/v1/problems/${id}/decisions`, {})).status).toBe(403);
});

const setRole = async (role: 'seller' | 'pm') => {
  const { id } = world.pm.joined.member;
  const admin = await world.join('admin');
  expect((await admin.put(`/v1/people/${id}`, { role })).status).toBe(200);
};

describe('whose role changes while the inbox stands open', () => {
  test('from product manager to seller: the first refusal brings the seller’s inbox, nothing to mend', async () => {
    keepToken(world.pm.joined.token);
    await world.send('Exports stop');
    showInbox(world, '#reports');
    await screen.findByRole('button', { name: /Exports stop/ });
    await setRole('seller');
    location.hash = '#triage';
    expect(await screen.findByText('Triage is for product managers')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Problems' })).toBeNull();
    expect(await refused()).toEqual([]);
  });

  test('a decision that is sent too late is refused in words that fit', async () => {
    keepToken(world.pm.joined.token);
    const id = await declined();
    const user = showInbox(world, `#ranking/${id}`);
    await user.selectOptions(await screen.findByLabelText('Status'), 'planned');
    await user.type(screen.getByLabelText('Reason'), 'We begin.');
    await setRole('seller');
    await user.click(screen.getByRole('button', { name: 'Save decision' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Decide' })).toBeNull());
    expect(await screen.findByText('Four people have it.')).toBeTruthy();
  });
});

test('a refusal that names no field says what to do', () => {
  const details = { type: 'about:blank', title: 'No.', status: 404 };
  const next = (code: string, more = {}) => new InboxError('inbox-refused', { ...details, code, ...more }).next;
  expect(next('not-found')).toContain('Go back to the list.');
  expect(next('forbidden')).toContain('ask an admin');
  expect(next('call-over')).toBe('Nothing was changed. Look at it again as it stands now.');
  expect(next('invalid', { errors: [{ pointer: '/a', detail: 'b' }] })).toBe('Mend what is named and try again.');
  expect(next('other-role', { detail: 'Theirs is pm.' })).toBe('Theirs is pm.');
});
