import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { builtExtension } from '../support/build.ts';
import { lateListeners } from './listeners.ts';

it.each(['chrome', 'firefox'] as const)(
  'every listener of the %s build is added synchronously',
  async (target) => {
    const script = await readFile(`${await builtExtension(target)}/background.js`, 'utf8');
    expect(lateListeners(script)).toEqual([]);
  },
  120_000,
);

const add = (event: string) => `browser.${event}.addListener(() => {});`;
const all = [
  'runtime.onInstalled',
  'runtime.onStartup',
  'runtime.onMessage',
  'contextMenus.onClicked',
  'commands.onCommand',
];

it('a listener added after an await, or never, is a breach', () => {
  const inTime = all.map(add).join('');
  expect(lateListeners(inTime + add('alarms.onAlarm'))).toEqual([]);
  expect(lateListeners(inTime)).toEqual([expect.stringContaining('no listener to alarms.onAlarm')]);
  const late = `${inTime}(async () => { await null; ${add('alarms.onAlarm')} })();`;
  expect(lateListeners(late)).toEqual([expect.stringContaining('alarms.onAlarm at once: add it in entrypoints')]);
  const waiting = `${inTime}browser.storage.local.get().then(() => { ${add('alarms.onAlarm')} });`;
  expect(lateListeners(waiting)).toHaveLength(1);
});
