import { expect, it } from 'vitest';
import { inboxLink } from '../demo/workspace.ts';
import { newId } from '../../utils/record/id.ts';
import { DEFAULT_RANKING } from '../../utils/record/rankingSettings.ts';
import type { Report } from '../../utils/record/report.ts';
import { hand } from '../store/operations.ts';
import { AT, batchFrom, signIn } from '../store/people.ts';
import { decisionBy } from '../store/conformance/decisions.ts';
import { fill, press, sees } from '../support/person.ts';
import { reportFor } from '../support/reports.ts';
import { desk } from './desk.ts';
import { look } from './looks.ts';

const WINDOW = { width: 1200, height: 820 };
const WORKSPACE = 'Ranked';

const here = desk();

const SEVERITIES = ['blocked', 'slowed', 'annoyed', null] as const;

/** A report of this moment, so that it is within the period; every other one with a deal. */
function told(statement: string, account: string, n: number): Report {
  const now = new Date().toISOString();
  const rest = {
    externalId: null,
    stageName: 'Negotiation',
    closeDate: null,
    probability: null,
    opportunityType: null,
  };
  const deal = {
    ...rest,
    name: `${account} renewal`,
    amount: String(12_000 * (n + 1)),
    currencyIsoCode: n % 3 ? 'USD' : 'EUR',
  };
  return {
    ...reportFor(statement),
    createdAt: now,
    modifiedAt: now,
    impact: { severity: SEVERITIES[n % 4] ?? null, cost: null },
    account: { name: account, domains: [], externalIds: [], origins: {} },
    opportunity: n % 2 ? null : { ...deal, source: n % 4 ? 'typed' : 'page', origins: {} },
  };
}

const PROBLEMS = [
  ['The month-end export stops after 2,000 rows and finance types the rest in again by hand', 5],
  ['Two drivers cannot share one tablet', 3],
  ['החשבונית נשלחה פעמיים ללקוח', 2],
  ['Invoices arrive without the purchase order number', 1],
] as const;

/** Four problems of two sellers, one of them declined, an estimate, and a bar. */
async function furnish(): Promise<void> {
  const { store } = here.endpoint;
  const sellers = [
    await signIn(store, WORKSPACE, { role: 'seller', name: 'Sam' }),
    await signIn(store, WORKSPACE, { role: 'seller', name: 'Sue' }),
  ];
  const pm = await signIn(store, WORKSPACE, { role: 'pm', name: 'Pia' });
  const workspaceId = pm.workspace.id;
  const { make, move } = hand(store, pm);
  const made: string[] = [];
  for (const [statement, count] of PROBLEMS) {
    const reports = Array.from({ length: count }, (_, n) => told(statement, `Customer ${made.length} ${n}`, n));
    const [seller] = sellers.toSorted(() => (made.length % 2 ? -1 : 1));
    if (seller) await store.storeReports(batchFrom(seller, ...reports));
    const [first, ...others] = reports;
    if (!first) continue;
    const { problemId } = await make(first.id);
    for (const { id } of others) await move(id, problemId);
    made.push(problemId);
  }
  const [first = '', , , last = ''] = made;
  const inputs = { effort: '2', confidence: { percent: 70, reason: 'Two of them told the same story on a call.' } };
  await store.setInputs({ workspaceId, problemId: first, inputs, by: pm.member.id, at: AT });
  const no = decisionBy(pm, {
    status: 'declined',
    wouldChange: 'Three of them',
    returnsWhen: { accounts: 3, openAmount: null },
  });
  await store.decide({ workspaceId, reportId: null, problemId: last, decision: no });
  const bar = { threshold: '1', capacity: '6', theme: 'Close of the month, for customers in logistics.' };
  const changedBy = { id: pm.member.id, name: 'Pia' };
  const change = {
    id: newId(),
    settings: { ...DEFAULT_RANKING, bar },
    reason: 'The bar for the spring.',
    changedBy,
    changedAt: AT,
  };
  await store.changeRanking({ workspaceId, change, basedOn: null });
}

it('the ranking: the line with its bar, a number opened, what would change it, how we rank', async () => {
  await furnish();
  const inbox = await here.browser.open(await inboxLink(here.endpoint.store, here.endpoint.url, WORKSPACE));
  await press(inbox, 'Sign in as product manager');
  await press(inbox, 'Ranking');
  await sees(inbox, 'At stake in the whole line');
  await sees(inbox, 'Close of the month');
  expect(await look(inbox.page, 'ranking', WINDOW)).toEqual([]);
  await press(inbox, 'Open deals');
  expect(await look(inbox.page, 'ranking-stake', WINDOW)).toEqual([]);

  await press(inbox, `2. ${PROBLEMS[1][0]}`);
  await sees(inbox, 'What would change the answer');
  await press(inbox, 'Customers');
  await press(inbox, 'Reach');
  expect(await look(inbox.page, 'ranking-problem', WINDOW)).toEqual([]);

  await press(inbox, 'How we rank');
  await sees(inbox, 'The bar for the spring.');
  await press(inbox, 'Add a rate');
  expect(await look(inbox.page, 'ranking-settings', WINDOW)).toEqual([]);
  await fill(inbox, 'Currency 1', 'EUR');
  await fill(inbox, 'One is worth in USD', '1.08');
  await inbox.evaluate(`document.querySelector('input[type=date]').focus()`);
  await inbox.type('01012026');
  await fill(inbox, 'Why this change', 'Euros count from now on.');
  await press(inbox, 'Save how we rank');
  await sees(inbox, 'Rate added: EUR 1.08 from 2026-01-01');
});
