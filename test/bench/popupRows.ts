import { blank } from '../../utils/outbox/create.ts';
import { Row } from '../../utils/outbox/row.ts';
import { wordsOf } from '../../utils/outbox/words.ts';
import type { Chromium } from '../support/chromium.ts';
import { until } from '../support/until.ts';
import { benchReport } from './reports.ts';

const SOME = 250;

/** A report as it rests in the outbox once the endpoint has confirmed it. */
function row(number: number): Row {
  const report = benchReport(number);
  const madeFor = { key: 'http://endpoint.example w1 m1', name: 'Acme' };
  const at = report.createdAt;
  return Row.parse({
    ...blank(report, madeFor),
    state: 'sent',
    group: 'withProduct',
    owner: madeFor.key,
    receivedAt: at,
    words: wordsOf(report),
    unseen: 0,
    updatedAt: at,
  });
}

const PUT = (rows: readonly Row[]) => `new Promise((done, fail) => {
  const request = indexedDB.open('heard');
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const transaction = request.result.transaction('reports', 'readwrite');
    for (const row of ${JSON.stringify(rows)}) transaction.objectStore('reports').put(row);
    transaction.oncomplete = () => { request.result.close(); done(true); };
    transaction.onabort = () => fail(transaction.error);
  };
})`;

/** Fills the extension's own database, once the extension has made it. */
export async function seed(chromium: Chromium, count: number): Promise<void> {
  const view = await chromium.open(chromium.extensionUrl('popup.html'));
  const made = `indexedDB.databases().then((all) => all.some(({ name, version }) => name === 'heard' && version > 0))`;
  await until('the extension to make its database', () => view.evaluate(made));
  for (let from = 0; from < count; from += SOME) {
    const rows = Array.from({ length: Math.min(SOME, count - from) }, (_, at) => row(from + at));
    await view.evaluate(PUT(rows));
  }
  await view.close();
}
