import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../support/endpoint.ts';
import { tour } from './tour/run.ts';
import { PROBLEM, REASON } from './tour/words.ts';

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
  expect(received?.report.problem.statement).toBe(PROBLEM);
  expect(received?.decision?.reason).toBe(REASON);
  expect(received?.creator.name).toBe('Sam Rivera');
});
