import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { broadcast, changed } from '../../utils/messages/broadcast.ts';
import { listen, onCaptured, onChanged } from '../../utils/messages/listen.ts';
import { call } from '../../utils/messages/send.ts';
import { newId } from '../../utils/record/id.ts';

beforeEach(() => fakeBrowser.reset());

describe('listening', () => {
  it('T5 carries the route’s answer over the wire', async () => {
    listen((message) =>
      JSON.stringify(message).includes('adopt') ? Promise.resolve({ ok: true, value: { count: 2 } }) : undefined,
    );
    expect(await call('report.adopt', {})).toEqual({ count: 2 });
  });

  it('T5 leaves a stranger’s message unanswered', async () => {
    listen(() => undefined);
    expect(await fakeBrowser.runtime.sendMessage('hello')).toBeUndefined();
  });

  it('tells a page of changes and captures until it stops listening, and answers nothing', async () => {
    const heard: unknown[] = [];
    const id = newId();
    const stopChanged = onChanged(() => heard.push('changed'));
    const stopCaptured = onCaptured((captured) => heard.push(captured));
    await broadcast(changed);
    await broadcast({ heard: 1, event: 'captured', id, windowId: 4 });
    expect(heard).toEqual(['changed', { id, windowId: 4 }]);
    expect(await fakeBrowser.runtime.sendMessage({ heard: 1, call: 'sync.now', input: {} })).toBeUndefined();
    stopChanged();
    stopCaptured();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });

  it('adds one listener to a page however many parts of it listen', () => {
    let added = 0;
    const add = fakeBrowser.runtime.onMessage.addListener;
    fakeBrowser.runtime.onMessage.addListener = (listener) => (
      added++,
      add.call(fakeBrowser.runtime.onMessage, listener)
    );
    const stops = [onChanged(() => {}), onChanged(() => {}), onCaptured(() => {})];
    expect(added).toBe(1);
    for (const stop of stops) stop();
    fakeBrowser.runtime.onMessage.addListener = add;
  });

  it('does not fail when no page is open to hear the news', async () => {
    await expect(broadcast(changed)).resolves.toBeUndefined();
  });
});
