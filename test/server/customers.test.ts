import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCustomers } from '../../server/news/customers.ts';
import { indexAll } from '../../server/search/indexer.ts';
import type { Report } from '../../utils/record/report.ts';
import type { KnownAccount } from '../../utils/record/workspaceNews.ts';
import { reportFor } from '../support/reports.ts';
import { startWorld, type Caller, type World } from './world.ts';

let world: World;
let sam: Caller;
beforeEach(async () => {
  world = await startWorld();
  sam = await world.join('seller', { name: 'Sam', email: 'sam@acme.example' });
});
afterEach(() => world.stop());

const known = (name: string, domains: string[] = [], externalIds: string[] = []): KnownAccount => ({
  name,
  domains,
  externalIds,
});

function reportOn({ name, domains, externalIds }: KnownAccount): Report {
  return { ...reportFor(), account: { name, domains, externalIds, origins: {} } };
}

async function reported(...accounts: KnownAccount[]): Promise<void> {
  await sam.sync(accounts.map(reportOn));
  await indexAll(world.store, () => {});
}

async function ready() {
  const { id } = sam.joined.workspace;
  const { version } = await world.store.heldNews(id);
  return { id, version, customers: await createCustomers(world.store)(id, version) };
}

/** What is told of the account, in how many wordings. */
const wordings = async (asked: KnownAccount) => (await ready()).customers.digestsOf(asked).length;

describe('a customer as browsers know it', () => {
  test('is found with every wording that makes it: by domain, and by name where only one is called that', async () => {
    await reported(
      known('Northwind Traders', ['northwind.example', 'northwind.de']),
      known('Northwind', ['northwind.example']),
      known('Northwind Ltd'),
      known('Contoso', ['contoso.example']),
    );
    const account = (await ready()).customers.accounts.find(({ domains }) => domains.includes('northwind.de'));
    expect(account?.name).toMatch(/^Northwind/);
    expect(await wordings(account ?? known(''))).toBe(3);
    expect(await wordings(known('whatever', ['northwind.de']))).toBe(3);
    expect(await wordings(known('Contoso', ['contoso.example']))).toBe(1);
  });

  test('without a domain is found by its name, whatever the legal form', async () => {
    await reported(known('Northwind GmbH', [], ['001A']), known('northwind'));
    expect(await wordings(known('NORTHWIND'))).toBe(2);
  });

  test('that could be two is nobody: two of one name, or domains that are two customers’', async () => {
    await reported(known('Fabrikam', ['fabrikam.example']), known('Fabrikam', ['fabrikam.test']), known('Fabrikam'));
    expect(await wordings(known('Fabrikam'))).toBe(1);
    expect(await wordings(known('Fabrikam', ['fabrikam.example']))).toBe(1);
    expect(await wordings(known('Fabrikam', ['fabrikam.example', 'fabrikam.test']))).toBe(0);
  });

  test('that nobody reported on, or that is our own company, is nobody', async () => {
    await reported(known('Acme', ['acme.example']));
    expect(await wordings(known('Acme', ['acme.example']))).toBe(0);
    expect(await wordings(known('Tidemark', ['tidemark.example']))).toBe(0);
    expect(await wordings(known(''))).toBe(0);
  });

  test('is put together once for each version of the news', async () => {
    await reported(known('Northwind'));
    let read = 0;
    const toldAccounts: World['store']['toldAccounts'] = (...asked) => (
      (read += 1),
      world.store.toldAccounts(...asked)
    );
    const customers = createCustomers({ ...world.store, toldAccounts });
    const { id, version } = await ready();
    await customers(id, version);
    await customers(id, version);
    expect(read).toBe(1);
    await reported(known('Contoso'));
    const { accounts } = await customers(id, (await ready()).version);
    expect([read, accounts.length]).toEqual([2, 2]);
  });
});
