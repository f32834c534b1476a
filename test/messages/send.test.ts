import { describe, expect, it } from 'vitest';
import { call } from '../../utils/messages/send.ts';

const failed = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error) => error.failure,
  );

describe('call', () => {
  it('puts the name and the input into the envelope and gives back the parsed value', async () => {
    const sent: unknown[] = [];
    const reply = await call('report.adopt', {}, async (message) => {
      sent.push(message);
      return { ok: true, value: { count: 3, smuggled: 'x' } };
    });
    expect(sent).toEqual([{ heard: 1, call: 'report.adopt', input: {} }]);
    expect(reply).toEqual({ count: 3 });
  });

  it('throws the failure that the background answered, with the fields it names', async () => {
    const failure = { code: 'report-refused', fields: [{ pointer: '/problem', detail: 'too long' }] };
    expect(await failed(call('sync.now', {}, async () => ({ ok: false, failure })))).toEqual(failure);
  });

  it.each([
    ['nobody listens (T4)', () => Promise.reject(new Error('Receiving end does not exist'))],
    ['nobody answers', () => Promise.resolve(undefined)],
    ['something else answers', () => Promise.resolve('hello')],
    ['the value is not what the table says', () => Promise.resolve({ ok: true, value: { count: 'three' } })],
  ])('fails as internal when %s', async (_, post) => {
    expect(await failed(call('report.adopt', {}, post))).toEqual({ code: 'internal' });
  });

  it('fails as internal, not with a TypeError, when the extension was updated under the page (T3)', async () => {
    expect(await failed(call('report.adopt', {}))).toEqual({ code: 'internal' });
  });
});
