import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { clickGroup } from './click.ts';
import { endpointGroup } from './endpoint.ts';
import { measure, type Result } from './measure.ts';
import { nearGroup } from './near.ts';
import { popupGroup } from './popup.ts';
import { scaleReport } from './scale/main.ts';
import { table } from './table.ts';
import { writesGroup } from './writes.ts';

/**
 * `npm run bench [-- GROUP… [--full]]`: ratios against floors measured in the same run, and the pages of a large workspace
 * (`scale`; 100,000 reports with `--full`). It says numbers and judges none.
 */
const OUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const GROUPS = {
  click: clickGroup,
  popup50: popupGroup(50),
  popup10000: popupGroup(10_000),
  writes: writesGroup,
  endpoint: endpointGroup,
  near: nearGroup,
};

const full = process.argv.includes('--full');
const wanted = process.argv.slice(2).filter((word) => word !== '--full');
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

if (results.length > 0) process.stdout.write(table(results));
if (wanted.length === 0 || wanted.includes('scale')) process.stdout.write(await scaleReport(full));
await mkdir(OUT, { recursive: true });
const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? '' };
await writeFile(`${OUT}bench.json`, `${JSON.stringify({ machine, results }, null, 2)}\n`);
