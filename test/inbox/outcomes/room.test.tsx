import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { FILE_MAX_BYTES, openFile } from '../../../server/inbox/outcomes/openFile.ts';
import { BATCH } from '../../../server/inbox/outcomes/useSending.ts';
import { FAILURES } from '../../../utils/record/failure.ts';
import { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import { barriers } from '../barriers.ts';
import { enter, showInbox } from '../enter.tsx';
import type { InboxWorld } from '../world.ts';
import { SALESFORCE } from './samples.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
});

async function show(hash = '#outcomes', fetcher: typeof fetch = world.fetcher) {
  return showInbox({ fetcher }, hash);
}
const csv = (text: string, name = 'May.csv') => new File([text], name, { type: 'text/csv' });
/** The endpoint, that fails at the second request of an import, once. */
function failingSecond(): typeof fetch {
  let sent = 0;
  return async (input, init) => {
    if (init?.method === 'POST' && input === '/v1/outcomes') sent += 1;
    else return world.fetcher(input, init);
    return sent === 2 ? Response.json({}, { status: 500 }) : world.fetcher(input, init);
  };
}
async function choose(text: string, name?: string, fetcher?: typeof fetch) {
  const user = await show('#outcomes', fetcher);
  await user.upload(await screen.findByLabelText('CSV file of deals'), csv(text, name));
  return user;
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const said = () => world.store.outcomesSaid(world.pm.joined.workspace.id, null, 2_000);
const holding = async () => (await world.store.outcomesSince(world.pm.joined.workspace.id, 0)).holding;
const HEAD = 'Opportunity ID,Stage,Amount,Currency,Close Date\n';
const many = (count: number) =>
  HEAD + Array.from({ length: count }, (_, n) => `D${n},Closed Won,${n}.50,EUR,2026-05-03\n`).join('');

describe('the empty room', () => {
  test('says what to do, without a fault for assistive technology', async () => {
    await show();
    await screen.findByText('Nothing was imported yet');
    expect(screen.getByText(/choose the file here/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  test('P13 a file without rows, and one too large, are refused in words', async () => {
    const user = await choose('Opportunity ID,Stage\n');
    await screen.findByText(/no rows below a header/);
    expect(screen.getByLabelText('CSV file of deals').getAttribute('aria-invalid')).toBe('true');
    await user.upload(screen.getByLabelText('CSV file of deals'), csv(SALESFORCE));
    await screen.findByText(/1 won, 1 lost/);
    const large = Object.defineProperty(csv(''), 'size', { value: FILE_MAX_BYTES + 1 });
    expect(await openFile(large)).toContain('larger than 20 MB');
    const gone = Object.defineProperty(csv('a'), 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
    expect(await openFile(gone)).toContain('Choose it again');
  });
});

describe('a file', () => {
  test('is shown as it was read before anything is sent: counts, rows, what is left out and why', async () => {
    await choose(SALESFORCE);
    await screen.findByText(/1 won, 1 lost, 1 open. 2 rows cannot be read./);
    expect(screen.getByText(/Line 6:/).textContent).toBe(
      'Line 6: Nothing says whether the deal was won, lost or is open.',
    );
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]?.textContent).toContain('0061U00000AbCdE');
    expect(screen.getByLabelText<HTMLSelectElement>('Final amount').selectedOptions[0]?.textContent).toBe('Amount');
    expect(await barriers()).toEqual([]);
    expect(world.requests).not.toContain('POST /v1/outcomes');
  });

  test('is imported, told in words, listed with who made it, and undone after a second press', async () => {
    const user = await choose(SALESFORCE);
    await user.click(await screen.findByRole('button', { name: 'Import 2 outcomes and 1 open deal' }));
    await screen.findByText(/2 outcomes of/);
    expect((await holding()).map(({ opportunityId, result }) => [opportunityId, result])).toEqual([
      ['0061U00000AbCdE', 'won'],
      ['0061U00000AbCdF', 'lost'],
    ]);
    const list = await screen.findByRole('list', { name: 'Imports' });
    expect(list.textContent).toContain('May.csv2 deals, by Pia Manager');
    await user.click(button('Undo May.csv'));
    await user.click(button('Yes, undo: Undo May.csv'));
    await screen.findByText(/Undone by/);
    expect(await holding()).toEqual([]);
    await user.click(button('Import another file'));
    await screen.findByLabelText('CSV file of deals');
  });

  test('P4 is asked about where it may mean two things, and waits for the answers', async () => {
    const user = await choose(`${HEAD}1,Signed,"1,234",,03/05/2026\n`);
    await user.selectOptions(await screen.findByLabelText('Signed'), 'won');
    await screen.findByText('Answer what the file does not say; nothing is guessed.');
    await user.selectOptions(screen.getByLabelText('03/05/2026 has'), 'day-first');
    await user.selectOptions(screen.getByLabelText('Decimals stand after'), 'point');
    await screen.findByText('Line 2:', { exact: false });
    await user.type(screen.getByLabelText('Currency of amounts without one'), 'xx');
    await screen.findByText('This is not a currency’s three letters.');
    await user.type(screen.getByLabelText('Currency of amounts without one'), '{Backspace}{Backspace}eur');
    expect(await barriers()).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Import 1 outcome' }));
    await screen.findByText(/1 outcome of/);
    expect(await said()).toMatchObject([
      { result: 'won', amount: '1234', currencyIsoCode: 'EUR', closedAt: '2026-05-03' },
    ]);
  });

  test('answers can be taken back, and then it waits again', async () => {
    const user = await choose(`${HEAD}1,Won,"1,234",EUR,03/05/2026\n`);
    const order = await screen.findByLabelText('03/05/2026 has');
    const sign = screen.getByLabelText('Decimals stand after');
    await user.selectOptions(order, 'month-first');
    await user.selectOptions(sign, 'comma');
    await screen.findByText(/1 won, 0 lost/);
    await user.selectOptions(sign, '');
    await user.selectOptions(order, '');
    await screen.findByText('Answer what the file does not say; nothing is guessed.');
    expect(button('Import 0 outcomes').hasAttribute('disabled')).toBe(true);
  });

  test('whose columns have strange names asks for each that it needs', async () => {
    const user = await choose('Nr,Ende,Am,\n7,verloren,2026-05-03,x\n');
    await screen.findByText(/Choose the column with the deal’s id/);
    await user.selectOptions(screen.getByLabelText('Deal’s id'), 'Nr');
    await screen.findByText(/won or lost/, { selector: 'output' });
    await user.selectOptions(screen.getByLabelText('Stage or status'), 'Ende');
    await screen.findByText('Choose the column with the close date.');
    await user.selectOptions(screen.getByLabelText('Close date'), 'Am');
    await screen.findByText(/0 won, 1 lost/);
    expect(screen.getByText('none')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Deal’s id'), 'Not in this file');
    await screen.findByText(/Choose the column with the deal’s id/);
    await user.click(button('Choose another file'));
    await screen.findByLabelText('CSV file of deals');
  });

  test('larger than one request is sent in batches; after a failure it goes on where it stopped', async () => {
    const user = await choose(many(BATCH + 3), 'May.csv', failingSecond());
    const import_ = await screen.findByRole('button', { name: `Import ${BATCH + 3} outcomes` });
    expect(screen.getByText(`The first 5 of ${BATCH + 3}`)).toBeTruthy();
    await user.click(import_);
    await screen.findByText(FAILURES['endpoint-failed'][0]);
    expect(screen.getByText(`Sent ${BATCH} of ${BATCH + 3}`, { exact: false })).toBeTruthy();
    await user.click(button('Try again'));
    await screen.findByText(/503 outcomes of/);
    expect(world.requests.filter((one) => one === 'POST /v1/outcomes')).toHaveLength(2);
    expect(await said()).toHaveLength(BATCH + 3);
    expect(await world.store.outcomeImports(world.pm.joined.workspace.id, 9)).toHaveLength(1);
  });

  test('P13 what the endpoint does not take is told by its line', async () => {
    const user = await choose(`${HEAD}1,Won,5,EUR,2026-05-03\n2,Won,6,EUR,2026-05-03\n`);
    await screen.findByText(/None of these ids/);
    const refused = { result: 'refused', errors: [{ pointer: '/amount', detail: 'must be smaller' }] };
    world.instead.push({
      match: 'POST /v1/outcomes',
      answer: () => Response.json({ results: [{ result: 'unchanged' }, refused] }),
    });
    await user.click(await screen.findByRole('button', { name: 'Import 2 outcomes' }));
    await screen.findByText('1 outcome held already.');
    expect(screen.queryByText(/open/)).toBeNull();
    expect(screen.getByText(/Line 3:/).textContent).toBe('Line 3: must be smaller');
  });

  test('with one fault in every row shows the first of them', async () => {
    await choose(HEAD + '1,Won,5,EUR,soon\n'.repeat(60));
    await screen.findByText(/60 rows cannot be read/);
    expect(screen.getAllByText(/Line \d+:/)).toHaveLength(50);
    expect(screen.getByText('and 10 more')).toBeTruthy();
  });
});

describe('imports', () => {
  test('that were undone are brought back with one press; newer outcomes are counted, and the history stays', async () => {
    const user = await choose(SALESFORCE);
    await user.click(await screen.findByRole('button', { name: 'Import 2 outcomes and 1 open deal' }));
    await user.click(await screen.findByRole('button', { name: 'Undo May.csv' }));
    await user.click(button('Yes, undo: Undo May.csv'));
    await screen.findByText(/Undone by/);
    const ended = { closedAt: '2026-05-03', currencyIsoCode: 'USD', result: 'won', amount: '7' };
    await world.pm.post('/v1/outcomes', { outcomes: [{ ...ended, opportunityId: '0061U00000AbCdF' }] });
    await user.click(button('Bring back May.csv'));
    await screen.findByText(/holds again. Of 1 deal something was said since, which holds on./);
    expect(screen.getByRole('list', { name: 'Imports' }).textContent).toMatch(/Undone by Pia.*Brought back by Pia/);
    expect((await holding()).map((one) => one.result !== 'open' && one.amount)).toEqual(['40000', '7']);
    expect(await barriers()).toEqual([]);
    await user.click(button('Undo May.csv'));
    await user.click(button('Yes, undo: Undo May.csv'));
    await screen.findByRole('button', { name: 'Bring back May.csv' });
    expect(screen.queryByText(/holds again/)).toBeNull();
  });

  test('that somebody else brought back meanwhile are said to stand like that', async () => {
    const user = await choose(SALESFORCE);
    await user.click(await screen.findByRole('button', { name: 'Import 2 outcomes and 1 open deal' }));
    await user.click(await screen.findByRole('button', { name: 'Undo May.csv' }));
    await user.click(button('Yes, undo: Undo May.csv'));
    const again = await screen.findByRole('button', { name: 'Bring back May.csv' });
    const [made] = await world.store.outcomeImports(world.pm.joined.workspace.id, 1);
    await world.pm.post(`/v1/outcomes/imports/${made?.id}/redo`, {});
    await user.click(again);
    expect(await screen.findByText(/It stands like that already/)).toBeTruthy();
  });

  test('that somebody else undid meanwhile are said to be undone', async () => {
    const user = await choose(SALESFORCE);
    await user.click(await screen.findByRole('button', { name: 'Import 2 outcomes and 1 open deal' }));
    await screen.findByRole('button', { name: 'Undo May.csv' });
    const [made] = await world.store.outcomeImports(world.pm.joined.workspace.id, 1);
    await world.pm.post(`/v1/outcomes/imports/${made?.id}/undo`, {});
    await user.click(button('Undo May.csv'));
    await user.click(button('Yes, undo: Undo May.csv'));
    expect(await screen.findByText('This was undone already.')).toBeTruthy();
  });

  test('that cannot be listed are asked for again', async () => {
    world.instead.push({ match: 'GET /v1/outcomes/imports', answer: () => Response.json({}, { status: 500 }) });
    const user = await show();
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing was imported yet')).toBeTruthy();
  });
});

test('P10 the ranking shows the claim beside the outcome, in words', async () => {
  const claims = ['40000', '40000', null, '100'];
  const deals = claims.map((amount, n) =>
    Report.parse({
      ...reportFor(`Exports stop ${n}`),
      opportunity: {
        externalId: `006${n}`,
        name: `Deal ${n}`,
        amount,
        currencyIsoCode: n === 3 ? 'SEK' : 'USD',
        source: 'page',
      },
    }),
  );
  await world.seller.sync(deals);
  await world.pm.post('/v1/problems', { reportId: deals[0]?.id });
  const list = { workspaceId: world.pm.joined.workspace.id, before: null, limit: 1, words: [] };
  const id = (await world.store.listProblems(list))[0]?.problem.id ?? '';
  for (const one of deals.slice(1)) await world.pm.post(`/v1/reports/${one.id}/problem`, { problemId: id });
  const ended = { closedAt: '2026-05-03', currencyIsoCode: 'USD' };
  await world.pm.post('/v1/outcomes', {
    outcomes: [
      { ...ended, opportunityId: '0060', result: 'lost', amount: '31000' },
      { ...ended, opportunityId: '0061', result: 'won', amount: null },
      { ...ended, opportunityId: '0062', result: 'won', amount: '5' },
      { ...ended, opportunityId: '0063', result: 'lost', amount: null },
    ],
  });
  await show(`#ranking/${id}`);
  const section = await screen.findByRole('region', { name: 'Claims beside outcomes' });
  await waitFor(() => expect(within(section).getAllByRole('listitem').length).toBeGreaterThan(1));
  const words = within(section)
    .getAllByRole('listitem')
    .map((one) => one.textContent);
  expect(words).toContain('Deal 0: claimed $40,000, closed lost at USD 31,000 on 2026-05-03.');
  expect(words).toContain('Deal 1: claimed $40,000, closed won, no final amount given.');
  expect(words).toContain('Deal 2: no amount claimed, closed won at USD 5 on 2026-05-03.');
  expect(words).toContain('Deal 3: claimed SEK\u00A0100, ended, no final amount given.');
});
