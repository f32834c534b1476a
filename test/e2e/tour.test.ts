import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../support/endpoint.ts';
import { tour } from './tour/run.ts';
import { ACCOUNT, AMOUNT, COST, CURRENCY, PROBLEM, QUOTE, REASON, SENDER, WOULD_CHANGE } from './tour/words.ts';

let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint?.close());

it.each(['chromium', 'firefox'] as const)('the whole road in %s, from a sentence to its answer', async (name) => {
  const workspace = `Tour in ${name}`;
  await tour(name, { store: endpoint.store, url: endpoint.url, workspace }, () => {});
  const [received, ...others] = await endpoint.received(workspace);
  expect(others).toEqual([]);
  const { report, decision, creator } = received ?? {};
  const [capture] = report?.capture ?? [];
  expect(capture).toMatchObject({
    method: 'selection',
    verbatim: QUOTE,
    selector: { type: 'TextQuoteSelector', exact: QUOTE },
    page: { site: 'gmail', kind: 'email' },
    said: { name: 'Dana Whitfield', email: SENDER, quoted: false },
    message: { id: '19a4c0de7f2b1e01', from: { email: SENDER }, dateShown: 'Nov 16, 2026, 9:12 AM' },
    conversation: { subject: 'Freight invoices do not match the purchase orders', id: '19a4c0de7f2b1e01' },
  });
  expect(report?.account).toMatchObject({ name: ACCOUNT, origins: { name: 'page' } });
  expect(report?.opportunity).toMatchObject({ amount: AMOUNT, currencyIsoCode: CURRENCY, source: 'typed' });
  expect(report).toMatchObject({ problem: { statement: PROBLEM }, impact: { cost: COST } });
  expect(decision).toMatchObject({ status: 'declined', reason: REASON, wouldChange: WOULD_CHANGE });
  expect(creator?.name).toBe('Sam Rivera');
});
