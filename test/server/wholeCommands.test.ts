import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../server/commands.ts';
import { readEnvironment } from '../../server/environment.ts';
import { openStore } from '../../server/store/open.ts';
import { reportFor } from '../support/reports.ts';
import { batchFrom, signIn } from '../store/people.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'heard-commands-'));
  const store = await openStore({ dataDir });
  const seller = await signIn(store, 'Acme', { role: 'seller', name: 'Sam' });
  await store.storeReports(batchFrom(seller, reportFor('Exports stop at month end')));
  await signIn(store, 'Bolt', { role: 'admin' });
  await store.close();
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dataDir, { recursive: true, force: true });
});

const command = (...args: string[]) => run(args, readEnvironment({ DATA_DIR: dataDir }));

/** What the command wrote to standard output by itself. */
async function written(...args: string[]): Promise<string> {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  expect(await command(...args)).toBeNull();
  vi.restoreAllMocks();
  return text;
}

const names = async () => {
  const store = await openStore({ dataDir });
  const found = await Promise.all(['Acme', 'Bolt'].map((name) => store.workspaceByName(name)));
  await store.close();
  return found.map((workspace) => workspace?.name ?? null);
};

describe('the export command', () => {
  test('writes the workspace and nothing else to standard output', async () => {
    const text = await written('export', '--workspace', 'Acme');
    expect(text).toContain('Exports stop at month end');
    expect(text).not.toContain('Bolt');
    expect(text.trimEnd().split('\n').at(-1)).toBe('{"end":true,"rows":4}');
  });

  test('says what is missing, and takes no second word', async () => {
    await expect(command('export', '--workspace', 'Other')).rejects.toThrow('There is no such workspace.');
    await expect(command('export')).rejects.toThrow('is required');
    await expect(run(['export', 'now'], readEnvironment({ DATA_DIR: dataDir }))).rejects.toThrow('One command');
  });
});

describe('the delete command', () => {
  test('does nothing until the name is said a second time', async () => {
    await expect(command('delete', '--workspace', 'Acme')).rejects.toThrow('add --sure');
    await expect(command('delete', '--workspace', 'Acme', '--sure', 'Bolt')).rejects.toThrow('add --sure');
    expect(await names()).toEqual(['Acme', 'Bolt']);
  });

  test('deletes the one named, and no other', async () => {
    expect(await command('delete', '--workspace', 'Acme', '--sure', 'Acme')).toBe('The workspace “Acme” is deleted.');
    expect(await names()).toEqual([null, 'Bolt']);
  });
});
