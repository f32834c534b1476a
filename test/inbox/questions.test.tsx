import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { hashOf, placeOf } from '../../server/inbox/places.ts';
import { keepSeen, readSeen } from '../../server/inbox/questions/answersSeen.ts';
import { keepQuestion, readQuestion } from '../../server/inbox/questions/questionDraft.ts';
import { AsksForMe } from '../../utils/record/asks.ts';
import { newId } from '../../utils/record/id.ts';
import { SyncReply } from '../../utils/record/sync.ts';
import { barriers } from './barriers.ts';
import { problem } from './endpoint.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
let reportId: string;
beforeEach(async () => {
  history.replaceState(null, '', '/inbox');
  world = await enter();
  reportId = await world.send('Exports stop');
});

const show = (hash = '') => {
  return showInbox(world, hash);
};
const part = () => screen.findByRole('region', { name: 'Questions' });
const field = () => screen.findByLabelText<HTMLTextAreaElement>('Ask Sam Seller');
const row = () => screen.findByRole('button', { name: /Exports stop/ });
const ask = async (text: string) => world.pm.post(`/v1/reports/${reportId}/questions`, { id: newId(), text });

const sync = async (more: object) =>
  SyncReply.parse(await (await world.seller.post('/v1/sync', { v: 1, cursor: null, reports: [], ...more })).json());
const asked = async () => AsksForMe.parse((await sync({ asks: null })).asks).questions;
/** The seller answers the newest question about the report. */
const answer = async (text: string) => {
  const askId = (await asked())[0]?.id ?? '';
  world.time.now += 1_000;
  const answeredAt = new Date(world.time.now).toISOString();
  await sync({ answers: [{ kind: 'question', id: newId(), askId, answeredAt, text }] });
};

test('a question is asked by keyboard from the report, and waits there for its answer', async () => {
  const user = show(`#${reportId}`);
  await field();
  await user.keyboard('q');
  expect(document.activeElement).toBe(await field());
  await user.keyboard('Which month?{Enter}All of them?{Control>}{Enter}{/Control}');
  const questions = await part();
  await within(questions).findByText(/Which month\?/);
  expect(questions.textContent).toMatch(/Pia Manager asked.*Which month\?\nAll of them\?.*Waiting for an answer\./);
  expect((await field()).value).toBe('');
  expect(await asked()).toMatchObject([{ text: 'Which month?\nAll of them?' }]);
});

test('the answer stands in the report with its date, and the ones it replaced below it', async () => {
  await ask('Which month?');
  await answer('May, <i>I think</i>.');
  await answer('June.');
  const user = show(`#${reportId}`);
  const questions = await part();
  await within(questions).findByText('June.');
  expect(questions.textContent).toMatch(/Sam Seller answered, .*2026.*June\./);
  expect(questions.textContent).not.toContain('Waiting');
  await user.click(within(questions).getByText('1 earlier answer'));
  expect(within(questions).getByText('May, <i>I think</i>.')).toBeTruthy();
});

test('a report with a new answer is marked in the list until it was opened', async () => {
  await ask('Which month?');
  await answer('June.');
  const user = show();
  await waitFor(async () => expect((await row()).textContent).toContain('New answer'));
  await user.click(await row());
  await within(await part()).findByText('June.');
  await waitFor(async () => expect((await row()).textContent).not.toContain('New answer'));
  cleanup();
  show();
  await row();
  await waitFor(() => expect(world.requests.filter((one) => one.includes('state=answered')).length).toBeGreaterThan(1));
  expect((await row()).textContent).not.toContain('New answer');
});

test('all open questions stand in one place, and lead to their reports', async () => {
  await ask('Which month?');
  const user = show('#questions');
  const open = await screen.findByRole('button', { name: /Which month\?/ });
  expect(open.textContent).toMatch(/Exports stop.*to Sam Seller.*Northwind/);
  await user.keyboard('j{Enter}');
  await within(await part()).findByText('Which month?');
  expect(location.hash).toBe(`#${reportId}`);
});

test('answered questions are one key away, and empty lists say what to do', async () => {
  const user = show('#questions');
  await screen.findByRole('heading', { name: 'No question waits for an answer' });
  await user.click(screen.getByLabelText('Answered'));
  await screen.findByRole('heading', { name: 'No answers yet' });
  await ask('Which month?');
  await answer('June.');
  await user.click(screen.getByLabelText('Waiting for an answer'));
  await screen.findByRole('heading', { name: 'No question waits for an answer' });
  await user.click(screen.getByLabelText('Answered'));
  expect((await screen.findByRole('button', { name: /Which month\?/ })).textContent).toContain('June.');
});

