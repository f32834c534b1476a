import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';

const ADDED = ['installed', 'startup', 'clicked', 'command', 'alarm', 'message', 'online'];

/** Every event the background listens to, as it adds itself. */
function recordListeners(): string[] {
  const added: string[] = [];
  const note = (name: string) => ({ addListener: () => void added.push(name) });
  const { runtime, alarms } = fakeBrowser;
  for (const [event, name] of [
    [runtime.onInstalled, 'installed'],
    [runtime.onStartup, 'startup'],
    [runtime.onMessage, 'message'],
    [alarms.onAlarm, 'alarm'],
  ] as const)
    vi.spyOn(event, 'addListener').mockImplementation(() => void added.push(name));
  Object.assign(fakeBrowser.contextMenus, { onClicked: note('clicked') });
  Object.assign(fakeBrowser.commands, { onCommand: note('command') });
  vi.stubGlobal('self', { addEventListener: (name: string) => void added.push(name) });
  return added;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
});

describe('the background', () => {
  it('T2 adds every listener before anything is awaited', () => {
    const added = recordListeners();
    void background.main();
    expect(added.toSorted()).toEqual(ADDED.toSorted());
  });
});
