import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { placeOf } from '../../server/inbox/introductions/introductionHash.ts';
import { keepToken } from '../../server/inbox/session.ts';
import { FAILURES } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import type { AskStep } from '../../utils/record/introductionAsk.ts';
import { requestFor, talking } from '../introductions/sample.ts';
import { barriers } from './barriers.ts';
import { enter, showInbox } from './enter.tsx';
import type { InboxWorld } from './world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
  const reports = ['Dana', 'Evan'].map((name) => talking('Closing takes days', name, ['month-end close']));
  await world.seller.sync(reports);
});

function show(hash = '#introductions') {
  return showInbox(world, hash);
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const field = (name: string | RegExp) => screen.findByLabelText(name);

/** A request that was opened, and asked for by everybody who is proposed when `ask`. */
async function opened(wanted: number, ask = false) {
  const request = requestFor({ wanted });
  await world.pm.post('/v1/introductions', request);
  const path = `/v1/introductions/${request.id}`;
  const { proposals } = await (await world.pm.get(`${path}/proposals`)).json();
  const asks = proposals.map(({ key }: { key: string }) => ({ id: newId(), key }));
  if (ask) await world.pm.post(`${path}/asks`, { asks });
  return { id: request.id, asks: asks.map(({ id }: { id: string }) => id) };
}
const answer = (askId: string, step: AskStep) =>
  world.store.takeStep({
    workspaceId: world.pm.joined.workspace.id,
    askId,
    wanted: { id: newId(), step, memberId: world.seller.joined.member.id, actor: 'seller', saidOn: '2026-05-14' },
    at: '2026-05-14T10:00:00.000Z',
  });

test('an empty room says what it is for, and leads to the form', async () => {
  const user = show();
  expect(await screen.findByText('Nobody asked for customers yet')).toBeTruthy();
  expect(await screen.findByText(/Nobody is asked twice within 90 days/)).toBeTruthy();
  expect(await barriers()).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'Ask for customers' }));
  expect(await field('What for')).toBeTruthy();
});

test('from the form to the asks by keyboard: proposed with reasons, as many ticked as are wanted, asked', async () => {
  const user = show('#introductions/new');
  await user.click(await field('What for'));
  await user.keyboard('How they close the month');
  await user.clear(await field('How many'));
  await user.type(await field('How many'), '1');
  await user.type(await field('Until'), '2026-06-15');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Call: How they close the month' })).toBeTruthy();
  const boxes = await screen.findAllByRole('checkbox');
  expect(boxes.map((box) => box instanceof HTMLInputElement && box.checked)).toEqual([true, false]);
  expect(screen.getAllByText(/agreed to talk about month-end close/)).toHaveLength(2);
  expect(await barriers()).toEqual([]);
  await user.click(await button('Ask for this one'));
  expect(await screen.findByText('Asked: 1 not answered yet')).toBeTruthy();
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1));
  expect(within(screen.getByRole('navigation', { name: 'Introductions' })).getByText('0 of 1, open')).toBeTruthy();
});

test('P13 the form says at each field what it needs, and sends nothing', async () => {
  const user = show('#introductions/new');
  await user.clear(await field('How many'));
  await user.click(await button('See who could be asked'));
  expect(screen.getByText('has to be said in at least one word')).toBeTruthy();
  expect(screen.getByText('needs a day')).toBeTruthy();
  expect(world.requests.filter((asked) => asked.startsWith('POST'))).toEqual([]);
});

