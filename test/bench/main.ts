import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { clickGroup } from './click.ts';
import { endpointGroup } from './endpoint.ts';
import { measure, type Result } from './measure.ts';
import { popupGroup } from './popup.ts';
import { table } from './table.ts';
import { writesGroup } from './writes.ts';

/** `npm run bench [-- GROUP…]`: ratios against floors measured in the same run. It says numbers and judges none. */
const OUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const GROUPS = {
  click: clickGroup,
  popup50: popupGroup(50),
  popup10000: popupGroup(10_000),
  writes: writesGroup,
  endpoint: endpointGroup,
};

const wanted = process.argv.slice(2);
const results: Result[] = [];
for (const [name, open] of Object.entries(GROUPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { scenarios, close } = await open();
  try {
    for (const scenario of scenarios) {
      process.stderr.write(`${scenario.name} …\n`);
      results.push(await measure(scenario));
    }
  } finally {
    await close();
  }
}

process.stdout.write(table(results));
await mkdir(OUT, { recursive: true });
const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? '' };
await writeFile(`${OUT}bench.json`, `${JSON.stringify({ machine, results }, null, 2)}\n`);
