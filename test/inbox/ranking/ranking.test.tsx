import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moment } from '../../../components/list/time.ts';
import { App } from '../../../server/inbox/App.tsx';
import { placeOf } from '../../../server/inbox/ranking/rankingHash.ts';
import { keepToken } from '../../../server/inbox/session.ts';
import { DecisionInput } from '../../../utils/record/decision.ts';
import { RankingSettingsInput } from '../../../utils/record/rankingSettings.ts';
import { settingsWith } from '../../problems/ranking/evidence.ts';
import { problem as refusal, TOKEN } from '../endpoint.ts';
import { dealOf, FakeRanking, ranked, told } from './world.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  keepToken(TOKEN);
});
afterEach(cleanup);

function show(endpoint: FakeRanking, hash = '#ranking') {
  history.replaceState(null, '', `/inbox${hash}`);
  render(<App fetcher={endpoint.fetch} />);
  return userEvent.setup();
}

const many = () => ranked('Exports stop', [told('A'), told('B', { reporterId: 'Sam', deal: dealOf() }), told('C')]);
const few = () => ranked('Logins fail', [told('D')]);
const barred = settingsWith({ bar: { threshold: '1', capacity: null, theme: 'Close of the month' } });
const line = () => screen.findByRole('navigation', { name: 'The line' });
const link = (name: RegExp) => screen.findByRole('link', { name });
const number = (name: RegExp) => screen.getByRole('button', { name });

const notRead = () => refusal(503, 'ranking-not-read', 'The endpoint has just started.');

const reason = () => screen.findByLabelText('Why this change');
const save = () => screen.getByRole('button', { name: 'Save how we rank' });

