import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stage } from './stages.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a stage's commands left: exit code of the last one that ran, all they wrote, and how long it took. */
export type Ran = { code: number; output: string; seconds: number };

/** No stage takes this long, also on a machine half as fast as ours; one that does hangs. Milliseconds. */
const LIMIT = 25 * 60_000;

const running = new Set<ChildProcess>();

/** Each command leads its own process group, so that the browsers and servers it started end with it. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}

export function endAll(): void {
  for (const child of running) end(child);
}

function environment(): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env;
  return {
    ...process.env,
    PATH: ROOT + 'node_modules/.bin' + delimiter + PATH,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    CI: '1',
  };
}

function command(program: string, args: readonly string[], limit: number): Promise<Omit<Ran, 'seconds'>> {
  const { promise, resolve } = Promise.withResolvers<Omit<Ran, 'seconds'>>();
  const child = spawn(program, args, {
    cwd: ROOT,
    env: environment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer) => chunks.push(chunk);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const say = (text: string) => keep(Buffer.from(`${text}\n`));
  const timer = setTimeout(() => {
    say(`${program} did not end within ${limit / 1000} s and was stopped.`);
    end(child);
  }, limit);
  const finish = (code: number) => {
    clearTimeout(timer);
    running.delete(child);
    end(child);
    resolve({ code, output: Buffer.concat(chunks).toString() });
  };
  child.on('error', (error) => {
    say(`${program} could not be started: ${error.message}`);
    finish(127);
  });
  child.on('exit', () => setTimeout(end, 1_000, child).unref());
  child.on('close', (code) => finish(code ?? 1));
  return promise;
}

/** Runs a stage's commands in order until one fails. `limit`: milliseconds each command may take. */
export async function execute({ commands }: Stage, limit = LIMIT): Promise<Ran> {
  const started = performance.now();
  let output = '';
  let code = 0;
  for (const [program, ...args] of commands) {
    const ran = await command(program, args, limit);
    output += ran.output;
    code = ran.code;
    if (code !== 0) break;
  }
  return { code, output, seconds: (performance.now() - started) / 1000 };
}
