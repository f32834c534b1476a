import { describe, expect, it } from 'vitest';
import { createReport } from '../../utils/outbox/create.ts';
import type { Outbox } from '../../utils/outbox/database.ts';
import { discardReport } from '../../utils/outbox/discard.ts';
import { walkReports } from '../../utils/outbox/walk.ts';
import type { AccountRead } from '../../utils/record/capture.ts';
import { accountReports } from '../../utils/workspace/accountReports.ts';
import { ELSEWHERE, freshOutbox, ME } from '../support/outbox.ts';
import { draftFor, NOW } from '../support/reports.ts';

const NORTHWIND: AccountRead = { name: 'Northwind', domains: ['northwind.example'], externalIds: [] };

const reportOn = async (outbox: Outbox, name: string, domains: string[] = [], madeFor: typeof ME | null = ME) => {
  const draft = { ...draftFor(), account: { name, domains, externalIds: [], origins: {} } };
  await createReport(outbox, draft, madeFor, NOW);
  return draft.id;
};

describe('the reports on a customer', () => {
  it('are all that this sign-in made on them, the newest first', async () => {
    const outbox = freshOutbox();
    const first = await reportOn(outbox, 'Northwind Ltd');
    await reportOn(outbox, 'Contoso');
    const second = await reportOn(outbox, 'NWT', ['northwind.example']);
    await createReport(outbox, { ...draftFor(), account: null }, ME, NOW);
    const found = await accountReports(outbox, [NORTHWIND], ME.key, 10);
    expect(found.rows.map(({ id }) => id)).toEqual([second, first]);
    expect(found).toMatchObject({ total: 2, decided: 0 });
  });

  it('P5 are never those of another sign-in, nor those made before joining', async () => {
    const outbox = freshOutbox();
    await reportOn(outbox, 'Northwind', [], ELSEWHERE);
    const before = await reportOn(outbox, 'Northwind', [], null);
    expect((await accountReports(outbox, [NORTHWIND], ME.key, 10)).total).toBe(0);
    expect((await accountReports(outbox, [NORTHWIND], null, 10)).rows.map(({ id }) => id)).toEqual([before]);
  });

  it('are shown up to a bound and counted beyond it; what was discarded does not count', async () => {
    const outbox = freshOutbox();
    const ids = [];
    for (let index = 0; index < 4; index += 1) ids.push(await reportOn(outbox, 'Northwind'));
    await discardReport(outbox, ids[3] ?? '', NOW);
    const found = await accountReports(outbox, [NORTHWIND], ME.key, 2);
    expect(found.rows.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(found.total).toBe(3);
  });

  it('P4 a row that cannot be read costs none of the others', async () => {
    const outbox = freshOutbox();
    const id = await reportOn(outbox, 'Northwind');
    await outbox.write(async (tx) => {
      const broken: unknown = await tx.objectStore('reports').get(id);
      await tx.objectStore('reports').put({
        ...Object(broken),
        id: '00000000-0000-7000-8000-000000000000',
        capture: 7,
        report: { account: { name: 'Northwind', domains: [], externalIds: [] } },
      });
    });
    expect((await accountReports(outbox, [NORTHWIND], ME.key, 10)).rows.map((row) => row.id)).toEqual([id]);
  });
});

it('a walk sees every stored report once, the newest first, however many there are', async () => {
  const outbox = freshOutbox();
  const ids: string[] = [];
  for (let index = 0; index < 1_100; index += 1) {
    const draft = draftFor();
    ids.push(draft.id);
    await createReport(outbox, draft, ME, NOW);
  }
  const seen: unknown[] = [];
  await walkReports(outbox, (value) => seen.push(Object(value).id));
  expect(seen).toEqual(ids.toSorted().toReversed());
});

it('a walk of nothing ends', async () => {
  const seen: unknown[] = [];
  await walkReports(freshOutbox(), (value) => seen.push(value));
  expect(seen).toEqual([]);
});
