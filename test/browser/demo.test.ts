import { afterAll, beforeAll, expect, it } from 'vitest';
import { membershipOf } from '../e2e/tour/join.ts';
import { openDemo } from '../demo/open.ts';
import { serveSample, type Sample } from '../demo/serveSample.ts';
import { DEMO, sellerLink } from '../demo/workspace.ts';
import { startEndpoint, type TestEndpoint } from '../support/endpoint.ts';
import { newFolder, removeFolder } from '../support/folders.ts';
import { selectWords, sees } from '../support/person.ts';
import { sendReport } from './send.ts';

const profile = newFolder('demo');
let endpoint: TestEndpoint;
let sample: Sample;
let links = 0;
beforeAll(async () => {
  endpoint = await startEndpoint();
  sample = await serveSample();
});
afterAll(async () => {
  await sample?.close();
  await endpoint?.close();
  removeFolder(profile);
});

const open = (url = endpoint.url) =>
  openDemo({
    profile,
    url,
    workspace: DEMO,
    sample: sample.url,
    headless: true,
    link: () => {
      links += 1;
      return sellerLink(endpoint.store, endpoint.url);
    },
  });

it('the demo opens joined, on the sample thread, and goes on with the same data when it is started again', async () => {
  const first = await open();
  try {
    const popup = await first.open(first.extensionUrl('popup.html'));
    expect((await membershipOf(popup))?.member.name).toBe('Sam Rivera');
    await sendReport(popup, 'Kept from one start to the next');
    await sees(popup, 'Received');
  } finally {
    await first.close();
  }
  const second = await open();
  try {
    expect((await second.puppet.pages()).map((page) => page.url())).toEqual([sample.url]);
    expect(links).toBe(1);
    const popup = await second.open(second.extensionUrl('popup.html'));
    await sees(popup, 'Kept from one start to the next');
    const thread = await second.open(sample.url);
    const words = 'I am happy to show somebody our spreadsheet.';
    await second.capture(thread, await selectWords(thread, words));
    await sees(await second.form(), 'omar.haddad@northwind.example');
  } finally {
    await second.close();
  }
  expect(await endpoint.received(DEMO)).toHaveLength(1);
});
