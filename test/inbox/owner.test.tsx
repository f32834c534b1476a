import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FAILURES } from '../../utils/record/failure.ts';
import { barriers } from './barriers.ts';
import type { Caller } from '../server/world.ts';
import { ownerWords } from '../../server/inbox/problems/ownerWords.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
let id: string;
beforeEach(async () => {
  world = await enter();
  id = await world.problem('Exports stop');
  history.replaceState(null, '', `/inbox#problems/${id}`);
});

const give = (who: Caller | null, seen: number, by: Caller) =>
  by.put(`/v1/problems/${id}/owner`, { ownerId: who?.joined.member.id ?? null, seen });
const nowOwner = () => world.store.owner(world.pm.joined.workspace.id, id);
const lines = () =>
  [...(screen.getByText('Who looked after it').parentElement?.querySelectorAll('li > span') ?? [])].map(
    (one) => one.textContent,
  );

test('O takes a problem and gives it back, and it says who has it', async () => {
  const user = showInbox(world);
  await screen.findByText('Nobody looks after it');
  await user.keyboard('o');
  await screen.findByRole('button', { name: /Give it back/ });
  expect(await nowOwner()).toMatchObject({ name: 'Pia Manager' });
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('button', { name: /Give it back/ }));
  await screen.findByText('Nobody looks after it');
  expect(await nowOwner()).toBeNull();
});

test('a refusal is said, and nothing is shown as taken', async () => {
  world.instead.push({ match: `PUT /v1/problems/${id}/owner`, answer: () => Response.json({}, { status: 500 }) });
  showInbox(world);
  await userEvent.setup().click(await screen.findByRole('button', { name: /I look after it/ }));
  expect(await screen.findByText(FAILURES['endpoint-failed'][0])).toBeTruthy();
  expect(screen.getByText('Nobody looks after it')).toBeTruthy();
});

test('while it is not known who has it, O takes it from nobody', async () => {
  const paul = await world.join('pm', { name: 'Paul' });
  await give(paul, 0, paul);
  world.instead.push({ match: `GET /v1/problems/${id}/owner`, answer: () => Response.json({}, { status: 500 }) });
  showInbox(world);
  await screen.findByText(FAILURES['endpoint-failed'][0]);
  const user = userEvent.setup();
  await user.keyboard('o');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Paul');
  expect(await nowOwner()).toMatchObject({ name: 'Paul' });
});

test('an o that is typed into a field is a letter', async () => {
  const user = showInbox(world);
  await screen.findByText('Nobody looks after it');
  await user.click(screen.getByRole('button', { name: 'Edit statement' }));
  const field = await screen.findByRole('textbox', { name: /statement/i });
  await user.type(field, ' too');
  expect(field).toHaveProperty('value', 'Exports stop too');
  expect(await nowOwner()).toBeNull();
});

test('one that was taken by a colleague says by whom, and can be taken over by giving it back first', async () => {
  const paul = await world.join('pm', { name: 'Paul' });
  await give(paul, 0, paul);
  const user = showInbox(world);
  await screen.findByText('Paul');
  await user.keyboard('o');
  await screen.findByText('Nobody looks after it');
  await user.keyboard('o');
  expect(await screen.findByText('Pia Manager', { selector: '.problem-acts bdi' })).toBeTruthy();
});

test('it is given to a colleague by keyboard alone, undone, and all of it stands in the history', async () => {
  await world.join('admin', { name: 'Ada' });
  await world.join('pm', { name: 'Paul' });
  const user = showInbox(world);
  (await screen.findByRole('button', { name: /Give it to a colleague/ })).focus();
  await user.keyboard('{Enter}');
  const choice = await screen.findByRole('combobox', { name: 'Who looks after it from now on' });
  await waitFor(() => expect(document.activeElement).toBe(choice));
  expect([...choice.querySelectorAll('option')].map(({ text }) => text)).toEqual(['Ada', 'Paul']);
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('combobox', { name: 'Who looks after it from now on' })).toBeNull();
  await user.click(screen.getByRole('button', { name: /Give it to a colleague/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who looks after it from now on' }), 'Paul');
  await user.click(screen.getByRole('button', { name: 'Give it to them' }));
  await screen.findByText('Paul', { selector: '.problem-acts bdi' });
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Nobody looks after it');
  expect(await nowOwner()).toBeNull();
  expect(lines()).toEqual(['Pia Manager took it off Paul', 'Pia Manager gave it to Paul']);
});

test('O on a page that is behind overwrites nobody: it says so and shows who has it now', async () => {
  const paul = await world.join('pm', { name: 'Paul' });
  showInbox(world);
  await screen.findByText('Nobody looks after it');
  await give(paul, 0, paul);
  await userEvent.setup().keyboard('o');
  await screen.findByText('Paul looks after this problem now; nothing was changed.');
  await screen.findByText('Paul', { selector: '.problem-acts bdi' });
  expect(await nowOwner()).toMatchObject({ name: 'Paul' });
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('each change of hands is a sentence of its own', () => {
  const [pia, paul] = [
    { id: '1', name: 'Pia' },
    { id: '2', name: 'Paul' },
  ];
  const at = '2026-05-14T09:15:00Z';
  const words = (
    reason: Parameters<typeof ownerWords>[0]['reason'],
    owner: typeof pia | null,
    by: typeof pia | null,
    before: string | null = null,
  ) => ownerWords({ number: 1, at, reason, owner, by }, before);
  expect([
    words('chosen', pia, pia),
    words('chosen', null, pia, 'Pia'),
    words('chosen', null, paul, 'Pia'),
    words('merged', paul, pia),
    words('unmerged', null, pia, 'Paul'),
    words('seller', null, paul, 'Pia'),
    words('left', null, null, 'Pia'),
    words('earlier', pia, null),
  ]).toEqual([
    'Pia took it',
    'Pia gave it back',
    'Paul took it off Pia',
    'Paul came along with a problem that Pia merged into this',
    'Nobody looks after it: Pia undid the merge that Paul came with',
    'Nobody looks after it: Pia became a seller',
    'Nobody looks after it: Pia was signed out everywhere',
    'Pia looked after it when this list begins',
  ]);
});
