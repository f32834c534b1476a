import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { Role } from '../../utils/record/join.ts';
import { startWorld, type Caller, type World } from './world.ts';

const ALL = ['seller', 'pm', 'admin'] as const;
const PRODUCT = ['pm', 'admin'] as const;
const ADMIN = ['admin'] as const;

/** Who may ask what. A new address is a new line here; what it may show each of them is told beside it in the routes. */
const TABLE: Readonly<Record<string, readonly Role[] | 'anyone'>> = {
  'GET /v1/health': 'anyone',
  'POST /v1/join': 'anyone',
  'GET /v1/session': ALL,
  'POST /v1/sync': ALL,
  'GET /v1/reports': ALL,
  'GET /v1/reports/:id': ALL,
  'POST /v1/reports/:id/decisions': PRODUCT,
  'POST /v1/reports/:id/problem': PRODUCT,
  'GET /v1/reports/:id/operations': PRODUCT,
  'GET /v1/triage': PRODUCT,
  'GET /v1/problems': PRODUCT,
  'POST /v1/problems': PRODUCT,
  'GET /v1/problems/:id': PRODUCT,
  'POST /v1/problems/:id/merge': PRODUCT,
  'POST /v1/problems/:id/split': PRODUCT,
  'POST /v1/problems/:id/statement': PRODUCT,
  'GET /v1/problems/:id/decisions': ALL,
  'POST /v1/problems/:id/decisions': PRODUCT,
  'GET /v1/problems/:id/inputs': ALL,
  'PUT /v1/problems/:id/inputs': PRODUCT,
  'POST /v1/operations/:id/undo': PRODUCT,
  'GET /v1/ranking': ALL,
  'GET /v1/ranking/:id': ALL,
  'GET /v1/ranking/settings': ALL,
  'PUT /v1/ranking/settings': PRODUCT,
  'GET /v1/returned': PRODUCT,
  'POST /v1/session/end': ALL,
  'POST /v1/session/entry': ALL,
  'GET /v1/people': ADMIN,
  'POST /v1/people/invites': ADMIN,
  'POST /v1/people/invites/:id/cancel': ADMIN,
  'PUT /v1/people/:id': ADMIN,
  'POST /v1/people/:id/sign-out': ADMIN,
  'POST /v1/people/devices/:id/sign-out': ADMIN,
  'GET /v1/export': ADMIN,
  'POST /v1/workspace/delete': ADMIN,
  'GET /v1/deletions': ADMIN,
  'POST /v1/deletions': ADMIN,
  'POST /v1/deletions/preview': ADMIN,
  'GET /v1/problems/:id/owner': PRODUCT,
  'PUT /v1/problems/:id/owner': PRODUCT,
  'GET /v1/rules': ALL,
  'PUT /v1/rules': ADMIN,
  'GET /v1/problems/:id/quotes': ALL,
  'POST /v1/accounts/problems': ALL,
  'GET /v1/introductions': PRODUCT,
  'POST /v1/introductions': PRODUCT,
  'GET /v1/introductions/:id': PRODUCT,
  'GET /v1/introductions/:id/proposals': PRODUCT,
  'POST /v1/introductions/:id/asks': PRODUCT,
  'POST /v1/introductions/:id/outcomes': PRODUCT,
  'POST /v1/introductions/:id/take-over': PRODUCT,
  'POST /v1/introductions/:id/close': PRODUCT,
  'GET /v1/problems/:id/people': PRODUCT,
  'GET /v1/questions': PRODUCT,
  'GET /v1/reports/:id/questions': PRODUCT,
  'POST /v1/reports/:id/questions': PRODUCT,
  'POST /v1/questions/:id/withdraw': PRODUCT,
  'GET /v1/outcomes': PRODUCT,
  'POST /v1/outcomes': PRODUCT,
  'POST /v1/outcomes/matches': PRODUCT,
  'GET /v1/outcomes/imports': PRODUCT,
  'POST /v1/outcomes/imports/:id/undo': PRODUCT,
  'POST /v1/outcomes/imports/:id/redo': PRODUCT,
  'GET /v1/me': ALL,
  'GET /v1/me/calibration': ALL,
  'GET /v1/loop-health': PRODUCT,
  'GET /v1/loop-health/:list': PRODUCT,
  'GET /v1/digest': ALL,
  'GET /v1/meetings/:number': PRODUCT,
  'PUT /v1/meetings/:number': PRODUCT,
  'POST /v1/meetings/:number/held': PRODUCT,
  'GET /v1/meetings/:number/agenda.md': PRODUCT,
  'GET /v1/calls': PRODUCT,
  'PUT /v1/calls/:id/seat': PRODUCT,
  'DELETE /v1/calls/:id/seat': PRODUCT,
  'GET /v1/calls/:id/invite.ics': PRODUCT,
};

/** Whoever asks this is signed out afterwards. */
const ENDS = 'POST /v1/session/end';

let world: World;
let callers: Record<Role, Caller>;
beforeAll(async () => {
  world = await startWorld();
  const [seller, pm, admin] = [await world.join('seller'), await world.join('pm'), await world.join('admin')];
  callers = { seller, pm, admin };
});
afterAll(() => world.stop());

function ask(route: string, { get, post, put, del }: Pick<Caller, 'get' | 'post' | 'put' | 'del'>): Promise<Response> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(':id', newId());
  if (method === 'GET') return get(path);
  if (method === 'DELETE') return del(path);
  return method === 'PUT' ? put(path, {}) : post(path, {});
}

/** The same address without a sign-in. */
const nobody = {
  get: (path: string) => world.ask(path),
  del: (path: string) => world.ask(path, { method: 'DELETE' }),
  post: (path: string, body: unknown) => world.post(path, body),
  put: (path: string, body: unknown) =>
    world.ask(path, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
};

test('every address that is there stands in the table, and no other', () => {
  const served = world.app.routes
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => / \/v1\/(?!\*)/.test(route));
  expect([...new Set(served)].toSorted()).toEqual(Object.keys(TABLE).toSorted());
});

describe.each(Role.options)('P12 as %s', (role) => {
  const lines = Object.entries(TABLE).filter(([, who]) => who !== 'anyone');
  test.each(lines)('%s is for %j', async (route, who) => {
    const caller = route === ENDS ? await world.join(role) : callers[role];
    const { status } = await ask(route, caller);
    expect([status === 403, status === 401]).toEqual([!who.includes(role), false]);
  });
});

test.each(Object.entries(TABLE))('P12 without a sign-in %s is for %j', async (route, who) => {
  const { status } = await ask(route, nobody);
  expect(status === 401).toBe(who !== 'anyone');
});
