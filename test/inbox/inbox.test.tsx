import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../server/inbox/App.tsx';
import { keepToken, readToken } from '../../server/inbox/session.ts';
import { EVERY } from '../../server/inbox/useWhileLooking.ts';
import { DecisionInput } from '../../utils/record/decision.ts';
import { Id } from '../../utils/record/primitives.ts';
import { decided } from '../components/outbox/sample.ts';
import { FakeEndpoint, problem, TOKEN } from './endpoint.ts';
import { received, withHistory } from './sample.ts';

const CODE = (role: string) => `heard_i_${role}_${'c'.repeat(43)}`;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/inbox');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(endpoint: FakeEndpoint, token: string | null = TOKEN) {
  if (token) keepToken(token);
  render(<App fetcher={endpoint.fetch} />);
  return userEvent.setup();
}

const row = (name: RegExp) => screen.findByRole('button', { name });
const form = () => screen.findByRole('form', { name: 'Decide' });
const label = (name: string) => screen.getByLabelText(name);
const save = () => screen.getByRole('button', { name: 'Save decision' });

async function open(endpoint: FakeEndpoint, quote = 'decide me') {
  const user = show(endpoint);
  await user.click(await row(new RegExp(quote)));
  await form();
  return user;
}

const one = () => new FakeEndpoint([received({ quote: 'decide me', seller: 'Sam Seller' })]);

