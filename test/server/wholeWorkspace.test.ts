import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { deleteNamed, exportTo } from '../../server/export/command.ts';
import { exportName } from '../../server/export/lines.ts';
import { indexAll } from '../../server/search/indexer.ts';
import { newId } from '../../utils/record/id.ts';
import { reportFor } from '../support/reports.ts';
import { problemIn } from './answers.ts';
import { startWorld, type Caller, type World } from './world.ts';

const Line = z.record(z.string(), z.unknown());
const WORD = 'Quettawatt';

let world: World;
let admin: Caller;
let seller: Caller;
beforeEach(async () => {
  world = await startWorld();
  admin = await world.join('admin', { name: 'Ada', email: 'ada@acme.example' });
  seller = await world.join('seller', { name: 'Sam', email: 'sam@acme.example' });
  await seller.sync([reportFor(`${WORD} of customers wait`)]);
  await indexAll(world.store);
});
afterEach(() => world.stop());

const linesOf = (file: string) =>
  file
    .trimEnd()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));

describe('taking everything along', () => {
  test('is a file with a line a row, a beginning, and an end that counts them', async () => {
    const answer = await admin.get('/v1/export');
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''heard-Acme-2026-05-14.ndjson");
    const file = await answer.text();
    const [first, ...rest] = linesOf(file);
    const rows = rest.slice(0, -1);
    expect(first).toEqual({ heard: 1, workspace: admin.joined.workspace, exportedAt: '2026-05-14T09:15:00.000Z' });
    expect(rest.at(-1)).toEqual({ end: true, rows: rows.length });
    expect(rows.map(({ table }) => table)).toEqual([
      'workspace',
      'member',
      'member',
      'device',
      'device',
      'news',
      'report',
    ]);
    expect(file).toContain(WORD);
    for (const { joined } of [admin, seller]) expect(file).not.toContain(joined.token);
  });

  test('P7 is noted in the log by ids alone', async () => {
    await (await admin.get('/v1/export')).text();
    const noted = world.logged.find(({ event }) => event === 'exported');
    expect(noted?.facts).toEqual({ workspace: admin.joined.workspace.id, by: admin.joined.member.id });
    expect(JSON.stringify(world.logged)).not.toContain(WORD);
  });

  test('breaks off, rather than end as if it were whole, when the store fails in the middle', async () => {
    const failing = world.store.exportWorkspace;
    world.store.exportWorkspace = async function* broken(id) {
      for await (const row of failing(id)) {
        yield row;
        throw new Error('the disk is gone');
      }
    };
    await expect((await admin.get('/v1/export')).text()).rejects.toThrow('the disk is gone');
  });

  test('by command goes to the stream, for what a browser cannot hold', async () => {
    const output = new PassThrough();
    const written = text(output);
    await exportTo(output, world.store, { values: { workspace: 'Acme' } });
    output.end();
    expect(linesOf(await written).at(-1)).toMatchObject({ end: true });
    await expect(exportTo(output, world.store, { values: { workspace: 'None' } })).rejects.toThrow('no such workspace');
  });

  test.each([
    ['Acme', 'heard-Acme-2026-05-14.ndjson'],
    ['Müller & Söhne / Ost', 'heard-Müller-Söhne-Ost-2026-05-14.ndjson'],
    ['../../etc', 'heard--etc-2026-05-14.ndjson'],
  ])('of %s is the file %s', (name, file) => {
    expect(exportName({ id: newId(), name }, '2026-05-14T09:15:00Z')).toBe(file);
  });
});

describe('deleting a workspace', () => {
  test('needs its name, and without it nothing happens', async () => {
    for (const name of ['', 'acme', 'Other'])
      await problemIn(await admin.post('/v1/workspace/delete', { name }), 'name-differs');
    await problemIn(await admin.post('/v1/workspace/delete', {}), 'invalid');
    expect((await seller.get('/v1/session')).status).toBe(200);
  });

  test('signs everybody out, and nothing of it can be asked for', async () => {
    const answer = await admin.post('/v1/workspace/delete', { name: ' Acme ' });
    expect(await answer.json()).toEqual({ deleted: 'Acme' });
    for (const caller of [admin, seller]) await problemIn(await caller.get('/v1/session'), 'signed-out');
    expect(await world.store.workspaceByName('Acme')).toBeNull();
  });

  test('leaves another workspace as it was', async () => {
    const other = await world.join('admin', { workspace: 'Bolt' });
    await other.sync([reportFor('Ours stays')]);
    await admin.post('/v1/workspace/delete', { name: 'Acme' });
    const { reports } = z.object({ reports: z.array(Line) }).parse(await (await other.get('/v1/reports')).json());
    expect(reports).toHaveLength(1);
  });

  test('P7 leaves no word of its customers in the SQLite file', async () => {
    const files = ['heard.sqlite', 'heard.sqlite-wal'].map((name) => join(world.dataDir, name));
    const holds = () =>
      files.some((file) => readFileSync(file).toString('latin1').toLowerCase().includes('quettawatt'));
    expect(holds()).toBe(true);
    await admin.post('/v1/workspace/delete', { name: 'Acme' });
    expect(holds()).toBe(false);
  });

  test('by command asks for the name a second time', async () => {
    const { store } = world;
    const once = { values: { workspace: 'Acme' } };
    await expect(deleteNamed(store, once)).rejects.toThrow('add --sure');
    await expect(deleteNamed(store, { values: { workspace: 'Acme', sure: 'acme' } })).rejects.toThrow('add --sure');
    expect((await seller.get('/v1/session')).status).toBe(200);
    expect(await deleteNamed(store, { values: { workspace: 'Acme', sure: 'Acme' } })).toContain('is deleted');
    expect((await seller.get('/v1/session')).status).toBe(401);
  });
});
