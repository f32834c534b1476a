import { causes } from '../support/causes.ts';
import { startEndpoint } from '../support/endpoint.ts';
import { BROWSERS, tour } from './tour/run.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run tour [chromium|firefox]`: the whole road, in both browsers or in the one that is named. */
async function main(only: string | undefined): Promise<void> {
  const names = (['chromium', 'firefox'] as const).filter((name) => only === undefined || only === name);
  if (names.length === 0) throw new Error(`There are ${Object.keys(BROWSERS).join(' and ')}.`);
  const endpoint = await startEndpoint();
  try {
    for (const name of names)
      await tour(name, { store: endpoint.store, url: endpoint.url, workspace: `Tour in ${name}` }, say);
    say('Screenshots are in .output/tour/.');
  } finally {
    await endpoint.close();
  }
}

try {
  await main(process.argv[2]);
} catch (error) {
  process.stderr.write(`${causes(error)}\n`);
  process.exitCode = 1;
}
