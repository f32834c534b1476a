import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Machine } from './machine.ts';
import { firstOf, thisMachine } from './machine.ts';
import { chromiumProgram, firefoxProgram, screenPrograms } from './machinePrograms.ts';

let present: Set<string>;
let said: string[];
let ran: string[];
/** What a command leaves behind, by its first words. */
let leaves: Record<string, string>;

const machine = (over: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/bin:/opt/bin' },
  home: '/somebody',
  root: false,
  find: (pattern) =>
    [...present].filter((path) => path === pattern || (pattern.includes('*') && matches(pattern, path))),
  async run(command, args) {
    const line = [command, ...args].join(' ');
    ran.push(line);
    for (const [words, file] of Object.entries(leaves)) if (line.startsWith(words)) present.add(file);
    return 0;
  },
  say: (sentence) => said.push(sentence),
  ...over,
});

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(path);

beforeEach(() => {
  present = new Set();
  said = [];
  ran = [];
  leaves = {};
});

describe('finding a program', () => {
  it('takes the one that the environment names', async () => {
    present.add('/elsewhere/chrome').add('/usr/lib/chromium/chromium');
    const env = { CHROMIUM: '/elsewhere/chrome' };
    expect(await chromiumProgram(machine({ env }))).toBe('/elsewhere/chrome');
  });

  it('says so when the environment names nothing that runs, and takes no other', async () => {
    present.add('/usr/lib/chromium/chromium');
    await expect(chromiumProgram(machine({ env: { CHROMIUM: '/gone' } }))).rejects.toThrow(
      'CHROMIUM names /gone, which is no program that can be run.',
    );
  });

  it("does not take WXT's own variable for a path", async () => {
    present.add('/bin/false').add('/bin/firefox');
    expect(await firefoxProgram(machine({ env: { PATH: '/bin', FIREFOX: 'false' } }))).toBe('/bin/firefox');
  });

  it("prefers Debian's binary to the wrapper on the PATH", async () => {
    present.add('/bin/chromium').add('/usr/lib/chromium/chromium');
    expect(await chromiumProgram(machine())).toBe('/usr/lib/chromium/chromium');
  });

  it('looks a bare name up on the PATH', () => {
    present.add('/opt/bin/xdotool');
    expect(firstOf(machine(), ['xdotool'])).toBe(join('/opt/bin', 'xdotool'));
  });

  it("finds the newest of Playwright's downloads", async () => {
    const cache = '/somebody/.cache/ms-playwright';
    present.add(`${cache}/chromium-1200/chrome-linux/chrome`).add(`${cache}/chromium-1210/chrome-linux64/chrome`);
    expect(await chromiumProgram(machine())).toBe(`${cache}/chromium-1210/chrome-linux64/chrome`);
  });

  it('knows where macOS and Windows keep them', async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    present.add(chrome).add('C:\\Programs/Mozilla Firefox/firefox.exe');
    expect(await chromiumProgram(machine({ platform: 'darwin' }))).toBe(chrome);
    const windows = machine({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Programs' } });
    expect(await firefoxProgram(windows)).toBe('C:\\Programs/Mozilla Firefox/firefox.exe');
  });

  it('installs nothing when it is there', async () => {
    present.add('/bin/firefox');
    await firefoxProgram(machine({ root: true }));
    expect(ran).toEqual([]);
  });
});

describe('a program that is missing', () => {
  it('is installed from Debian as root, after an update, and that is said', async () => {
    present.add('/bin/apt-get');
    leaves = { 'apt-get install': '/usr/lib/firefox-esr/firefox-esr' };
    expect(await firefoxProgram(machine({ root: true }))).toBe('/usr/lib/firefox-esr/firefox-esr');
    expect(ran.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['apt-get update', 'apt-get install']);
    expect(ran[1]).toContain('firefox-esr');
    expect(said).toEqual(["Firefox was not found; installing Debian's firefox-esr …"]);
  });

  it('is downloaded when it is Chromium and we are not root, and that is said', async () => {
    present.add('/bin/apt-get');
    const chrome = '/somebody/.cache/ms-playwright/chromium-1200/chrome-linux/chrome';
    leaves = { 'npx --yes playwright-core@1.65.1 install chromium': chrome };
    expect(await chromiumProgram(machine())).toBe(chrome);
    expect(said).toEqual(["Chromium was not found; downloading Playwright's …"]);
  });

  it.each([
    ['Firefox', firefoxProgram, 'apt-get install firefox-esr', 'FIREFOX'],
    ['Chromium', chromiumProgram, 'apt-get install chromium', 'CHROMIUM'],
    ['Xvfb', screenPrograms, 'apt-get install xvfb xdotool openbox', 'XVFB'],
  ])('is named in a sentence when it cannot be had: %s', async (name, find, command, variable) => {
    const error: Error = await find(machine()).then(
      () => new Error('found'),
      (reason: Error) => reason,
    );
    expect(error.message).toContain(`${name} is needed and was not found.`);
    expect(error.message).toContain(command);
    expect(error.message).toContain(variable);
  });

  it('is still an error when installing did not bring it', async () => {
    present.add('/bin/apt-get');
    await expect(firefoxProgram(machine({ root: true }))).rejects.toThrow('Firefox is needed and was not found.');
  });
});

describe('this machine', () => {
  it('finds what runs and nothing else', () => {
    expect(thisMachine.find(process.execPath)).toEqual([process.execPath]);
    expect(thisMachine.find(import.meta.filename)).toEqual([]);
    expect(thisMachine.find('/no/such/file-*')).toEqual([]);
  });

  it('tells a command that cannot be started from one that fails', async () => {
    expect(await thisMachine.run('no-such-command-here', [])).not.toBe(0);
    expect(await thisMachine.run(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
  });
});
