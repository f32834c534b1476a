import { parseArgs } from 'node:util';
import { pageIn, readIndex } from './index.ts';
import { startPageBrowser } from './pageBrowser.ts';
import { caseLine, failing, notCompared, table } from './print.ts';
import { runPages } from './run.ts';
import { writeSiteIds } from './siteIds.ts';
import { writeSiteRows } from './siteRows.ts';

const USAGE = `npm run pages -- DIR
npm run pages -- --one FILE --url URL --select TEXT [--occurrence N] [--in CSS]`;

const say = (text: string) => void process.stdout.write(`${text}\n`);
const note = (text: string) => void process.stderr.write(`${text}\n`);

/** Every case of a folder of saved pages; true when all read right. Brings the table and the list of sites up to date as well. */
async function all(folder: string): Promise<boolean> {
  const { pages, others } = readIndex(folder);
  for (const id of others) say(`-     ${id}: not a page case`);
  const browser = await startPageBrowser();
  try {
    const results = await runPages(browser, folder, pages, (result) => say(caseLine(result)));
    if (await writeSiteRows()) note('The table of sites in docs/sites.md was brought up to date.');
    if (writeSiteIds()) note('The list of sites in utils/record/siteIds.ts was brought up to date.');
    say(['', table(results), ...notCompared(results)].join('\n'));
    return failing(results).length === 0;
  } finally {
    await browser.close();
  }
}

type One = { file: string; url: string; select: string; occurrence?: number; scope?: string };

/** One capture as JSON, and nothing else, on standard output. */
async function one({ file, url, select, occurrence, scope }: One): Promise<boolean> {
  const browser = await startPageBrowser();
  try {
    const tab = await browser.open(url, pageIn(file));
    const counted = occurrence === undefined ? {} : { occurrence };
    const inside = scope === undefined ? {} : { occurrence_in: scope };
    const outcome = await browser.capture(tab, { selection: select, ...counted, ...inside });
    if ('failure' in outcome) note(outcome.failure);
    else say(JSON.stringify(outcome.capture, null, 2));
    return 'capture' in outcome;
  } finally {
    await browser.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    one: { type: 'string' },
    url: { type: 'string' },
    select: { type: 'string' },
    occurrence: { type: 'string' },
    in: { type: 'string' },
  },
});
const { one: file, url, select, occurrence, in: scope } = values;
const [folder] = positionals;

if (file !== undefined && url !== undefined && select !== undefined) {
  const counted = occurrence === undefined ? {} : { occurrence: Number(occurrence) };
  process.exitCode = (await one({ file, url, select, ...counted, ...(scope !== undefined && { scope }) })) ? 0 : 1;
} else if (folder !== undefined && file === undefined) {
  process.exitCode = (await all(folder)) ? 0 : 1;
} else {
  note(USAGE);
  process.exitCode = 2;
}
