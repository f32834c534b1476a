import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { PUBLIC_URL, startWorld, type World } from './world.ts';

const Document = z.looseObject({
  openapi: z.string(),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

let world: World;
let document: z.infer<typeof Document>;
beforeAll(async () => {
  world = await startWorld();
  document = Document.parse(await (await world.ask('/openapi.json')).json());
});
afterAll(() => world.stop());

test('the description is valid OpenAPI 3.1', async () => {
  expect(document.openapi).toBe('3.1.0');
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
  expect(document.servers).toEqual([{ url: PUBLIC_URL }]);
});

test('it describes exactly the addresses that are there', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  const served = world.app.routes
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => / \/v1\/(?!\*)/.test(route));
  expect(new Set(described)).toEqual(new Set(served));
});

test('every reference leads somewhere', () => {
  const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !name || !(name in document.components.schemas))).toEqual([]);
});

test('a report may be sent without the fields that have a default, and is answered with all of them', () => {
  const { Report, ReportInput } = document.components.schemas;
  expect(Report?.['required']).toContain('contacts');
  expect(ReportInput?.['required']).not.toContain('contacts');
  expect(ReportInput?.['required']).toContain('problem');
});
