import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { judge } from './weblintRules.ts';

/** Lints the Firefox build as addons.mozilla.org does; every message but the known ones fails. */
const source = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const args = ['lint', '--source-dir', source, '--output', 'json', '--no-config-discovery', '--no-input'];

execFile('web-ext', args, { maxBuffer: 16 * 1024 * 1024 }, (_error, stdout, stderr) => {
  const { lines, clean } = judge(stdout);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  if (!clean) process.stderr.write(stderr);
  process.exitCode = clean ? 0 : 1;
});
