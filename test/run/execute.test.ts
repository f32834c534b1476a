import { expect, it } from 'vitest';
import { execute } from './execute.ts';

const stage = (...commands: [string, ...string[]][]) => ({ name: 'x', title: 'X', commands });
const node = (code: string): [string, ...string[]] => [process.execPath, '-e', code];

it('keeps what both streams say and the exit code', async () => {
  const ran = await execute(stage(node('console.log("out"); console.error("err"); process.exit(3)')));
  expect(ran.code).toBe(3);
  expect(ran.output).toContain('out');
  expect(ran.output).toContain('err');
});

it('runs the commands in order and stops at the first that fails', async () => {
  const ran = await execute(
    stage(node('console.log(1)'), node('console.log(2); process.exit(1)'), node('console.log(3)')),
  );
  expect(ran).toMatchObject({ code: 1, output: '1\n2\n' });
});

it('a program that is not there fails with its name', async () => {
  const ran = await execute(stage(['no-such-program-here']));
  expect(ran.code).toBe(127);
  expect(ran.output).toContain('no-such-program-here could not be started');
});

it('a stage that hangs is stopped, with everything it started', async () => {
  const child = 'setInterval(() => {}, 1000)';
  const parent = `const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' });
    console.log('pid ' + c.pid + '.'); setInterval(() => {}, 1000)`;
  const ran = await execute(stage(node(parent)), 1_500);
  expect(ran.code).not.toBe(0);
  expect(ran.output).toContain('did not end within 1.5 s');
  const pid = Number(/pid (\d+)\./.exec(ran.output)?.[1]);
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isAlive(pid)).toBe(false);
});

it('what a stage leaves behind ends with it', async () => {
  const child = 'setInterval(() => {}, 1000)';
  const parent = `const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'ignore' });
    console.log('pid ' + c.pid + '.'); c.unref();`;
  const ran = await execute(stage(node(parent)));
  const pid = Number(/pid (\d+)\./.exec(ran.output)?.[1]);
  expect(ran.code).toBe(0);
  await expect.poll(() => isAlive(pid)).toBe(false);
});

/** A killed process whose parent has not asked for it yet still has a number, but no longer a command line. */
async function isAlive(pid: number): Promise<boolean> {
  const { readFile } = await import('node:fs/promises');
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')) !== '';
}
