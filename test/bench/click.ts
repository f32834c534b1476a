import { startBrowsers } from './browsers.ts';
import { clicking, servePage } from './clicking.ts';
import type { Group, Scenario } from './measure.ts';

/** What one click costs: script in the page, time to the commit, time to the form. */
export async function clickGroup(): Promise<Group> {
  const page = await servePage();
  const browsers = await startBrowsers();
  const ours = await clicking(browsers.ours, page.url);
  const floor = await clicking(browsers.floor, page.url);
  const floorIs = 'hand-made minimal extension';
  const scenarios: Scenario[] = [
    {
      name: 'script in a page before a click',
      unit: 'bytes',
      floorIs,
      rounds: 1,
      ours: () => ours.scriptBytes(false),
      floor: () => floor.scriptBytes(false),
    },
    {
      name: 'script in a page at a click',
      unit: 'bytes',
      floorIs,
      rounds: 1,
      ours: () => ours.scriptBytes(true),
      floor: () => floor.scriptBytes(true),
    },
    { name: 'click to committed', unit: 'ms', floorIs, rounds: 15, ours: ours.toCommit, floor: floor.toCommit },
    { name: 'click to form that takes keys', unit: 'ms', floorIs, rounds: 15, ours: ours.toKeys, floor: floor.toKeys },
  ];
  const close = async () => {
    await browsers.close();
    page.close();
  };
  return { scenarios, close };
}