/** Rules that need no layout; colours are looked at in the real browser. */
async function violations(): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  return (await axe.run(document.body, { rules })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('the line', () => {
  test('stands in its order with the bar drawn in it, and what was set aside below', async () => {
    show(new FakeRanking([few(), many(), ranked('Too dear', [told('E')], 'declined')], barred));
    await link(/Exports stop/);
    const items = within(await line()).getAllByRole('listitem');
    expect(items.map((item) => item.textContent?.slice(0, 12))).toEqual([
      '1. Exports s',
      'The barAbove',
      '2. Logins fa',
      '(3) Too dear',
    ]);
    expect(items[0]?.textContent).toContain('3 accounts$10,000 openeffort not estimatedScore 1.4');
    expect(items[1]?.textContent).toBe('The barAbove: a score of 1 or moreClose of the month');
    expect(await violations()).toEqual([]);
  });

  test('after a start of the endpoint it says as of when it stands, and asks by itself until it is of now', async () => {
    const endpoint = new FakeRanking([few(), many()], barred);
    const then = '2026-11-25T10:00:00.000Z';
    endpoint.asOf.push(then);
    show(endpoint);
    await screen.findByText(`As of ${moment(then)}. What came since is being counted.`);
    expect((await link(/Exports stop/)).textContent).toContain('Score');
    expect(await violations()).toEqual([]);
    await waitFor(() => expect(screen.queryByText(/As of/)).toBeNull(), { timeout: 10_000 });
    expect(await link(/Exports stop/)).toBeTruthy();
  });

  test('a problem whose numbers are still counted says so, under what the line says of it', async () => {
    const first = many();
    const endpoint = new FakeRanking([first], barred);
    endpoint.asOf.push('2026-11-25T10:00:00.000Z');
    const answer = Promise.withResolvers<Response>();
    endpoint.instead.set(`GET /v1/ranking/${first.id}`, () => answer.promise);
    show(endpoint, `#ranking/${first.id}`);
    await screen.findByText('Its numbers are being counted; this takes some seconds.');
    const heading = screen.getByRole('heading', { name: 'Exports stop' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByText('Place 1 in the line, over the bar.')).toBeTruthy();
    endpoint.instead.clear();
    answer.resolve(await endpoint.fetch(`/v1/ranking/${first.id}`, { headers: { authorization: `Bearer ${TOKEN}` } }));
    await screen.findByText('How the score is made');
    expect(screen.queryByText(/being counted; this/)).toBeNull();
    expect(document.activeElement).toBe(heading);
  });

  test('an endpoint that cannot tell the line yet says so, and is asked by itself until it can', async () => {
    const first = many();
    const endpoint = new FakeRanking([first], barred);
    endpoint.instead.set('GET /v1/ranking', notRead);
    show(endpoint, `#ranking/${first.id}`);
    await screen.findByText('The endpoint has just started. The line is being counted; this takes some seconds.');
    await screen.findByText('Its numbers are being counted; this takes some seconds.');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await violations()).toEqual([]);
    const asked = () => endpoint.requests.filter(({ path }) => path === `/v1/ranking/${first.id}`).length;
    await waitFor(() => expect(asked()).toBe(2), { timeout: 10_000 });
    expect(screen.getByText('Its numbers are being counted; this takes some seconds.')).toBeTruthy();
    endpoint.instead.clear();
    await screen.findByText('How the score is made', {}, { timeout: 10_000 });
    await link(/Exports stop/);
    await waitFor(() => expect(screen.queryByText(/being counted/)).toBeNull());
  });

  test('a problem that is shown as of then is asked for again once the line is of now', async () => {
    const first = many();
    const endpoint = new FakeRanking([first], barred);
    const then = '2026-11-25T10:00:00.000Z';
    endpoint.asOf.push(then);
    endpoint.placesAsOf.push(then);
    show(endpoint, `#ranking/${first.id}`);
    await screen.findByText('How the score is made');
    expect(screen.getAllByText(`As of ${moment(then)}. What came since is being counted.`)).toHaveLength(2);
    await waitFor(() => expect(screen.queryByText(/^As of/)).toBeNull(), { timeout: 10_000 });
    expect(endpoint.requests.filter(({ path }) => path === `/v1/ranking/${first.id}`)).toHaveLength(2);
  });

  test('says what to do when it is empty, and when no bar is drawn', async () => {
    show(new FakeRanking());
    await screen.findByText('Nothing is in the line yet');
    expect(await violations()).toEqual([]);
    cleanup();
    show(new FakeRanking([few()]));
    expect((await link(/Say what the team takes on now/)).getAttribute('href')).toBe('#ranking/settings');
  });

  test('what the team is about is told where no bar is drawn as well', async () => {
    const bar = { threshold: null, capacity: null, theme: 'Close of the month' };
    show(new FakeRanking([many()], settingsWith({ bar })));
    expect((await screen.findByText('Close of the month')).parentElement?.textContent).toContain(
      'No bar is drawn yet.',
    );
  });

  test('comes by page, and again as far as it was shown', async () => {
    const endpoint = new FakeRanking(Array.from({ length: 60 }, (_, n) => ranked(`Trouble ${n}.`, [told(`A${n}`)])));
    const user = show(endpoint);
    await link(/Trouble 0\./);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await link(/Trouble 59\./);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('so does what was set aside, with how many there are in all', async () => {
    const noes = Array.from({ length: 60 }, (_, n) => ranked(`Trouble ${n}.`, [told(`A${n}`)], 'declined'));
    const user = show(new FakeRanking(noes));
    const section = within(await screen.findByRole('region', { name: 'Set aside' }));
    expect(section.getByText(/^60 problems with a no or a not now/)).toBeTruthy();
    expect(section.getAllByRole('listitem')).toHaveLength(50);
    await user.click(section.getByRole('button', { name: 'Show more of what was set aside' }));
    await waitFor(() => expect(section.getAllByRole('listitem')).toHaveLength(60));
    expect(section.queryByRole('button')).toBeNull();
  });

  test('a problem that is done says so in place of its numbers, with its decision', async () => {
    const done = ranked('Exports stop', [told('A')], 'completed');
    show(new FakeRanking([done]), `#ranking/${done.id}`);
    const heading = await screen.findByRole('heading', { name: 'This problem is done' });
    expect(document.activeElement).toBe(heading);
    await screen.findByRole('region', { name: 'Decision' });
    expect(screen.queryByText('This problem is done.')).toBeNull();
    expect(await violations()).toEqual([]);
  });

  test('j, k and Enter open, Escape goes back; a failure is told and mended', async () => {
    const endpoint = new FakeRanking([many(), few()]);
    endpoint.instead.set('GET /v1/ranking', () => Promise.reject(new TypeError('Failed to fetch')));
    const user = show(endpoint);
    await screen.findByText('The endpoint could not be reached.');
    endpoint.instead.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await link(/Logins fail/);
    await user.keyboard('jj');
    expect(document.activeElement?.textContent).toContain('Logins fail');
    await user.keyboard('{Enter}');
    const opened = await screen.findByRole('heading', { name: 'Logins fail' });
    await waitFor(() => expect(document.activeElement).toBe(opened));
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { name: 'At stake in the whole line' });
  });

  test('is reached from the reports, and leads back', async () => {
    const user = show(new FakeRanking([few()]), '');
    await user.click(await link(/^Ranking$/));
    await link(/Logins fail/);
    await user.click(await link(/^Reports$/));
    expect(await screen.findByText('No reports yet')).toBeTruthy();
  });
});

describe('P10 a number', () => {
  test('opens to its inputs, down to the reports, and shows how it was worked out', async () => {
    const one = many();
    const user = show(new FakeRanking([one], barred));
    await user.click(await link(/Exports stop/));
    await screen.findByText('customers 1.2 + deals 0.2');
    await user.click(number(/^Customers/));
    expect(screen.getByText('reach 3 accounts × impact 2 × confidence 80 % ÷ effort 4')).toBeTruthy();
    await user.click(number(/^Reach/));
    const account = number(/^Account B/);
    expect(account.getAttribute('aria-expanded')).toBe('false');
    await user.click(account);
    expect(account.getAttribute('aria-expanded')).toBe('true');
    const source = screen.getByRole('link', { name: 'Open report 1 of 1' });
    expect(source.getAttribute('href')).toBe(`#${one.evidence[1]?.reportId}`);
    expect(await violations()).toEqual([]);
  });

  test('what would change the answer stands above, and is gone over the bar', async () => {
    const user = show(new FakeRanking([many(), few()], barred));
    await user.click(await link(/Logins fail/));
    const would = within(await screen.findByRole('region', { name: 'What would change the answer' }));
    expect(would.getAllByRole('listitem').map((item) => item.textContent)).toContain(
      '3 more accounts, each slowed by it',
    );
    expect(screen.getByText('Place 2 in the line, below the bar.')).toBeTruthy();
    await user.click(await link(/Exports stop/));
    await screen.findByText('Place 1 in the line, over the bar.');
    expect(screen.queryByRole('region', { name: 'What would change the answer' })).toBeNull();
  });

  test('the stake of the whole line is opened in the same way', async () => {
    const user = show(new FakeRanking([many()]));
    await user.click(await screen.findByRole('button', { name: /^Open deals \$10,000/ }));
    expect(screen.getByText('1 open deal, each counted once')).toBeTruthy();
  });

  test('markup in a statement and a name is text', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    const user = show(new FakeRanking([ranked(bad, [told(bad)])]));
    await user.click(await link(/onerror/));
    await user.click(await screen.findByRole('button', { name: /^Customers/ }));
    await user.click(number(/^Reach/));
    expect(number(/^Account <img/)).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('what a product manager adds', () => {
  test('effort moves the problem in the line at once', async () => {
    const endpoint = new FakeRanking([many(), few()], barred);
    const user = show(endpoint);
    await user.click(await link(/Logins fail/));
    await user.type(await screen.findByLabelText('Effort in person-weeks'), '0.5');
    await user.click(screen.getByRole('button', { name: 'Save effort and confidence' }));
    await waitFor(async () => expect((await link(/Logins fail/)).textContent).toMatch(/^1\. Logins fail/));
    expect(endpoint.sent('PUT')).toEqual([{ effort: '0.5', confidence: null, effortReason: '', basedOn: null }]);
    expect(screen.getByText(/Place 1 in the line, over the bar/)).toBeTruthy();
  });

  test('what breaks a rule is said at its field and not sent', async () => {
    const endpoint = new FakeRanking([few()]);
    const user = show(endpoint);
    await user.click(await link(/Logins fail/));
    await user.type(await screen.findByLabelText('Effort in person-weeks'), '0');
    await user.type(screen.getByLabelText('Confidence in percent'), '90');
    await user.click(screen.getByRole('button', { name: 'Save effort and confidence' }));
    await screen.findByText('must be more than 0');
    expect(screen.getByLabelText('Why this confidence').getAttribute('aria-invalid')).toBe('true');
    const percent = screen.getByLabelText('Confidence in percent');
    await user.type(screen.getByLabelText('Why this confidence'), 'Two calls.');
    for (const typed of ['90,5', '  ']) {
      await user.clear(percent);
      await user.type(percent, typed);
      await user.click(screen.getByRole('button', { name: 'Save effort and confidence' }));
      await screen.findByText('must be a whole number from 0 to 100');
    }
    expect(endpoint.sent('PUT')).toEqual([]);
  });
});

const decide = async (status: string) => {
  const endpoint = new FakeRanking([many(), few()], barred);
  const user = show(endpoint);
  await user.click(await link(/Logins fail/));
  const preview = within(await screen.findByRole('region', { name: 'What the seller will see' }));
  expect(preview.getByRole('heading').textContent).toBe('What 2 sellers will see; it answers 3 reports');
  await user.selectOptions(screen.getByLabelText('Status'), status);
  await user.type(screen.getByLabelText('Reason'), 'Because of the numbers.');
  return { endpoint, user };
};

describe('deciding beside the numbers', () => {
  test('P9 a no is kept with its reason, shown as the sellers see it, and set aside in the line', async () => {
    const { endpoint, user } = await decide('declined');
    await user.type(screen.getByLabelText('What would change it'), 'Three more.');
    await user.click(screen.getByRole('button', { name: 'Save decision' }));
    await screen.findByText('Decision saved');
    expect(endpoint.sent('POST')).toMatchObject([{ status: 'declined', wouldChange: 'Three more.' }]);
    await waitFor(async () => expect((await link(/Logins fail/)).textContent).toMatch(/^\(2\) Logins fail/));
    expect(screen.getByText(/Set aside; it would have place 2/)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  test('P9 somebody else’s decision in between is shown, what was typed stays, and is saved on that one', async () => {
    const { endpoint, user } = await decide('planned');
    const id = endpoint.problems.find(({ statement }) => statement === 'Logins fail')?.id ?? '';
    endpoint.instead.set('POST', () => {
      endpoint.instead.clear();
      endpoint.decideElsewhere(id, { status: 'started', reason: 'Paul has begun.' });
      return refusal(409, 'changed-meanwhile', 'Somebody else changed this meanwhile.');
    });
    await user.click(screen.getByRole('button', { name: 'Save decision' }));
    await screen.findByText('Somebody else changed this meanwhile.');
    await screen.findByText('Paul has begun.');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('Because of the numbers.');
    await user.click(screen.getByRole('button', { name: 'Save decision' }));
    await screen.findByText('Decision saved');
    const [before, after] = endpoint.sent('POST').map((sent) => DecisionInput.parse(sent));
    expect(before?.basedOn).toBeNull();
    expect(after?.basedOn).toBe(endpoint.decisions.get(id)?.[1]?.id);
    expect(after?.reason).toBe('Because of the numbers.');
  });

  test('P9 a not now until a day that has come, and a condition that is there already, are told at their fields', async () => {
    const { endpoint, user } = await decide('deferred');
    await user.type(screen.getByLabelText('What would change it'), 'Time.');
    await user.type(screen.getByLabelText('when so many accounts have it'), '1');
    expect(screen.getByText(/Today: 1; that is so already/)).toBeTruthy();
    await user.type(screen.getByLabelText('or open deals of'), '40000');
    await user.type(screen.getByLabelText('Currency'), 'gbp');
    expect(screen.getByText(/while no rate for GBP is entered/)).toBeTruthy();
    await user.type(screen.getByLabelText('Looked at again on'), '2020-02-29');
    await user.click(screen.getByRole('button', { name: 'Save decision' }));
    await screen.findByText(/This day has come already/);
    expect(endpoint.sent('POST')).toEqual([]);
    await user.clear(screen.getByLabelText('Looked at again on'));
    await user.type(screen.getByLabelText('Looked at again on'), '2099-02-28');
    await user.click(screen.getByRole('button', { name: 'Save decision' }));
    await screen.findByText('Decision saved');
    expect(endpoint.sent('POST')).toMatchObject([{ status: 'deferred', reviewAt: '2099-02-28' }]);
  });

  test('what is done leaves the line, and the line is shown', async () => {
    const { user } = await decide('completed');
    await user.click(screen.getByRole('button', { name: 'Save decision' }));
    await screen.findByRole('heading', { name: 'At stake in the whole line' });
    await waitFor(() => expect(screen.queryByText('Logins fail')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('how we rank', () => {
  test('a change is explained, saved with what it was made on, and stands in the history', async () => {
    const endpoint = new FakeRanking([few()], barred);
    const before = endpoint.history[0]?.id;
    const user = show(endpoint, '#ranking/settings');
    await reason();
    await user.click(save());
    await screen.findByText('A change is explained in at least one word.');
    const least = screen.getByLabelText('Least score');
    await user.clear(least);
    await user.type(least, '0.2');
    await user.type(await reason(), 'Spring.');
    await user.click(save());
    await screen.findByText('Saved');
    expect(RankingSettingsInput.parse(endpoint.sent('PUT')[0])).toMatchObject({
      basedOn: before,
      reason: 'Spring.',
      settings: { ...barred, bar: { ...barred.bar, threshold: '0.2' } },
    });
    expect(screen.getByText('Least score: 1 → 0.2')).toBeTruthy();
    await waitFor(async () => expect((await line()).textContent).toContain('a score of 0.2 or more'));
    expect(await violations()).toEqual([]);
  });

  test('a rate is added with its day, and a broken one is told at its field', async () => {
    const endpoint = new FakeRanking([few()]);
    const user = show(endpoint, '#ranking/settings');
    await user.type(await reason(), 'Euros.');
    await user.click(screen.getByRole('button', { name: 'Add a rate' }));
    await user.type(screen.getByLabelText('Currency 1'), 'eur');
    await user.click(save());
    await screen.findByText('must be a decimal number such as 1.08');
    await user.type(screen.getByLabelText('One is worth in USD'), '1.08');
    await user.type(screen.getByLabelText('From this day on'), '2026-01-01');
    await user.click(save());
    await screen.findByText('Rate added: EUR 1.08 from 2026-01-01');
    expect(endpoint.settings.rates).toEqual([{ currencyIsoCode: 'EUR', rate: '1.08', from: '2026-01-01' }]);
    await user.type(await reason(), 'No more.');
    await user.click(screen.getByRole('button', { name: 'Take out rate 1' }));
    await user.click(save());
    await screen.findByText('Rate taken out: EUR 1.08 from 2026-01-01');
  });

  test('another currency is warned of, and no rate of the former one is sent with it', async () => {
    const rates = [{ currencyIsoCode: 'GBP', rate: '1.27', from: '2026-01-01' }];
    const endpoint = new FakeRanking([few()], settingsWith({ rates }));
    const user = show(endpoint, '#ranking/settings');
    await user.type(await reason(), 'We moved.');
    const currency = screen.getByLabelText('Currency');
    await user.clear(currency);
    await user.type(currency, 'eur');
    expect(screen.getByText('Amounts were in USD until now.')).toBeTruthy();
    await user.click(save());
    const at = screen.getByLabelText('One is worth in eur');
    await screen.findByText('was entered in USD; say what one GBP is worth in EUR, or take it out');
    expect(endpoint.sent('PUT')).toEqual([]);
    await user.clear(at);
    await user.type(at, '1.17');
    await user.click(save());
    await screen.findByText('Rate added: GBP 1.17 from 2026-01-01');
    expect(screen.queryByText('Amounts were in USD until now.')).toBeNull();
    expect(endpoint.settings).toMatchObject({ currencyIsoCode: 'EUR', rates: [{ rate: '1.17' }] });
  });

  test('P3 after a lost answer the same change is sent again; somebody else’s change is told', async () => {
    const endpoint = new FakeRanking([few()]);
    endpoint.instead.set('PUT', () => Promise.reject(new TypeError('Failed to fetch')));
    const user = show(endpoint, '#ranking/settings');
    await user.type(await reason(), 'Spring.');
    await user.click(save());
    await screen.findByText('The endpoint could not be reached.');
    endpoint.instead.set('PUT', () => refusal(409, 'changed-meanwhile', 'Somebody else changed this meanwhile.'));
    await user.click(save());
    await screen.findByText('Somebody else changed this meanwhile.');
    const [first, second] = endpoint.sent('PUT');
    expect(second).toEqual(first);
    expect(await reason()).toHaveProperty('value', 'Spring.');
  });
});

test.each([
  ['', null],
  ['#reports', null],
  ['#ranking', { open: null }],
  ['#ranking/settings', { open: 'settings' }],
  ['#ranking/nonsense', null],
])('the address %j is the place %j', (hash, place) => expect(placeOf(hash)).toEqual(place));
