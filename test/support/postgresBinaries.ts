import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const WHAT_TO_INSTALL =
  'The tests need PostgreSQL 15 or newer: install it (Debian and Ubuntu: apt-get install postgresql; macOS: brew install ' +
  'postgresql) so that initdb and postgres are found, or give a server in TEST_DATABASE_URL.';

const complete = (dir: string): boolean => ['initdb', 'postgres'].every((name) => existsSync(join(dir, name)));

function candidates(): string[] {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  const config = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const told = config.status === 0 ? [config.stdout.trim()] : [];
  return [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...told,
    ...(process.env.PATH ?? '').split(delimiter),
  ];
}

function install(): void {
  process.stderr.write('PostgreSQL is not here; installing the Debian package postgresql.\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-q'], { env, stdio: ['ignore', 2, 2] });
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], {
    env,
    stdio: ['ignore', 2, 2],
  });
}

const canInstall = (): boolean => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

/** The folder of `initdb` and `postgres`. Installs them where it may; else throws a sentence that says what to do. */
export function postgresBinaries(): string {
  const found = candidates().find(complete);
  if (found) return found;
  if (canInstall()) install();
  const installed = candidates().find(complete);
  if (!installed) throw new Error(WHAT_TO_INSTALL);
  return installed;
}
