import * as z from 'zod/mini';
import { startBrowsers } from './browsers.ts';
import { type Group, perSecond } from './measure.ts';
import { benchReports } from './reports.ts';

const COUNT = 300;

/** Reports committed a second, in a page of an extension in a real Chromium. */
export async function writesGroup(): Promise<Group> {
  const { floor, close } = await startBrowsers();
  const page = await floor.open(floor.extensionUrl('writes.html'));
  const run = async (who: 'ours' | 'floor') => {
    const ms = await page.evaluate(`writes.${who}(${JSON.stringify(benchReports(COUNT))})`);
    return perSecond(COUNT, z.number().parse(ms));
  };
  const scenario = {
    name: 'outbox writes, strict, one by one',
    unit: '/s',
    floorIs: 'raw idb put, no index',
    rounds: 5,
    ours: () => run('ours'),
    floor: () => run('floor'),
  } as const;
  return { scenarios: [scenario], close };
}
