import { type Group, perSecond, type Scenario, timed } from './measure.ts';
import { benchReports } from './reports.ts';
import { askOurs, bodiesOf, COUNT, pull, push, startEndpoints } from './syncing.ts';

const fresh = () => bodiesOf(benchReports(COUNT));
const rate = async (work: () => Promise<unknown>) => perSecond(COUNT, await timed(work));

async function whole(ask: Parameters<typeof pull>[0]): Promise<void> {
  const count = await pull(ask);
  if (count !== COUNT) throw new Error(`${count} changes came back instead of ${COUNT}.`);
}

/** Push and pull of 10,000 reports: the endpoint on SQLite over loopback HTTP, against raw HTTP and raw inserts. */
export async function endpointGroup(): Promise<Group> {
  const endpoints = await startEndpoints();
  const token = await endpoints.signIn('pushing');
  const sender = await endpoints.signIn('pulling');
  const reader = await endpoints.signIn('pulling');
  await push(`${endpoints.ours}/v1/sync`, fresh(), sender);

  const refilled = async () => {
    endpoints.raw.empty();
    await push(endpoints.raw.url, fresh());
  };
  const scenarios: Scenario[] = [
    {
      name: 'push of 10,000 reports',
      unit: '/s',
      floorIs: 'node:http and raw inserts in SQLite',
      rounds: 3,
      ours: () => {
        const bodies = fresh();
        return rate(() => push(`${endpoints.ours}/v1/sync`, bodies, token));
      },
      floor: () => {
        const bodies = fresh();
        return rate(() => push(endpoints.raw.url, bodies));
      },
    },
    {
      name: 'pull of 10,000 reports',
      unit: '/s',
      floorIs: 'node:http and raw select in SQLite',
      rounds: 3,
      ours: () => rate(() => whole(askOurs(endpoints.ours, reader))),
      floor: async () => {
        await refilled();
        return rate(() => whole((cursor) => fetch(`${endpoints.raw.url}/${cursor ?? 0}`)));
      },
    },
  ];
  return { scenarios, close: endpoints.close };
}
