import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inboxLink, sellerLink } from '../demo/workspace.ts';
import { ask } from '../support/ask.ts';
import { press, sees } from '../support/person.ts';
import { until } from '../support/until.ts';
import { desk } from './desk.ts';
import { sendReport, stateOf } from './send.ts';

const WORKSPACE = 'Behind a path';
const PART = '/heard';

const here = desk();

/** A proxy that passes on a part of its host and takes that part off, as `handle_path` of Caddy does. */
const proxy = createServer((incoming, answer) => {
  const { url = '', method, headers } = incoming;
  if (!url.startsWith(`${PART}/`)) {
    answer.writeHead(404).end();
    return;
  }
  const passed = request(here.endpoint.url + url.slice(PART.length), { method, headers }, (came) => {
    answer.writeHead(came.statusCode ?? 502, came.headers);
    came.pipe(answer);
  });
  incoming.pipe(passed);
});
beforeAll(() => new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  proxy.closeAllConnections();
  proxy.close();
});

const publicUrl = (): string => {
  const address: AddressInfo | string | null = proxy.address();
  if (!address || typeof address === 'string') throw new Error('The proxy is not there.');
  return `http://127.0.0.1:${address.port}${PART}`;
};

it('an endpoint behind a part of a host: a seller joins and sends, a product manager signs in and reads', async () => {
  const { browser, endpoint } = here;
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  await ask(popup, 'workspace.join', { link: await sellerLink(endpoint.store, publicUrl(), WORKSPACE) });
  const id = await sendReport(popup, 'Exports stop at midnight');
  await until('the report to be sent', async () => (await stateOf(popup, id)) === 'sent');
  await popup.close();
  const inbox = await browser.open(await inboxLink(endpoint.store, publicUrl(), WORKSPACE));
  await press(inbox, 'Sign in as product manager');
  await sees(inbox, 'Exports stop at midnight');
  expect(await inbox.evaluate('location.href')).toBe(`${publicUrl()}/inbox`);
  await inbox.reload();
  await sees(inbox, 'Exports stop at midnight');
  await inbox.close();
});
