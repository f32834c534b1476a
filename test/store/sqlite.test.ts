import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/open.ts';
import { conformance } from './conformance.ts';

conformance('SQLite', async () => {
  const location = { dataDir: mkdtempSync(join(tmpdir(), 'heard-store-')) };
  const store = await openStore(location);
  const stop = async () => {
    await store.close();
    rmSync(location.dataDir, { recursive: true, force: true });
  };
  return { store, location, stop };
});
