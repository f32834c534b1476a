import { expect, test, vi } from 'vitest';
import { createApi } from '../../server/inbox/api.ts';
import { freshDraft, toDecision } from '../../server/inbox/decisionWords.ts';
import { asInboxError, InboxError } from '../../server/inbox/inboxError.ts';
import { newId } from '../../utils/record/id.ts';
import { FakeEndpoint, problem, TOKEN } from './endpoint.ts';
import { received } from './sample.ts';

const failureOf = async (work: Promise<unknown>): Promise<InboxError> =>
  asInboxError(await work.then(() => null).catch((error: unknown) => error));

test('asks with the sign-in, the page and the words, and parses what comes', async () => {
  const endpoint = new FakeEndpoint([received(), received()]);
  const page = await createApi(TOKEN, endpoint.fetch).reports({ before: null, limit: 1, q: 'friday & co' });
  expect(page.reports).toHaveLength(0);
  expect(endpoint.requests[0]).toMatchObject({
    path: '/v1/reports?limit=1&q=friday+%26+co',
    authorization: `Bearer ${TOKEN}`,
  });
  expect((await createApi(TOKEN, endpoint.fetch).reports({ limit: 1 })).next).toBe('1');
});

test.each([
  ['a refused sign-in', () => problem(401, 'unauthorized', 'Who is this?'), 'inbox-signed-out', 'Who is this?'],
  [
    'its own error',
    () => new Response('<h1>oops', { status: 500 }),
    'endpoint-failed',
    'The endpoint had an error of its own.',
  ],
  ['too many requests', () => problem(429, 'busy', 'Slow down.'), 'endpoint-busy', 'Slow down.'],
  [
    'a portal page',
    () => new Response('<html>hello</html>'),
    'endpoint-strange',
    'Something other than a Heard endpoint answered.',
  ],
  [
    'a reply of another shape',
    () => Response.json({ reports: 'many' }),
    'endpoint-strange',
    'Something other than a Heard endpoint answered.',
  ],
  [
    'a proxy that says no',
    () => new Response('no', { status: 403 }),
    'endpoint-strange',
    'Something other than a Heard endpoint answered.',
  ],
  ['a named rule', () => problem(422, 'invalid', 'This cannot be stored.'), 'inbox-refused', 'This cannot be stored.'],
])('%s is told in a sentence', async (_, answer, code, sentence) => {
  const endpoint = new FakeEndpoint();
  endpoint.instead.set('/v1/reports', answer);
  const failure = await failureOf(createApi(TOKEN, endpoint.fetch).reports({ limit: 1 }));
  expect([failure.code, failure.message]).toEqual([code, sentence]);
});

test('no network and no answer are told apart', async () => {
  const away = createApi(TOKEN, () => Promise.reject(new TypeError('Failed to fetch')));
  expect((await failureOf(away.session())).code).toBe('endpoint-unreachable');
  const silent = createApi(TOKEN, () => Promise.reject(new DOMException('late', 'TimeoutError')));
  expect((await failureOf(silent.session())).code).toBe('endpoint-silent');
});

test('P13 the fields that the endpoint names arrive with the failure', async () => {
  const endpoint = new FakeEndpoint([received()]);
  const errors = [{ pointer: '/reason', detail: 'A decision needs a reason in plain words.' }];
  endpoint.instead.set('/v1/reports/', () => problem(422, 'invalid', 'Not complete.', { errors }));
  const decision = toDecision(freshDraft({ decision: null }));
  const failure = await failureOf(createApi(TOKEN, endpoint.fetch).decide(newId(), decision));
  expect(failure.fields).toEqual(errors);
});

test('P7 a failure of the program itself shows none of its words', () => {
  expect(asInboxError(new Error('Dana said: it hurts')).message).toBe('Heard made a mistake.');
});

test('the invite code goes into the body, never into an address', async () => {
  const fetcher = vi.fn<typeof fetch>(new FakeEndpoint().fetch);
  await createApi(null, fetcher).join({ code: 'heard_i_pm_secret', device: 'test' });
  expect(fetcher.mock.calls[0]?.[0]).toBe('/v1/join');
  expect(new Headers(fetcher.mock.calls[0]?.[1]?.headers).has('authorization')).toBe(false);
});

test.each(['endpoint-unreachable', 'endpoint-silent', 'endpoint-failed', 'endpoint-busy', 'endpoint-strange'] as const)(
  'what to do about %s is for the person: the inbox does not say that it tries again by itself',
  (code) => {
    const { next } = new InboxError(code);
    expect(next).toMatch(/try again/i);
    expect(next).not.toContain('Heard tries');
    const told = { type: 'urn:heard:x', title: 'No.', status: 503, code: 'x', detail: 'Ask Pia.' };
    expect(new InboxError(code, told).next).toBe('Ask Pia.');
  },
);