test('a question is withdrawn by whoever changed their mind', async () => {
  await ask('Which month?');
  const user = show(`#${reportId}`);
  await user.click(await screen.findByRole('button', { name: 'Withdraw this question' }));
  await within(await part()).findByText(/^Withdrawn, /);
  expect(await asked()).toEqual([]);
});

test('a withdrawal that comes after the answer says why it is refused', async () => {
  await ask('Which month?');
  const user = show(`#${reportId}`);
  const button = await screen.findByRole('button', { name: 'Withdraw this question' });
  await answer('June.');
  await user.click(button);
  expect(await screen.findByText('This was answered already, so that it cannot be withdrawn.')).toBeTruthy();
});

test('P13 a question without words is not sent, and says what to do', async () => {
  const user = show(`#${reportId}`);
  await user.type(await field(), '  {Control>}{Enter}{/Control}');
  expect(await screen.findByText(/The question is still empty/)).toBeTruthy();
  expect(await asked()).toEqual([]);
});

test('what is typed outlives a failure and a reload, and is asked once', async () => {
  world.instead.push({
    match: `POST /v1/reports/${reportId}/questions`,
    answer: () => problem(503, 'store-unavailable', 'The endpoint cannot reach its store.'),
  });
  const user = show(`#${reportId}`);
  await user.type(await field(), 'Which month?{Control>}{Enter}{/Control}');
  await screen.findByText('The endpoint cannot reach its store.');
  const { id } = readQuestion(reportId) ?? {};
  cleanup();
  const again = show(`#${reportId}`);
  expect((await field()).value).toBe('Which month?');
  await again.type(await field(), '{Control>}{Enter}{/Control}');
  await within(await part()).findByText('Which month?');
  expect((await asked()).map((one) => one.id)).toEqual([id]);
  expect(readQuestion(reportId)).toBeNull();
});

test('whoever left cannot be asked, and that is said in place of the field', async () => {
  await ask('Which month?');
  const { workspace, member } = world.seller.joined;
  await world.store.revokeDevices(workspace.id, member.id, '2026-05-14T09:15:00Z');
  show(`#${reportId}`);
  await screen.findByText('There is nobody to ask.');
  expect(screen.queryByLabelText('Ask Sam Seller')).toBeNull();
  expect((await part()).textContent).toContain('Nobody can answer: they are signed in nowhere.');
});

test('one who leaves while the question is typed: it is told, and the words stay', async () => {
  const user = show(`#${reportId}`);
  await user.type(await field(), 'Which month?');
  const { workspace, member } = world.seller.joined;
  await world.store.revokeDevices(workspace.id, member.id, '2026-05-14T09:15:00Z');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/signed in nowhere, so that a question would reach nobody/);
  expect((await field()).value).toBe('Which month?');
});

test('questions that cannot be read say so and can be asked for again; the report stands all the same', async () => {
  world.instead.push({
    match: `GET /v1/reports/${reportId}/questions`,
    answer: () => problem(500, 'internal', 'The endpoint had an error of its own.'),
  });
  const user = show(`#${reportId}`);
  await user.click(await within(await part()).findByRole('button', { name: 'Try again' }));
  await field();
  expect(await screen.findByRole('form', { name: 'Decide' })).toBeTruthy();
});

test('no barriers that axe knows of, in the report and in the list', async () => {
  await ask('Which month?');
  await answer('June.');
  await ask('Which year?');
  show(`#${reportId}`);
  await field();
  expect(await barriers()).toEqual([]);
  cleanup();
  show('#questions');
  await screen.findByRole('button', { name: /Which year\?/ });
  expect(await barriers()).toEqual([]);
});

test('the place of the questions has an address of its own', () => {
  expect(placeOf('#questions')).toEqual({ room: 'questions', id: null });
  expect(hashOf({ room: 'questions', id: null })).toBe('#questions');
});

test('what was seen and typed is kept within bounds, and junk in the storage is no failure', () => {
  expect(keepSeen(['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(keepSeen(Array.from({ length: 600 }, (_, n) => `id ${n}`))).toHaveLength(500);
  localStorage.setItem('heard.answersSeen', '{');
  expect(readSeen()).toEqual([]);
  sessionStorage.setItem('heard.question.x', '7');
  expect(readQuestion('x')).toBeNull();
  keepQuestion('x', { id: 'a', text: 'b' });
  expect(readQuestion('x')).toEqual({ id: 'a', text: 'b' });
  keepQuestion('x', null);
  expect(readQuestion('x')).toBeNull();
});
