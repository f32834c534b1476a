import { assert, double, integer, property } from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newId } from '../../utils/record/id.ts';
import { inviteLink } from '../../utils/record/join.ts';
import { ALARM, ensureAlarm } from '../../utils/sync/alarm.ts';
import { backoffMs } from '../../utils/sync/backoff.ts';
import { type Answer, get, post, type Post } from '../../utils/sync/client.ts';
import { join } from '../../utils/sync/join.ts';
import { retryAfterMs } from '../../utils/sync/retryAfter.ts';
import { FAULTS, startFaultServer } from '../support/faultServer.ts';
import { NOW } from '../support/reports.ts';

describe('the back-off', () => {
  it('stays between nothing and twice the last bound, up to 15 minutes', () => {
    assert(
      property(
        integer({ min: 1, max: 10_000 }),
        double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (n, random) => {
          const ms = backoffMs(n, () => random);
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(ms).toBeLessThan(Math.min(2_000 * 2 ** (n - 1), 900_000));
          expect(Number.isInteger(ms)).toBe(true);
        },
      ),
    );
  });

  it('is jittered over the whole range', () => {
    expect(backoffMs(5, () => 0)).toBe(0);
    expect(backoffMs(5, () => 0.5)).toBe(16_000);
  });
});

describe('Retry-After', () => {
  it.each([
    [null, null],
    ['120', 120_000],
    ['Thu, 14 May 2026 09:16:00 GMT', 60_000],
    ['Thu, 14 May 2020 09:16:00 GMT', 0],
    ['soon', null],
    ['999999999', 86_400_000],
  ])('%s means %s ms', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
});

describe('the client', () => {
  it('sends gzipped JSON with the token and without cookies, and reads the reply', async () => {
    let seen: unknown;
    const server = await startFaultServer((request, response) => {
      const { authorization, cookie, 'content-encoding': encoding, 'content-type': type } = request.headers;
      seen = { text: request.text, method: request.method, authorization, cookie, encoding, type };
      response.end('{"fine":"🙂"}');
    });
    const answer = await post({ url: `${server.url}/x`, body: { a: 'ü' }, token: 't' });
    expect(answer).toEqual({ kind: 'answer', status: 200, retryAfter: null, body: { fine: '🙂' } });
    expect(seen).toEqual({
      text: '{"a":"ü"}',
      method: 'POST',
      authorization: 'Bearer t',
      cookie: undefined,
      encoding: 'gzip',
      type: 'application/json',
    });
    await server.close();
  });

  it('asks without a body, with the token and without cookies', async () => {
    let seen: unknown;
    const server = await startFaultServer((request, response) => {
      const { authorization, cookie, 'content-type': type } = request.headers;
      seen = { text: request.text, method: request.method, authorization, cookie, type };
      response.end('{"fine":true}');
    });
    expect(await get({ url: server.url, token: 't' })).toMatchObject({ status: 200, body: { fine: true } });
    expect(seen).toEqual({ text: '', method: 'GET', authorization: 'Bearer t', cookie: undefined, type: undefined });
    server.answer(FAULTS.silence);
    expect(await get({ url: server.url }, fetch, 100)).toEqual({ kind: 'silent' });
    await server.close();
    expect(await get({ url: server.url }, fetch, 5_000)).toEqual({ kind: 'unreachable' });
  });

  it('gives up on a body that never ends as well as on an answer that never begins', async () => {
    const server = await startFaultServer((_, response) => void response.writeHead(200).write('{"v":'));
    expect(await post({ url: server.url, body: 1 }, fetch, 100)).toEqual({ kind: 'silent' });
    server.answer(FAULTS.silence);
    expect(await post({ url: server.url, body: 1 }, fetch, 100)).toEqual({ kind: 'silent' });
    await server.close();
    expect(await post({ url: server.url, body: 1 }, fetch, 5_000)).toEqual({ kind: 'unreachable' });
  });
});

const answering =
  (answer: Answer, asked: Post[] = []) =>
  async (request: Post) => (asked.push(request), answer);
const status = (code: number, body: unknown = undefined): Answer => ({
  kind: 'answer',
  status: code,
  retryAfter: null,
  body,
});

describe('joining', () => {
  const code = `heard_i_seller_${'a'.repeat(43)}`;
  const link = inviteLink('https://endpoint.example/base', code);
  const member = { id: newId(), name: 'Sam', email: null, role: 'seller' };
  const reply = { token: 'heard_d_x', workspace: { id: newId(), name: 'Acme' }, member, ownDomains: ['acme.example'] };
  const refusal = { type: 'x', title: 'x', status: 403, code: 'invite-refused' };
  const input = { link, device: 'Firefox on Linux' };

  it('turns the link into a membership at its endpoint', async () => {
    const asked: Post[] = [];
    expect(await join({ ...input, name: 'Sam' }, answering(status(200, reply), asked))).toEqual({
      ...reply,
      endpoint: 'https://endpoint.example/base',
    });
    expect(asked).toEqual([
      { url: 'https://endpoint.example/base/v1/join', body: { code, name: 'Sam', device: 'Firefox on Linux' } },
    ]);
  });

  it.each([
    ['invite-refused', status(403, refusal)],
    ['join-failed', status(403, '<h1>')],
    ['join-failed', status(200, { token: 1 })],
    ['join-failed', status(429, refusal)],
    ['join-failed', status(503, refusal)],
    ['join-failed', { kind: 'silent' }],
    ['join-unreachable', { kind: 'unreachable' }],
  ] as const)('says %s', async (failure, answer) => {
    await expect(join(input, answering(answer))).rejects.toMatchObject({ failure: { code: failure } });
  });

  it('asks nobody about a link that is none', async () => {
    const asked: Post[] = [];
    for (const wrong of ['hello', 'https://endpoint.example/join', link.slice(0, -1)])
      await expect(join({ ...input, link: wrong }, answering(status(200, reply), asked))).rejects.toMatchObject({
        failure: { code: 'invite-malformed' },
      });
    expect(asked).toEqual([]);
  });
});

describe('the alarm', () => {
  beforeEach(() => fakeBrowser.reset());

  it('T21 is made when it is missing and left alone when it is there', async () => {
    await ensureAlarm();
    const made = await fakeBrowser.alarms.get(ALARM);
    expect(made).toMatchObject({ periodInMinutes: 1 });
    await ensureAlarm();
    expect(await fakeBrowser.alarms.get(ALARM)).toEqual(made);
  });
});
