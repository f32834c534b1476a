import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseInviteLink } from '../../utils/record/join.ts';
import { Session } from '../../utils/record/inbox.ts';
import { domainsOf, memberName } from '../../server/auth/names.ts';
import { createInvite } from '../../server/invite.ts';
import { problemIn } from './answers.ts';
import { PUBLIC_URL, startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const join = (code: string, more = {}, headers = {}) =>
  world.post('/v1/join', { code, device: 'Test', ...more }, headers);

const named = async (invited: string | undefined, name: string | undefined) => {
  const code = new URL(await world.invite('seller', invited ? { name: invited } : {})).hash.slice(1);
  const reply = await join(code, name === undefined ? {} : { name }, { 'x-test-address': code });
  return JSON.stringify(await reply.json());
};

test('an invite link carries endpoint, role and code, and the code signs in once', async () => {
  const invite = parseInviteLink(await world.invite('pm', { name: 'Pia', email: 'pia@acme.example' }));
  expect(invite).toMatchObject({ endpoint: PUBLIC_URL, role: 'pm' });
  const caller = await world.join('pm');
  const session = Session.parse(await (await caller.get('/v1/session')).json());
  expect(session).toEqual({ member: caller.joined.member, workspace: caller.joined.workspace });
  expect((await join(invite?.code ?? '')).status).toBe(200);
  expect(await problemIn(await join(invite?.code ?? ''), 'invite-refused')).toHaveProperty('status', 403);
});

test('a token is 256 random bits with a prefix, and is not stored', async () => {
  const [one, other] = [await world.join('seller'), await world.join('seller')];
  expect(one.joined.token).toMatch(/^heard_d_[\w-]{43}$/);
  expect(one.joined.token).not.toBe(other.joined.token);
  expect(await world.store.signedIn(one.joined.token)).toBeNull();
});

test('an expired invite is refused', async () => {
  const code = new URL(await world.invite('seller', { days: 1 })).hash.slice(1);
  world.time.now += 86_400_000;
  expect(await problemIn(await join(code), 'invite-refused')).toHaveProperty('status', 403);
});

test('the invite names the member, else they themselves, else their role', async () => {
  expect(await named('Ada', 'Bob')).toContain('"name":"Ada"');
  expect(await named(undefined, 'Bob')).toContain('"name":"Bob"');
  expect(await named(undefined, ' \u0000\n')).toContain('"name":"Seller"');
  expect(memberName('pm', null, undefined)).toBe('Product manager');
  expect(memberName('admin', 'a\u0000b\nc')).toBe('a b c');
});

test('an invite for a member adds a device to that member, and tells the domains of the workspace', async () => {
  const email = 'ada@acme.example';
  const first = await world.join('seller', { email, name: 'Ada' });
  await world.join('pm', { email: 'pia@Sub.Acme.example' });
  const second = await world.join('seller', { email: 'ADA@acme.example', name: 'Somebody' });
  expect(second.joined.member).toEqual(first.joined.member);
  expect(second.joined.ownDomains).toEqual(['acme.example', 'sub.acme.example']);
  expect((await first.get('/v1/session')).status).toBe(200);
  expect(domainsOf(['a@b.example', 'c@B.example', 'localhost'])).toEqual(['b.example']);
});

test('an invite cannot change the role of a member in passing', async () => {
  await world.join('seller', { email: 'ada@acme.example' });
  await expect(world.invite('admin', { email: 'ada@acme.example' })).rejects.toThrow('role is seller');
});

test.each([{ workspace: '  ' }, { email: 'nonsense' }, { days: 0 }, { days: 400 }])(
  'an invite that breaks a rule is not made: %j',
  async (wrong) => {
    const options = { workspace: 'Acme', role: 'seller' as const, publicUrl: PUBLIC_URL };
    await expect(createInvite(world.store, { ...options, ...wrong })).rejects.toThrow(/./);
  },
);

test('P13 a join that breaks a rule is 422 and names the field', async () => {
  const problem = await problemIn(await world.post('/v1/join', { code: 7 }), 'invalid');
  expect(problem.errors?.map((error) => error.pointer)).toEqual(['/code', '/device']);
});

test('P13 a join takes small bodies only', async () => {
  const answer = await join('x', { name: 'y'.repeat(20_000) });
  expect(await problemIn(answer, 'too-large')).toHaveProperty('status', 413);
});

test('P12 joining one workspace shows nothing of another', async () => {
  await world.join('seller', { workspace: 'Other', email: 'spy@other.example' });
  const caller = await world.join('seller', { email: 'ada@acme.example' });
  expect(caller.joined.ownDomains).toEqual(['acme.example']);
  expect(caller.joined.workspace.name).toBe('Acme');
});