test('who agreed is shown with how, note and consent; a no is counted and never named', async () => {
  const { id, asks } = await opened(2, true);
  const consent = { purpose: 'a call on the close', until: '2136-06-30', askedBy: 'Sam Seller' };
  await answer(asks[0] ?? '', { status: 'accepted', how: 'direct', note: 'Mornings are best', consent });
  await answer(asks[1] ?? '', { status: 'declined', note: null });
  show(`#introductions/${id}`);
  const agreed = within(await screen.findByRole('region', { name: 'Agreed' }));
  expect(agreed.getByText('Sam Seller: you may write directly')).toBeTruthy();
  expect(agreed.getByText('Mornings are best')).toBeTruthy();
  expect(agreed.getByText(/The customer agreed: a call on the close, asked by Sam Seller, until/)).toBeTruthy();
  expect(agreed.getByRole('link', { name: /@northwind\.example/ })).toBeTruthy();
  expect(screen.getByText('Asked: 1 not now')).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('nobody is led to write to a customer whose agreement is over', async () => {
  const { id, asks } = await opened(2, true);
  const consent = { purpose: 'a call on the close', until: '2026-05-15', askedBy: 'Sam Seller' };
  await answer(asks[0] ?? '', { status: 'accepted', how: 'direct', note: null, consent });
  show(`#introductions/${id}`);
  const agreed = within(await screen.findByRole('region', { name: 'Agreed' }));
  expect(agreed.getByText(/until May 15, 2026\. That day is over: they have to be asked again\./)).toBeTruthy();
  expect(agreed.queryByRole('link', { name: /@northwind\.example/ })).toBeNull();
});

test('what came of it is noted, then thanks are sent; the seller reads both', async () => {
  const { id, asks } = await opened(1, true);
  await answer(asks[0] ?? '', { status: 'accepted', how: 'introduces', note: null, consent: null });
  const user = show(`#introductions/${id}`);
  expect(await screen.findByText('The customer has not been asked yet.')).toBeTruthy();
  await user.click(await button('Note the outcome'));
  expect(screen.getByText('needs a day')).toBeTruthy();
  await user.type(await field('Held on'), '2026-05-20');
  await user.type(await field('What came of it'), 'They close by hand.');
  await user.click(await button('Note the outcome'));
  expect(await screen.findByText(/: They close by hand\./)).toBeTruthy();
  await user.type(await field('Thanks to the seller'), 'Thank you!');
  await user.click(await button('Send thanks'));
  expect(await screen.findByText('Thanked: Thank you!')).toBeTruthy();
});

test('whoever cools down is shown with when and for what, and cannot be ticked', async () => {
  await opened(2, true);
  const { id } = await opened(2);
  show(`#introductions/${id}`);
  const boxes = await screen.findAllByRole('checkbox');
  expect(boxes.map((box) => box instanceof HTMLInputElement && box.disabled)).toEqual([true, true]);
  expect(screen.getAllByText(/asked on May 14, 2026 for: How they close the month/)).toHaveLength(2);
  expect(await button('Ask for these 0')).toHaveProperty('disabled', true);
});

test('a request is closed by hand; a failure says what to do', async () => {
  const { id } = await opened(2);
  const user = show(`#introductions/${id}`);
  world.instead.push({
    match: `POST /v1/introductions/${id}/close`,
    answer: () => new Response('{}', { status: 503 }),
  });
  await user.click(await button('Close this request'));
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.click(await button('Close this request'));
  await waitFor(() => expect(screen.getAllByText('0 of 2, closed').length).toBeGreaterThan(0));
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('a colleague’s request shows who agreed and nothing of who was asked', async () => {
  const { id } = await opened(2, true);
  const pat = await world.join('pm', { name: 'Pat' });
  keepToken(pat.joined.token);
  show(`#introductions/${id}`);
  expect(await screen.findByText('Pia Manager', { selector: '.problem-facts bdi' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Asked' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Who could be asked' })).toBeNull();
});

/** A request of Pia's, who became a seller; Pat is signed in. */
async function leftBehind() {
  const { id } = await opened(2, true);
  const admin = await world.join('admin', { name: 'Ann' });
  await admin.put(`/v1/people/${world.pm.joined.member.id}`, { role: 'seller' });
  const pat = await world.join('pm', { name: 'Pat' });
  keepToken(pat.joined.token);
  return { id, admin };
}
const words = 'Nobody looks after it: Pia Manager became a seller. What sellers answer goes on arriving.';
const take = /^Take it over: Call: How they close the month/;
/** What stands beside the list, once there is one. */
async function pane() {
  await screen.findByRole('navigation', { name: 'Introductions' });
  return within(screen.getByRole('main'));
}

test('a request that nobody looks after says so in the list, and one button there takes it over and opens it', async () => {
  await leftBehind();
  const user = show();
  const list = within(await screen.findByRole('navigation', { name: 'Introductions' }));
  expect(await list.findByText(words)).toBeTruthy();
  expect(await barriers()).toEqual([]);
  await user.click(list.getByRole('button', { name: take }));
  expect(await screen.findByText('Asked: 2 not answered yet')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  expect(await screen.findByText('Pat took it over')).toBeTruthy();
  expect(screen.getByText('Pia Manager opened it')).toBeTruthy();
});

test('so does its page, where the keyboard stays with the request; who took it and when is shown', async () => {
  const { id } = await leftBehind();
  const user = show(`#introductions/${id}`);
  const page = await pane();
  expect(await page.findByText(words)).toBeTruthy();
  await user.click(page.getByRole('button', { name: take }));
  expect(await page.findByRole('region', { name: 'Asked' })).toBeTruthy();
  expect(document.activeElement).toBe(page.getByRole('heading', { name: 'Call: How they close the month' }));
  expect(page.getByText('Who asked for it')).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

test('whoever comes second is told who has it, and may take it from them', async () => {
  const { id, admin } = await leftBehind();
  const user = show(`#introductions/${id}`);
  const page = await pane();
  const takes = await page.findByRole('button', { name: take });
  await admin.post(`/v1/introductions/${id}/take-over`, { from: world.pm.joined.member.id });
  await user.click(takes);
  expect(await page.findByText('Ann asks for these customers now; nothing was changed.')).toBeTruthy();
  expect(await page.findByText(/You ask and note then, in place of/)).toBeTruthy();
  await user.click(page.getByRole('button', { name: 'Take it over' }));
  expect(await page.findByText('Pat took it over')).toBeTruthy();
  expect(page.queryByText(/nothing was changed/)).toBeNull();
});

test('words that were typed when somebody took it over stay where they are', async () => {
  const { id, asks } = await opened(1, true);
  await answer(asks[0] ?? '', { status: 'accepted', how: 'introduces', note: null, consent: null });
  const user = show(`#introductions/${id}`);
  await user.type(await field('Held on'), '2026-05-20');
  await user.type(await field('What came of it'), 'By hand.');
  const pat = await world.join('pm', { name: 'Pat' });
  await pat.post(`/v1/introductions/${id}/take-over`, { from: world.pm.joined.member.id });
  await user.click(await button('Note the outcome'));
  expect(await screen.findByText('Pat asks for these customers now; nothing was changed.')).toBeTruthy();
  expect(await field('What came of it')).toHaveProperty('value', 'By hand.');
});

test('a problem leads to a request about it', async () => {
  const problemId = await world.problem('Closing takes days');
  show(`#problems/${problemId}`);
  const link = await screen.findByRole('link', { name: 'Ask for customers' });
  expect(link.getAttribute('href')).toBe(`#introductions/new/${problemId}`);
});

const ID = newId();
test.each([
  ['#introductions', { open: null }],
  ['#introductions/nonsense', { open: null }],
  ['#introductions/new', { open: 'new', problemId: null }],
  [`#introductions/new/${ID}`, { open: 'new', problemId: ID }],
  [`#introductions/${ID}`, { open: 'request', id: ID }],
])('the address %j is the place %j', (hash, place) => expect(placeOf(hash)).toEqual(place));

/** The inbox over a connection that breaks after the endpoint did what it was asked for, once for each of these. */
function showBreaking(hash: string, ...breaks: RegExp[]) {
  history.replaceState(null, '', `/inbox${hash}`);
  const left = [...breaks];
  const fetcher: typeof world.fetcher = async (input, init = {}) => {
    const answered = await world.fetcher(input, init);
    if (!left[0]?.test(`${init.method} ${String(input)}`)) return answered;
    left.shift();
    throw new TypeError('the connection broke');
  };
  return showInbox({ fetcher });
}

test('P3 asks whose answer was lost are sent again under their ids: each asked once, and none "could not be asked"', async () => {
  const { id } = await opened(2);
  const user = showBreaking(`#introductions/${id}`, /^POST .*\/asks$/);
  await user.click(await button('Ask for these 2'));
  expect(await screen.findByText(FAILURES['endpoint-unreachable'][0])).toBeTruthy();
  await user.click(await button('Ask for these 2'));
  expect(await screen.findByText('Asked: 2 not answered yet')).toBeTruthy();
  expect(screen.queryByText(/could not be asked/)).toBeNull();
  expect(await world.store.asksOf(world.pm.joined.workspace.id, [id])).toHaveLength(2);
});

test('P3 an outcome whose answer was lost is noted once, however often it is sent', async () => {
  const { id, asks } = await opened(2, true);
  await answer(asks[0] ?? '', { status: 'accepted', how: 'introduces', note: null, consent: null });
  const user = showBreaking(`#introductions/${id}`, /^POST .*\/outcomes$/);
  await user.type(await field('Held on'), '2026-05-20');
  await user.type(await field('What came of it'), 'They close by hand.');
  await user.click(await button('Note the outcome'));
  expect(await screen.findByText(FAILURES['endpoint-unreachable'][0])).toBeTruthy();
  await user.click(await button('Note the outcome'));
  expect(await screen.findByText(/Held on May 20, 2026: They close by hand\./)).toBeTruthy();
  const kept = await world.store.asksOf(world.pm.joined.workspace.id, [id]);
  expect(kept.find((ask) => ask.id === asks[0])?.steps.map(({ step }) => step.status)).toEqual(['accepted', 'held']);
});
