import { spawn } from 'node:child_process';
import { accessSync, constants, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What finding and installing programs needs to know of a machine; tests hand in their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  /** May system packages be installed? */
  root: boolean;
  /** Files that exist and can be run, of this pattern. */
  find(pattern: string): string[];
  /** Resolves to the exit code. What the command says goes to standard error. */
  run(command: string, args: string[], env?: Record<string, string>): Promise<number>;
  say(sentence: string): void;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  root: process.getuid?.() === 0,
  find: (pattern) => (pattern.includes('*') ? globSync(pattern) : [pattern]).filter(runs),
  run: (command, args, env = {}) =>
    new Promise((resolve) => {
      const child = spawn(command, args, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, ...env },
        shell: process.platform === 'win32',
      });
      child.once('error', () => resolve(127));
      child.once('exit', (code) => resolve(code ?? 1));
    }),
  say: (sentence) => void process.stderr.write(`${sentence}\n`),
};

/** The first program of these patterns that is there, or null. A bare name is looked up on the PATH. */
export function firstOf(machine: Machine, patterns: readonly string[]): string | null {
  for (const pattern of patterns) {
    const places = /[\\/]/.test(pattern) ? [pattern] : onPath(machine, pattern);
    // The newest of several versions sorts last.
    const found = places.flatMap((place) => machine.find(place)).toSorted();
    const newest = found.at(-1);
    if (newest) return newest;
  }
  return null;
}

function onPath({ env, platform }: Machine, name: string): string[] {
  const file = platform === 'win32' ? `${name}.exe` : name;
  return (env.PATH ?? '').split(delimiter).flatMap((folder) => (folder ? [join(folder, file)] : []));
}
