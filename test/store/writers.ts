import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SignedIn } from '../../server/store/devices.ts';
import type { Engine } from './engine.ts';
import type { WriterTask } from './writerTask.ts';

const PROGRAM = fileURLToPath(new URL('writer.ts', import.meta.url));

/** The task of writing as this person into this engine. */
export function taskFor({ location }: Engine, { workspace, member, deviceId }: SignedIn): WriterTask {
  const who = { workspaceId: workspace.id, memberId: member.id, deviceId };
  return { location, ...who, lanes: 1, reportsPerBatch: 10, batches: null };
}

/** A line cut by the kill was not read whole, so not acknowledged. */
const isId = (line: string) => line.length === 36;

/** Starts a writer process. `acknowledged` grows as it confirms; `ended` resolves to how it ended. */
export function startWriter(task: WriterTask) {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => isId(line) && acknowledged.push(line));
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(() => child.signalCode ?? child.exitCode);
  const kill = () => child.kill('SIGKILL');
  return { acknowledged, ended, kill };
}
