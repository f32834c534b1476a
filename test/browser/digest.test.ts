import { afterAll, beforeAll, expect, it } from 'vitest';
import { inboxLink } from '../demo/workspace.ts';
import { tellStory } from '../screens/story.ts';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { startEndpoint, type TestEndpoint } from '../support/endpoint.ts';
import { press, sees } from '../support/person.ts';
import { look } from './looks.ts';

const WINDOW = { width: 1200, height: 820 };
const WORKSPACE = 'Digest';

let browser: Chromium;
let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
  browser = await startChromium();
  await tellStory(endpoint.store, WORKSPACE);
});
afterAll(async () => {
  await browser?.close();
  await endpoint?.close();
});

it('the digest of a product manager: both themes, 200 %, no barrier, by keyboard to a quiet week and back', async () => {
  const inbox = await browser.open(await inboxLink(endpoint.store, endpoint.url, WORKSPACE));
  await press(inbox, 'Sign in as product manager');
  await press(inbox, 'Digest');
  await sees(inbox, '7 reports, 2 the week before.');
  await sees(inbox, 'reached 3 sellers');
  expect(await look(inbox.page, 'digest', WINDOW)).toEqual([]);
  await inbox.page.keyboard.press('ArrowRight');
  await sees(inbox, 'A quiet week');
  expect(await look(inbox.page, 'digest-quiet', WINDOW)).toEqual([]);
  await inbox.page.keyboard.press('ArrowLeft');
  await sees(inbox, '7 reports, 2 the week before.');
});
