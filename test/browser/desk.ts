import { afterAll, beforeAll } from 'vitest';
import { type Chromium, startChromium } from '../support/chromium.ts';
import { startEndpoint, type TestEndpoint } from '../support/endpoint.ts';

/** Where the inbox's pages are looked at: an endpoint and a browser, there while a file's tests run. */
export interface Desk {
  readonly browser: Chromium;
  readonly endpoint: TestEndpoint;
}

function running<T>(one: T | undefined): T {
  if (!one) throw new Error('The desk is there while tests run.');
  return one;
}

/** Begins with the file's tests and ends with them, also where a start or a test failed. */
export function desk(): Desk {
  let browser: Chromium | undefined;
  let endpoint: TestEndpoint | undefined;
  beforeAll(async () => {
    endpoint = await startEndpoint();
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await endpoint?.close();
  });
  return {
    get browser() {
      return running(browser);
    },
    get endpoint() {
      return running(endpoint);
    },
  };
}
