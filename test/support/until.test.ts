import { describe, expect, it } from 'vitest';
import { alone } from './alone.ts';
import { newFolder, removeFolder } from './folders.ts';
import { until } from './until.ts';
import { existsSync, writeFileSync } from 'node:fs';

describe('until', () => {
  it('resolves to the first truthy answer', async () => {
    const answers = [null, 0, 'there', 'later'];
    expect(await until('an answer', () => answers.shift())).toBe('there');
    expect(answers).toEqual(['later']);
  });

  it('takes an exception for "not yet", and names the condition and the last one in vain', async () => {
    const broken = new Error('no page yet');
    const waiting = until('the moon', () => Promise.reject(broken), 120);
    await expect(waiting).rejects.toMatchObject({ message: 'Waited 0.12 s in vain: the moon', cause: broken });
  });

  it('does not wait for ever for one answer', async () => {
    const waiting = until('the moon', () => new Promise(() => {}), 120);
    await expect(waiting).rejects.toMatchObject({
      message: 'Waited 0.12 s in vain: the moon',
      cause: expect.objectContaining({ message: expect.stringContaining('no answer') }),
    });
  });
});

describe('alone', () => {
  it('lets one work at a time', async () => {
    const folder = newFolder('alone');
    const lock = `${folder}/lock`;
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 30));
      inside -= 1;
    };
    await Promise.all([alone(lock, work), alone(lock, work), alone(lock, work)]);
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
    removeFolder(folder);
  });

  it('takes over the lock of a process that is gone, and frees it after a failure', async () => {
    const folder = newFolder('alone');
    const lock = `${folder}/lock`;
    // No process has this number: Linux, macOS and Windows all stay below it.
    writeFileSync(lock, String(2 ** 30));
    await expect(alone(lock, () => Promise.reject(new Error('work failed')))).rejects.toThrow('work failed');
    expect(existsSync(lock)).toBe(false);
    removeFolder(folder);
  });
});
