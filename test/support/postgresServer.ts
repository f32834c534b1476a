import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { postgresBinaries } from './postgresBinaries.ts';

type Owner = { uid: number; gid: number } | Record<string, never>;

const postgresId = (flag: string) =>
  Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));

/** PostgreSQL refuses to run as root: the account Debian makes for it, else nobody. */
function owner(): Owner {
  if (process.getuid?.() !== 0) return {};
  try {
    return { uid: postgresId('-u'), gid: postgresId('-g') };
  } catch {
    return { uid: 65_534, gid: 65_534 };
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function makeFolder(bin: string, as: Owner): string {
  const dir = mkdtempSync(join(tmpdir(), 'heard-pg-'));
  chmodSync(dir, 0o700);
  if (as.uid !== undefined) chownSync(dir, as.uid, as.gid);
  const args = ['-D', join(dir, 'data'), '-U', 'heard', '-A', 'trust', '--no-locale', '-E', 'UTF8', '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), args, { ...as, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  return dir;
}

async function answering(url: string, server: ChildProcess, said: () => string): Promise<void> {
  for (const until = Date.now() + 30_000; ;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
    const answered = await sql`select 1`.then(
      () => true,
      () => false,
    );
    await sql.end({ timeout: 1 });
    if (answered) return;
    if (server.exitCode !== null || Date.now() > until) throw new Error(`PostgreSQL did not start: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts a private PostgreSQL in a temporary folder on a free loopback port, with fsync on. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const bin = postgresBinaries();
  const as = owner();
  const dir = makeFolder(bin, as);
  const port = await freePort();
  const settings = [
    'fsync=on',
    'synchronous_commit=on',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${dir}`,
  ];
  const args = ['-D', join(dir, 'data'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(bin, 'postgres'), args, { ...as, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4_000)));
  const end = () => server.kill('SIGINT');
  process.once('exit', end);
  const url = `postgres://heard@127.0.0.1:${port}/postgres`;
  await answering(url, server, () => said);
  const stop = async () => {
    process.off('exit', end);
    if (server.exitCode === null) {
      server.kill('SIGINT'); // fast shutdown: sessions are cut, the data stays sound
      await once(server, 'exit');
    }
    rmSync(dir, { recursive: true, force: true });
  };
  return { url, stop };
}
