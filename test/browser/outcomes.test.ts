import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indexAll } from '../../server/search/indexer.ts';
import { Report } from '../../utils/record/report.ts';
import { inboxLink } from '../demo/workspace.ts';
import { hand } from '../store/operations.ts';
import { batchFrom, signIn } from '../store/people.ts';
import { choose, press, sees } from '../support/person.ts';
import { reportFor } from '../support/reports.ts';
import { desk } from './desk.ts';
import { look } from './looks.ts';

const WINDOW = { width: 1200, height: 1300 };
const WORKSPACE = 'Outcomes';
const CSV = `Opportunity ID;Opportunity Name;Stage;Amount;Amount Currency;Close Date
0061U00000AbCdE;Seats;Closed Lost;31.000;USD;03/05/2026
0061U00000AbCdF;Renewal;Closed Won;12.500;USD;04/05/2026
0061U00000AbCdG;Later;Negotiation;1.000;USD;07/06/2026
;Nobody;Closed Won;1.000;USD;07/05/2026
`;

const here = desk();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heard-csv-'));
  writeFileSync(join(folder, 'May.csv'), CSV);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A problem with a report on a deal that a seller claimed at $40,000. */
async function furnish(): Promise<string> {
  const { store } = here.endpoint;
  const seller = await signIn(store, WORKSPACE, { role: 'seller', name: 'Sam' });
  const pm = await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' });
  const report = Report.parse({
    ...reportFor('The month-end export stops after 2,000 rows'),
    createdAt: new Date().toISOString(), // within the ranking's period
    opportunity: {
      externalId: '0061U00000AbCdEQAZ',
      name: 'Seats',
      amount: '40000',
      currencyIsoCode: 'USD',
      source: 'page',
    },
  });
  await store.storeReports({ ...batchFrom(seller, report), at: new Date().toISOString() });
  const { problemId } = await hand(store, pm).make(report.id);
  await indexAll(store);
  return problemId;
}

it('a CSV file is imported after a look at it, stands beside the claim in the ranking, and is undone', async () => {
  const problemId = await furnish();
  const inbox = await here.browser.open(await inboxLink(here.endpoint.store, here.endpoint.url, WORKSPACE));
  await press(inbox, 'Sign in as product manager');
  await press(inbox, 'Outcomes');
  await sees(inbox, 'Nothing was imported yet');
  expect(await look(inbox.page, 'outcomes-empty', WINDOW)).toEqual([]);
  const field = await inbox.page.waitForSelector('input[type=file]');
  await field?.uploadFile(join(folder, 'May.csv'));
  await sees(inbox, 'Answer what the file does not say');
  expect(await look(inbox.page, 'outcomes-asked', WINDOW)).toEqual([]);
  await choose(inbox, '03/05/2026 has', 'the day first');
  await choose(inbox, 'Decimals stand after', 'a comma');
  await sees(inbox, '1 won, 1 lost, 1 open. 1 row cannot be read.');
  await sees(inbox, '1 of 2 rows is a deal that reports name, on 1 problem');
  await sees(inbox, 'Line 5: There is no deal’s id.');
  expect(await look(inbox.page, 'outcomes-read', WINDOW)).toEqual([]);
  await press(inbox, 'Import 2 outcomes and 1 open deal');
  await sees(inbox, '2 outcomes of May.csv imported');
  await sees(inbox, '2 deals, by');
  expect(await look(inbox.page, 'outcomes-sent', WINDOW)).toEqual([]);
  await inbox.go(`${here.endpoint.url}/inbox#ranking/${problemId}`);
  await sees(inbox, 'Seats: claimed $40,000, closed lost at USD 31,000 on 2026-05-03.');
  expect(await look(inbox.page, 'outcomes-ranked', WINDOW)).toEqual([]);
  await press(inbox, 'Outcomes');
  await press(inbox, 'Undo');
  await press(inbox, 'Yes, undo');
  await sees(inbox, 'Undone by');
  expect(await look(inbox.page, 'outcomes-undone', WINDOW)).toEqual([]);
  const { id } = (await here.endpoint.store.workspaceByName(WORKSPACE)) ?? { id: '' };
  expect((await here.endpoint.store.outcomesSince(id, 0)).holding).toEqual([]);
  await press(inbox, 'Bring back');
  await sees(inbox, 'May.csv holds again.');
  expect(await look(inbox.page, 'outcomes-redone', WINDOW)).toEqual([]);
  expect((await here.endpoint.store.outcomesSince(id, 0)).holding).toHaveLength(2);
});
