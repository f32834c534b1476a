import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { startPostgres } from './postgresServer.ts';

async function run(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function withDatabase(url: string, name: string): string {
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}

/**
 * A fresh database on a real PostgreSQL: on the server at `TEST_DATABASE_URL`, else on a private one started from this
 * machine's binaries (installed as root where missing). Never skipped: without any of them it throws what to install.
 * `stop` removes the database, or the whole private server.
 */
export async function testDatabase(given = process.env.TEST_DATABASE_URL) {
  const server = given ? { url: given, stop: async () => {} } : await startPostgres();
  const name = `heard_test_${randomBytes(6).toString('hex')}`;
  await run(server.url, `create database ${name}`);
  const stop = async () => {
    if (given) await run(server.url, `drop database ${name} with (force)`);
    await server.stop();
  };
  return { url: withDatabase(server.url, name), stop };
}
