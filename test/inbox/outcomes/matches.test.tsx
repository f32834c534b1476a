import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { BATCH } from '../../../server/inbox/outcomes/useSending.ts';
import { FAILURES } from '../../../utils/record/failure.ts';
import { Report } from '../../../utils/record/report.ts';
import { reportFor } from '../../support/reports.ts';
import { barriers } from '../barriers.ts';
import { enter, showInbox } from '../enter.tsx';
import type { InboxWorld } from '../world.ts';

let world: InboxWorld;
beforeEach(async () => {
  world = await enter();
});

const HEAD = 'Opportunity ID,Name,Stage,Amount,Currency,Close Date\n';
const row = (id: string, name = 'Seats') => `${id},${name},Won,5,EUR,2026-05-03\n`;
const many = (count: number) => HEAD + Array.from({ length: count }, (_, n) => row(`D${n}`)).join('');
const asked = () => world.requests.filter((one) => one === 'POST /v1/outcomes/matches').length;

async function choose(text: string) {
  const user = showInbox(world, '#outcomes');
  await user.upload(await screen.findByLabelText('CSV file of deals'), new File([text], 'May.csv'));
  return user;
}
/** Reports that name these deals; the first ones each make a problem of their own. */
async function reported(problems: number, ...ids: string[]): Promise<void> {
  for (const [place, externalId] of ids.entries()) {
    const opportunity = { externalId, name: null, amount: '5', currencyIsoCode: 'EUR', source: 'page' };
    const report = Report.parse({ ...reportFor(`Exports stop ${place}`), opportunity });
    await world.seller.sync([report]);
    if (place < problems) await world.pm.post('/v1/problems', { reportId: report.id });
  }
}

test('before anything is sent it says how many rows are deals that reports name, and on how many problems', async () => {
  await reported(2, '0061U00000AbCdEQAZ', 'D2', 'D3');
  await choose(HEAD + row('0061U00000AbCdE') + row('D2') + row('D3') + row('D4') + row('D5'));
  await screen.findByText(
    '3 of 5 rows are deals that reports name, on 2 problems; the other 2 are kept and wait for a report.',
  );
  expect(world.requests).not.toContain('POST /v1/outcomes');
  expect(await barriers()).toEqual([]);
});

test.each([
  [0, ['D1'], row('D1'), 'The row is a deal that reports name, none of them on a problem yet.'],
  [1, ['D1', 'D2'], row('D1') + row('D2'), 'All 2 rows are deals that reports name, on 1 problem.'],
  [
    1,
    ['D1'],
    row('D1') + row('D2'),
    '1 of 2 rows is a deal that reports name, on 1 problem; the other one is kept and waits for a report.',
  ],
])('with %i problems and reports of %j it is said in words', async (problems, deals, rows, sentence) => {
  await reported(problems, ...deals);
  await choose(HEAD + rows);
  expect(await screen.findByText(sentence)).toBeTruthy();
});

test('P4 a wrong column is seen by that no id is known; the right one is looked up anew', async () => {
  await reported(1, 'D1');
  const user = await choose(HEAD + row('D1', 'Seats') + row('D9', 'Renewal'));
  await screen.findByText(/1 of 2 rows/);
  await user.selectOptions(screen.getByLabelText('Deal’s id'), 'Name');
  const notice = await screen.findByText('None of these ids is known from a report.');
  expect(notice.parentElement?.textContent).toContain('Is “Name” the right column?');
  expect(await barriers()).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Deal’s id'), 'Opportunity ID');
  await screen.findByText(/1 of 2 rows/);
  expect(screen.queryByText('None of these ids is known from a report.')).toBeNull();
});

test('a correction that leaves the ids as they are asks nothing again', async () => {
  const user = await choose(HEAD + row('D1'));
  await screen.findByText(/None of these ids/);
  await user.selectOptions(screen.getByLabelText('Final amount'), 'Not in this file');
  await screen.findByText('none');
  expect(asked()).toBe(1);
});

test('P13 more than one request takes is asked in batches; after a failure it goes on where it stopped', async () => {
  await reported(1, `D${BATCH + 2}`);
  world.instead.push(
    { match: 'POST /v1/outcomes/matches', answer: () => Response.json({ named: [true], problems: [] }) },
    { match: 'POST /v1/outcomes/matches', answer: () => Response.json({}, { status: 500 }) },
  );
  const user = await choose(many(BATCH + 3));
  await screen.findByText(FAILURES['endpoint-failed'][0]);
  expect(screen.getByText(/can be sent without it/)).toBeTruthy();
  expect(screen.getByRole('button', { name: `Import ${BATCH + 3} outcomes` }).hasAttribute('disabled')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/2 of 503 rows are deals that reports name, on 1 problem; the other 501/);
  expect(asked()).toBe(3);
});

test('an answer to ids that were corrected meanwhile is left alone, and it is asked no further for them', async () => {
  const late = Promise.withResolvers<void>();
  const fetcher: typeof fetch = async (input, init) => {
    const answer = await world.fetcher(input, init);
    if (input === '/v1/outcomes/matches' && asked() === 1) await late.promise;
    return answer;
  };
  const user = showInbox({ fetcher }, '#outcomes');
  await user.upload(await screen.findByLabelText('CSV file of deals'), new File([many(BATCH + 1)], 'May.csv'));
  await screen.findByText(`Looking which deals reports name: 0 of ${BATCH + 1}`);
  fireEvent.input(screen.getByLabelText('Deal’s id'), { target: { value: '1' } });
  await screen.findByText(/None of these ids/);
  late.resolve();
  await waitFor(() => expect(asked()).toBe(3));
  expect(screen.getByText(/None of these ids/)).toBeTruthy();
});
