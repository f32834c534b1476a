import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { screenPrograms } from './machinePrograms.ts';
import { until } from './until.ts';
import type { Point } from './view.ts';

/** A virtual screen with a window manager, a real mouse and a real keyboard. */
export interface Screen {
  /** Value of DISPLAY. */
  display: string;
  /** Positions are pixels of the whole screen. */
  move(to: Point): void;
  button(what: 'mousedown' | 'mouseup', button: 1 | 3): void;
  /** Presses a key by its X name, e.g. `ctrl+Return`. */
  key(name: string): void;
  type(text: string): void;
  /** How many windows can be seen, menus included. */
  windows(): number;
  close(): Promise<void>;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** The number of the display that the X server chose; it writes it when it is ready. */
async function displayOf(server: ChildProcess): Promise<string> {
  let said = '';
  const stream = server.stdio[3];
  if (!stream || !('setEncoding' in stream)) throw new Error('Xvfb has no pipe for its display.');
  const numbers: Readable = stream;
  numbers.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return until('Xvfb to name its display', () => /^(\d+)\n/.exec(said)?.[1]);
}

/** Starts a screen of 1400 by 1000 on a free display. */
export async function startScreen(): Promise<Screen> {
  const { xvfb, xdotool, openbox } = await screenPrograms();
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const server = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = `:${await displayOf(server)}`;
  const env = { ...process.env, DISPLAY: display };
  const windows = spawn(openbox, [], { env, stdio: 'ignore' });
  const run = (...words: (string | number)[]) =>
    execFileSync(xdotool, words.map(String), { env, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  await until('the window manager', () => run('get_num_desktops').trim() !== '0');
  return {
    display,
    move: ({ x, y }) => void run('mousemove', '--sync', Math.round(x), Math.round(y)),
    button: (what, button) => void run(what, button),
    key: (name) => void run('key', '--clearmodifiers', name),
    type: (text) => void run('type', '--delay', 15, text),
    windows: () => run('search', '--onlyvisible', '--name', '.*').split('\n').length,
    async close() {
      await ended(windows);
      await ended(server);
    },
  };
}
