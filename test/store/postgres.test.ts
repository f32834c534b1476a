import { openStore } from '../../server/store/open.ts';
import { testDatabase } from '../support/postgres.ts';
import { conformance } from './conformance.ts';

conformance('PostgreSQL', async () => {
  const database = await testDatabase();
  const location = { dataDir: '/nowhere', databaseUrl: database.url };
  const store = await openStore(location);
  const stop = async () => {
    await store.close();
    await database.stop();
  };
  return { store, location, stop };
});
