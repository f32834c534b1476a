import { describe, expect, it } from 'vitest';
import { CALLS, type CallName } from '../../utils/messages/protocol.ts';
import { createRouter, type Handlers } from '../../utils/messages/router.ts';
import { HeardError } from '../../utils/record/failure.ts';

const own = { id: 'heard-id', origin: 'chrome-extension://heard-id/' };
const ours = { id: 'heard-id', url: 'chrome-extension://heard-id/popup.html' };
const message = (call: CallName, input: unknown = {}) => ({ heard: 1, call, input });
const never = () => Promise.reject(new Error('not under test'));

function setUp(some: Partial<Handlers>) {
  const reported: unknown[] = [];
  const all = Object.fromEntries(Object.keys(CALLS).map((name) => [name, never]));
  const route = createRouter({ ...(all as unknown as Handlers), ...some }, own, (error) => reported.push(error));
  return { route, reported };
}

describe('the router', () => {
  it.each([
    ['another extension', { ...ours, id: 'somebody' }],
    ['our own script inside a web page', { ...ours, url: 'https://mail.example/' }],
    ['a page whose address only begins like ours', { ...ours, url: 'chrome-extension://heard-identical/popup.html' }],
    ['a sender without an address', { id: 'heard-id' }],
    ['a sender without an id', { url: ours.url }],
  ])('T5 gives %s no answer, synchronously', (_, sender) => {
    const { route } = setUp({ 'report.adopt': async () => ({ count: 1 }) });
    expect(route(message('report.adopt'), sender)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { heard: 1, event: 'changed' },
    { heard: 1, call: 'toString', input: {} },
    { heard: 2, call: 'sync.now' },
  ])('T5 gives no answer to what is not an envelope: %j', (stranger) => {
    expect(setUp({}).route(stranger, ours)).toBeUndefined();
  });

  it('answers with the value', async () => {
    const { route } = setUp({ 'report.adopt': async () => ({ count: 1 }) });
    expect(await route(message('report.adopt'), ours)).toEqual({ ok: true, value: { count: 1 } });
  });

  it('answers an expected failure as a value and does not report it', async () => {
    const { route, reported } = setUp({ 'sync.now': () => Promise.reject(new HeardError('storage-full')) });
    expect(await route(message('sync.now'), ours)).toEqual({ ok: false, failure: { code: 'storage-full' } });
    expect(reported).toEqual([]);
  });

  it('P7 answers any other exception as internal, without its words, and reports it', async () => {
    const { route, reported } = setUp({ 'sync.now': () => Promise.reject(new Error('the customer said …')) });
    const reply = await route(message('sync.now'), ours);
    expect(reply).toEqual({ ok: false, failure: { code: 'internal' } });
    expect(reported).toHaveLength(1);
  });

  it('does not call the handler with an input that is not the table’s', async () => {
    let called = false;
    const { route } = setUp({ 'report.get': () => ((called = true), never()) });
    expect(await route(message('report.get', { id: 'x' }), ours)).toEqual({ ok: false, failure: { code: 'internal' } });
    expect(called).toBe(false);
  });
});
