import { afterEach, expect, test } from 'vitest';
import { createApi } from '../../server/inbox/api.ts';
import { rootOf } from '../../server/inbox/root.ts';
import { forgetToken, keepToken, readToken } from '../../server/inbox/session.ts';
import { FakeEndpoint, TOKEN } from './endpoint.ts';
import { received } from './sample.ts';

const at = (path: string) => history.replaceState(null, '', path);
afterEach(() => {
  at('/inbox');
  localStorage.clear();
});

test.each([
  ['/', ''],
  ['/inbox', ''],
  ['/inbox/', ''],
  ['/join', ''],
  ['/heard/', '/heard'],
  ['/heard/inbox', '/heard'],
  ['/heard/join', '/heard'],
  ['/tools/inboxes/inbox/', '/tools/inboxes'],
])('the page at %s belongs to an endpoint at %j', (pathname, root) => {
  expect(rootOf(pathname)).toBe(root);
});

test('the endpoint is asked where the page is', async () => {
  const endpoint = new FakeEndpoint([received()]);
  const asked: string[] = [];
  const fetcher: typeof fetch = (input, init) => {
    asked.push(String(input));
    return endpoint.fetch(String(input).replace(/^\/heard/, ''), init);
  };
  at('/heard/inbox#calls');
  expect((await createApi(TOKEN, fetcher).reports({ limit: 5 })).reports).toHaveLength(1);
  expect(asked).toEqual(['/heard/v1/reports?limit=5']);
});

test('P12 two endpoints on one host do not sign each other out', () => {
  at('/inbox');
  keepToken('one');
  at('/heard/inbox');
  expect(readToken()).toBeNull();
  keepToken('other');
  forgetToken();
  at('/inbox');
  expect(readToken()).toBe('one');
});
