import { screen } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { BATCH } from '../../../server/inbox/outcomes/useSending.ts';
import { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import { barriers } from '../barriers.ts';
import { enter, showInbox } from '../enter.tsx';
import type { InboxWorld } from '../world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
});

const HEAD = 'Opportunity ID,Stage,Amount,Currency,Close Date\n';
const open = (id: string, stage = 'Negotiation') => `${id},${stage},,,\n`;
const lost = (opportunityId: string) => ({ opportunityId, result: 'lost', closedAt: '2026-05-03' });
const told = (...ids: string[]) => world.pm.post('/v1/outcomes', { outcomes: ids.map(lost) });
const button = (name: string) => screen.getByRole('button', { name });
const results = async () => {
  const { holding } = await world.store.outcomesSince(world.pm.joined.workspace.id, 0);
  return Object.fromEntries(holding.map(({ opportunityId, result }) => [opportunityId, result]));
};

async function choose(text: string, fetcher: typeof fetch = world.fetcher) {
  const user = showInbox({ fetcher }, '#outcomes');
  await user.upload(await screen.findByLabelText('CSV file of deals'), new File([text], 'June.csv'));
  return user;
}

test('before anything is sent it says how many deals open again; they do, and undoing the import ends them as before', async () => {
  await told('D1', 'D2', 'D3');
  const user = await choose(`${HEAD}${open('D1')}${open('D2')}${open('D2')}${open('D9')}D4,Won,5,EUR,2026-05-04\n`);
  const notice = await screen.findByText('2 deals that count as ended open again.');
  expect(notice.parentElement?.textContent).toContain('What is claimed of them is at stake again.');
  expect(screen.getByText(/1 won, 0 lost, 4 open\. Every row could be read\./)).toBeTruthy();
  expect(world.requests).not.toContain('POST /v1/outcomes');
  expect(await barriers()).toEqual([]);
  await user.click(button('Import 1 outcome and 4 open deals'));
  await screen.findByText('2 deals counted as ended and are open again.');
  expect(screen.getByText('2 deals were open already.')).toBeTruthy();
  expect(await results()).toEqual({ D1: 'open', D2: 'open', D3: 'lost', D4: 'won' });
  await user.click(await screen.findByRole('button', { name: 'Undo June.csv' }));
  await user.click(button('Yes, undo: Undo June.csv'));
  await screen.findByText(/Undone by/);
  expect(await results()).toEqual({ D1: 'lost', D2: 'lost', D3: 'lost' });
});

test('a deal that only a report calls lost opens again as well', async () => {
  const opportunity = {
    externalId: 'D1',
    name: null,
    amount: '5',
    currencyIsoCode: 'EUR',
    stageName: 'Lost',
    source: 'page',
  };
  await world.seller.sync([Report.parse({ ...reportFor('Exports stop'), opportunity })]);
  const user = await choose(HEAD + open('D1'));
  await screen.findByText('1 deal that counts as ended opens again.');
  expect(screen.queryByText(/None of these ids/)).toBeNull();
  await user.click(button('Import 1 open deal'));
  await screen.findByText('1 deal counted as ended and is open again.');
});

test('a stage that nobody knows reopens nothing once it is said what it means', async () => {
  await told('D1');
  const user = await choose(`${HEAD}D1,Verloren an Konkurrenz X,,,2026-05-03\nD2,Parked,,,\n`);
  await screen.findByText(/0 won, 1 lost, 1 open/);
  await screen.findByText('None of the open deals counts as ended: for them nothing changes.');
  await user.selectOptions(screen.getByLabelText('Verloren an Konkurrenz X'), 'open');
  await screen.findByText('1 deal that counts as ended opens again.');
  await user.selectOptions(screen.getByLabelText('Verloren an Konkurrenz X'), 'lost');
  expect(await screen.findByText('None of the open deals counts as ended: for them nothing changes.')).toBeTruthy();
});

test('when it is not known which open again, it says so and can be sent; more than one request takes is asked in batches', async () => {
  await told(`D${BATCH}`);
  world.instead.push({ match: 'POST /v1/outcomes/matches', answer: () => Response.json({}, { status: 500 }) });
  const rows = Array.from({ length: BATCH + 1 }, (_, n) => open(`D${n}`)).join('');
  const user = await choose(HEAD + rows);
  await screen.findByText(/and which open again, is not known\. The import can be sent without it\./);
  expect(button(`Import ${BATCH + 1} open deals`).hasAttribute('disabled')).toBe(false);
  await user.click(button('Try again'));
  expect(await screen.findByText('1 deal that counts as ended opens again.')).toBeTruthy();
});
