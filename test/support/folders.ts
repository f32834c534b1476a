import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder of our own. */
export const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `heard-${name}-`));

/** Removes it; a browser may still be writing its last files there, so that is tried again for a while. */
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
