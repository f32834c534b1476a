import { mkdir } from 'node:fs/promises';
import { measured } from './laws/lengths.ts';
import { tree } from './laws/tree.ts';
import { count, type Count, forget } from './run/count.ts';
import { endAll, execute, ROOT } from './run/execute.ts';
import { readOptions } from './run/options.ts';
import { stageText, sumText } from './run/print.ts';
import { choose, REPORTS, type Stage, STAGES } from './run/stages.ts';

/** `npm test`: every stage, also after one failed; exit code 1 if any did. */
const { only, list } = readOptions(process.argv.slice(2));
const started = performance.now();

async function run(stage: Stage): Promise<{ text: string; counted: Count }> {
  await forget(stage);
  const ran = await execute(stage);
  const counted = await count(stage, ran);
  return { text: stageText(stage, ran, counted), counted };
}

async function main(): Promise<void> {
  const groups = choose(only);
  await mkdir(ROOT + REPORTS, { recursive: true });
  const counts: Count[] = [];
  for (const group of groups)
    for (const { text, counted } of await Promise.all(group.map(run))) {
      process.stdout.write(text);
      counts.push(counted);
    }
  process.stdout.write(`\n${measured(tree())}`);
  process.stdout.write(sumText(counts, (performance.now() - started) / 1000));
  process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    endAll();
    process.exit(130);
  });

if (list) for (const { name, title } of STAGES.flat()) process.stdout.write(`${name.padEnd(9)} ${title}\n`);
else await main();