describe('signing in', () => {
  test('a product manager signs in by the link; the code leaves the address', async () => {
    history.replaceState(null, '', `/join#${CODE('pm')}`);
    const endpoint = new FakeEndpoint([received({ quote: 'hello inbox' })]);
    const user = show(endpoint, null);
    await user.type(await screen.findByLabelText('Your name'), 'Mira');
    expect(endpoint.requests).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sign in as product manager' }));
    await row(/hello inbox/);
    expect(endpoint.requests[0]?.body).toMatchObject({ code: CODE('pm'), name: 'Mira' });
    expect(location.href).not.toContain('heard_i_');
    expect(readToken()).toBe(TOKEN);
    expect(screen.getByText('Acme')).toBeTruthy();
  });

  test('a name that was not typed is not sent', async () => {
    history.replaceState(null, '', `/join#${CODE('admin')}`);
    const endpoint = new FakeEndpoint();
    const user = show(endpoint, null);
    await user.click(await screen.findByRole('button', { name: 'Sign in as admin' }));
    await waitFor(() => expect(endpoint.requests[0]?.body).not.toHaveProperty('name'));
  });

  test("a seller's link is for the extension and is not used up here", async () => {
    history.replaceState(null, '', `/join#${CODE('seller')}`);
    const endpoint = new FakeEndpoint();
    const user = show(endpoint, null);
    await screen.findByText('This link is for the Heard extension');
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    await screen.findByText('Copied.');
    expect(await navigator.clipboard.readText()).toContain(`/join#${CODE('seller')}`);
    expect(endpoint.requests).toEqual([]);
    expect(screen.queryByRole('button', { name: /Sign in/ })).toBeNull();
  });

  test('a used link is refused in the words of the endpoint, and a new one can be pasted over it', async () => {
    history.replaceState(null, '', `/join#${CODE('pm')}`);
    const endpoint = new FakeEndpoint();
    endpoint.instead.set('/v1/join', () =>
      problem(410, 'invite', 'This invite was already used.', { detail: 'Ask for another.' }),
    );
    const user = show(endpoint, null);
    await user.click(await screen.findByRole('button', { name: /Sign in/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('This invite was already used.Ask for another.');
    location.hash = CODE('admin');
    await screen.findByRole('button', { name: 'Sign in as admin' });
  });

  test('a broken link says so', async () => {
    history.replaceState(null, '', '/join#heard_i_pm_cut');
    show(new FakeEndpoint(), null);
    expect(await screen.findByText('This is not a Heard invite link.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('nobody signed in, and signing out', async () => {
    const user = show(new FakeEndpoint([received()]));
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    await screen.findByText('You are signed out of the inbox.');
    expect(readToken()).toBeNull();
  });

  test('a sign-in that is no longer accepted is forgotten, with a sentence', async () => {
    show(new FakeEndpoint(), 'heard_d_old');
    await screen.findByText(/no longer accepts this browser's sign-in/);
    expect(readToken()).toBeNull();
  });
});

describe('the list', () => {
  test('newest first, by page, with account, amount, seller and where it stands', async () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      received({ quote: `sentence ${index}.`, seller: `Seller ${index}` }),
    );
    const endpoint = new FakeEndpoint([received({ quote: 'top', decision: decided('declined') }), ...rows]);
    const user = show(endpoint);
    expect((await row(/top/)).textContent).toMatch(/Declined.*Northwind Traders.*€40,000.*Sam Seller/);
    expect(screen.queryByText('sentence 24.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await row(/sentence 29\./);
    expect(endpoint.asked('/v1/reports?')).toEqual(['/v1/reports?limit=25', '/v1/reports?limit=25&before=25']);
  });

  test('search asks the endpoint', async () => {
    const endpoint = new FakeEndpoint([received({ quote: 'crawling export' }), received({ quote: 'login' })]);
    const user = show(endpoint);
    await row(/login/);
    await user.keyboard('/crawl');
    await waitFor(() => expect(screen.queryByText('login')).toBeNull());
    expect(endpoint.asked('/v1/reports?').at(-1)).toBe('/v1/reports?limit=25&q=crawl');
    await user.keyboard('zzz');
    await screen.findByText('Nothing found');
  });

  test('an empty inbox says whom to invite', async () => {
    show(new FakeEndpoint());
    await screen.findByText('No reports yet');
    expect(screen.getByText(/npm run server -- invite .*--role seller/)).toBeTruthy();
  });

  test('a failure is told, and trying again mends it', async () => {
    const endpoint = new FakeEndpoint([received({ quote: 'late' })]);
    endpoint.instead.set('/v1/reports', () => Promise.reject(new TypeError('Failed to fetch')));
    const user = show(endpoint);
    await screen.findByText('The endpoint could not be reached.');
    endpoint.instead.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await row(/late/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('new reports are announced and come when asked for, above what is read', async () => {
    const intervals = vi.spyOn(globalThis, 'setInterval');
    const endpoint = new FakeEndpoint([received({ quote: 'old one' })]);
    const user = show(endpoint);
    await row(/old one/);
    endpoint.rows = [received({ quote: 'new a' }), received({ quote: 'new b' }), ...endpoint.rows];
    const tick = await waitFor(() => {
      const [callback] = intervals.mock.calls.findLast(([, every]) => every === EVERY) ?? [];
      expect(callback).toBeTypeOf('function');
      return callback;
    });
    tick?.();
    const notice = await screen.findByRole('button', { name: '2 new reports' });
    expect(screen.queryByText('new a')).toBeNull();
    await user.click(notice);
    await row(/new b/);
    expect(
      within(screen.getByRole('navigation', { name: 'Reports' }))
        .getAllByRole('listitem')
        .map((each) => each.textContent?.slice(0, 5)),
    ).toEqual(['new a', 'new b', 'old o']);
  });

  test('j, k and Enter open, Escape goes back to the row', async () => {
    const user = show(new FakeEndpoint([received({ quote: 'first' }), received({ quote: 'second' })]));
    await row(/second/);
    await user.keyboard('jj{Enter}');
    await form();
    expect(location.hash).not.toBe('');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('second'));
    expect(screen.queryByRole('form')).toBeNull();
  });
});

describe('a report', () => {
  test('shows the words in full, whose they are, the problem first and the wish last, each with its origin', async () => {
    const quote = `one\n${'long '.repeat(100)}end`;
    const user = show(new FakeEndpoint([received({ quote })]));
    await user.click(await row(/one long/));
    await form();
    expect(document.querySelector('blockquote')?.textContent).toBe(quote);
    const text = document.querySelector('main')?.textContent ?? '';
    expect(text).toMatch(/Dana Whitfield · Head of Finance · dana@northwind\.example.*Re: Renewal/s);
    expect(text).toMatch(
      /Problem.*What happens to themIt slows the job.*costs.*Account.*Amount€40,000from the page.*StageNegotiationtyped.*Would talk to us.*exports, cost centres.*asked for/s,
    );
    expect(text).not.toContain('Not Asked');
    expect(text).not.toContain('Drafted');
  });

  test('a problem that stands as a model drafted it says so', async () => {
    const drafted = received({ quote: 'decide me' });
    drafted.report.problem.drafted = true;
    await open(new FakeEndpoint([drafted]));
    expect(screen.getByText('Problem').parentElement?.textContent).toContain('Drafted from the quote, not edited');
  });

  test('markup is text, and only plain links are links', async () => {
    const bad = '<img src=x onerror=alert(1)> <script>x</script> ‮שלום 👩‍👩‍👧';
    const rows = [received({ quote: bad, statement: bad, account: bad, seller: bad, url: 'javascript:alert(1)' })];
    const user = show(new FakeEndpoint(rows));
    await user.click(await row(/onerror/));
    await form();
    expect(document.querySelector('blockquote')?.textContent).toBe(bad);
    expect(document.querySelectorAll('#app img, main img, main script, main a:not([href^="#"])')).toHaveLength(0);
  });

  test('the page opens elsewhere without telling where from', async () => {
    const user = show(new FakeEndpoint([received({ quote: 'linked' })]));
    await user.click(await row(/linked/));
    const links = await within(await screen.findByRole('main')).findAllByRole('link');
    const [link, ...more] = links.filter((each) => !each.getAttribute('href')?.startsWith('#'));
    expect(more).toEqual([]);
    expect(link?.getAttribute('href')).toBe('https://mail.example/thread/1');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('P9 earlier decisions stay in sight', async () => {
    const earlier = decided('deferred', { reason: 'Not this quarter.' });
    const now = received({ quote: 'twice', decision: decided('planned', { reason: 'Now it is.' }) });
    const endpoint = new FakeEndpoint([now]);
    endpoint.instead.set('/v1/reports/', () =>
      Response.json({ ...withHistory(now), history: [now.decision, earlier] }),
    );
    const user = show(endpoint);
    await user.click(await row(/twice/));
    await screen.findByText('Now it is.');
    await user.click(screen.getByText('1 earlier decision'));
    expect(screen.getByText('Not this quarter.')).toBeTruthy();
  });

  test('a report that is not there says so', async () => {
    const here = received();
    history.replaceState(null, '', `/inbox#${here.report.id}`);
    show(new FakeEndpoint());
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such report.');
  });
});

describe('deciding', () => {
  test.each([
    ['planned', ['A decision needs a reason in plain words.']],
    ['declined', ['A decision needs a reason in plain words.', 'A no, or a not now, says what would change it.']],
    [
      'deferred',
      [
        'A decision needs a reason in plain words.',
        'A no, or a not now, says what would change it.',
        'A not now says when it is looked at again.',
      ],
    ],
  ])('P9 %s is not sent without its words, and each rule stands at its field', async (status, rules) => {
    const endpoint = one();
    const user = await open(endpoint);
    await user.selectOptions(label('Status'), status);
    await user.click(save());
    for (const rule of rules) {
      const id = screen.getByText(rule).id;
      expect(document.querySelector(`[aria-invalid][aria-describedby~="${id}"]`)).toBeTruthy();
    }
    expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(rules.length);
    expect(endpoint.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('P9 a no is withdrawn with a reason, as everything that sellers are told', async () => {
    const endpoint = new FakeEndpoint([received({ quote: 'decide me', decision: decided('declined') })]);
    const user = await open(endpoint);
    await user.selectOptions(label('Status'), 'open');
    await user.click(save());
    expect(await screen.findByText('A decision needs a reason in plain words.')).toBeTruthy();
    await user.type(label('Reason'), 'We look at it again.');
    await user.click(save());
    await screen.findByText('Decision saved');
    expect(endpoint.requests.at(-1)?.body).toMatchObject({ status: 'open', reason: 'We look at it again.' });
  });

  test('P9 the card that the seller will read is the one that is saved', async () => {
    const endpoint = one();
    const user = await open(endpoint);
    await user.selectOptions(label('Status'), 'deferred');
    await user.type(label('Reason'), 'Exports come after <b>roles</b>.');
    await user.type(label('What would change it'), 'A second bank.');
    fireEvent.input(label('Looked at again on'), { target: { value: '2027-03-01' } });
    const preview = within(screen.getByRole('region', { name: 'What the seller will see' }));
    const card = preview.getByRole('article').textContent ?? '';
    expect(card).toMatch(/Not now.*Mira Novak.*Exports come after <b>roles<\/b>\..*A second bank\..*2027/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    const notice = await screen.findByText('Decision saved');
    expect(notice.closest('[role=status]')?.textContent).toContain('Sam Seller');
    expect(endpoint.requests.at(-1)).toMatchObject({
      method: 'POST',
      body: { status: 'deferred', wouldChange: 'A second bank.', reviewAt: '2027-03-01', canonicalId: null },
    });
    expect((await row(/decide me/)).textContent).toContain('Not now');
    expect(label('Reason')).toHaveProperty('value', '');
  });

  test('a decision sent again after a lost answer is the same one; changed words are another', async () => {
    const endpoint = one();
    const user = await open(endpoint);
    const sent = () => endpoint.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
    await user.type(label('Reason'), 'Because.');
    endpoint.instead.set('/v1/reports/', () => Promise.reject(new TypeError('Failed to fetch')));
    await user.click(save());
    await screen.findByText('The endpoint could not be reached.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]).toEqual(sent()[0]);
    await user.type(label('Reason'), ' Really.');
    endpoint.instead.clear();
    await user.click(save());
    await screen.findByText('Decision saved');
    const ids = sent().map((body) => DecisionInput.parse(body).id);
    expect(new Set(ids).size).toBe(2);
    expect(Id.safeParse(ids[0]).success).toBe(true);
  });

  test('before saving it is said how many read it, and a sentence for the customer stands on the card', async () => {
    const report = received({ quote: 'decide me' });
    const endpoint = new FakeEndpoint([report]);
    const whole = { ...withHistory(report), reaches: { reports: 7, sellers: 3 } };
    endpoint.instead.set('/v1/reports/', () => Response.json(whole));
    const user = await open(endpoint);
    const preview = within(screen.getByRole('region', { name: 'What the seller will see' }));
    expect(preview.getByRole('heading', { name: 'What 3 sellers will see; it answers 7 reports' })).toBeTruthy();
    expect(preview.queryByText('You may tell the customer')).toBeNull();
    await user.type(label('What the seller may tell the customer'), 'We are looking at exports.');
    expect(preview.getByText('We are looking at exports.')).toBeTruthy();
  });

  test.each([
    [
      { reports: 7, sellers: 2, left: 1 },
      'What 2 sellers will see; it answers 7 reports',
      /^1 of the 3 sellers .* is /,
    ],
    [
      { reports: 7, sellers: 1, left: 2 },
      'What 1 seller will see; it answers 7 reports',
      /^2 of the 3 sellers .* are /,
    ],
    [{ reports: 1, sellers: 0, left: 1 }, 'What Sam Seller will see; it answers 1 report', /^Who sent it is signed in/],
  ])('%j: whom a decision does not reach is said before it is saved', async (reaches, heading, words) => {
    const report = received({ quote: 'decide me' });
    const endpoint = new FakeEndpoint([report]);
    endpoint.instead.set('/v1/reports/', () => Response.json({ ...withHistory(report), reaches }));
    await open(endpoint);
    const preview = within(screen.getByRole('region', { name: 'What the seller will see' }));
    expect(preview.getByRole('heading', { name: heading })).toBeTruthy();
    expect(preview.getByText(words)).toBeTruthy();
  });

  test('a no may come back by itself, which the card says', async () => {
    const endpoint = one();
    const user = await open(endpoint);
    await user.selectOptions(label('Status'), 'declined');
    await user.type(label('Reason'), 'Too few.');
    await user.type(label('What would change it'), 'Four banks.');
    await user.type(label('when so many accounts have it'), '4');
    await user.type(label('or open deals of'), '40000');
    await user.click(save());
    await screen.findByText('must be a three-letter currency code such as EUR');
    await user.type(label('Currency'), 'usd');
    const preview = within(screen.getByRole('region', { name: 'What the seller will see' }));
    expect(preview.getByText(/when 4 accounts have it, or open deals of \$40,000 stand behind it\./)).toBeTruthy();
    await user.click(save());
    await screen.findByText('Decision saved');
    expect(endpoint.requests.at(-1)?.body).toMatchObject({
      returnsWhen: { accounts: 4, openAmount: { amount: '40000', currencyIsoCode: 'USD' } },
    });
  });

  test('what belongs to another status is kept while writing, but not sent', async () => {
    const endpoint = one();
    const user = await open(endpoint);
    await user.selectOptions(label('Status'), 'declined');
    await user.type(label('What would change it'), 'more of them');
    await user.selectOptions(label('Status'), 'planned');
    await user.type(label('Reason'), 'We do it.');
    await user.click(save());
    await screen.findByText('Decision saved');
    expect(endpoint.requests.at(-1)?.body).toMatchObject({ status: 'planned', wouldChange: null });
  });

  test.each([
    ['away', () => Promise.reject(new TypeError('Failed to fetch')), 'The endpoint could not be reached.'],
    ['broken', () => new Response('oops', { status: 500 }), 'The endpoint had an error of its own.'],
  ])('an endpoint that is %s loses nothing typed, and trying again saves it', async (_, answer, sentence) => {
    const endpoint = one();
    const user = await open(endpoint);
    await user.type(label('Reason'), 'Because.');
    endpoint.instead.set('/v1/reports/', answer);
    await user.click(save());
    await screen.findByText(sentence);
    expect(label('Reason')).toHaveProperty('value', 'Because.');
    endpoint.instead.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Decision saved');
  });

  test('a decision being written outlives a reload and stays with its report', async () => {
    const endpoint = new FakeEndpoint([received({ quote: 'decide me' }), received({ quote: 'the other' })]);
    const user = await open(endpoint);
    await user.type(label('Reason'), 'Half a thou');
    cleanup();
    render(<App fetcher={endpoint.fetch} />);
    await form();
    expect(label('Reason')).toHaveProperty('value', 'Half a thou');
    await user.click(await row(/the other/));
    await waitFor(() => expect(label('Reason')).toHaveProperty('value', ''));
  });

  test('signed out while writing: told, and what was typed is there after signing in again', async () => {
    const endpoint = one();
    const user = await open(endpoint);
    await user.type(label('Reason'), 'Nearly done');
    endpoint.instead.set('/v1/reports/', () => problem(401, 'unauthorized', 'Who is this?'));
    await user.click(save());
    await screen.findByText(/no longer accepts this browser's sign-in/);
    endpoint.instead.clear();
    cleanup();
    await open(endpoint);
    expect(label('Reason')).toHaveProperty('value', 'Nearly done');
  });

  test('two presses save once', async () => {
    const endpoint = one();
    const user = await open(endpoint);
    await user.type(label('Reason'), 'Once.');
    await user.dblClick(save());
    await screen.findByText('Decision saved');
    expect(endpoint.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});
