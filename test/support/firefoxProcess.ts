import { spawn, type ChildProcess } from 'node:child_process';
import { writePrefs } from './firefoxPrefs.ts';
import { firefoxProgram } from './machinePrograms.ts';

const LISTENS = /WebDriver BiDi listening on (ws:\/\/\S+)/;

export interface Running {
  child: ChildProcess;
  /** Where WebDriver BiDi is reached. */
  address: string;
}

/** Starts Firefox, headless, on a port of its own choice; resolves when it says where it listens. */
export async function startProcess(profile: string): Promise<Running> {
  writePrefs(profile);
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  // System access: moz-extension pages and the context menu are out of reach without it.
  const child = spawn(await firefoxProgram(), [...args, '--remote-allow-system-access'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`Firefox ${why}:\n${said}`));
    };
    const timer = setTimeout(() => giveUp('did not start in a minute'), 60_000);
    child.once('exit', (code) => giveUp(`ended with ${code} at its start`));
    child.once('error', (error) => giveUp(error.message));
    const hear = (chunk: Buffer) => {
      const address = LISTENS.exec(said)?.[1];
      if (address) return;
      said += chunk.toString();
      const found = LISTENS.exec(said)?.[1];
      if (!found) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve({ child, address: found });
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
  });
}

/** Ends the process and all it started; resolves when it is gone. */
export function killProcess({ child }: Running): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
    child.once('exit', () => resolve());
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  });
}
