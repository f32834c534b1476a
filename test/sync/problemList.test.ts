import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetNews } from '../../utils/outbox/news.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { problemsVersion, readProblems } from '../../utils/outbox/problemList.ts';
import { NEWS_EVERY_MS } from '../../utils/sync/news.ts';
import { freshOutbox, queued } from '../support/outbox.ts';
import { listed, listOfProblems } from '../support/problems.ts';
import { NOW } from '../support/reports.ts';
import { fakeEndpoint, keyOf, membershipAt, world } from '../support/sync.ts';

const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeEach(() => errors.mockClear());

/** A browser that was told one problem. */
async function told() {
  const outbox = freshOutbox();
  const me = membershipAt('https://endpoint.example');
  const endpoint = fakeEndpoint();
  const here = world(outbox, me, endpoint.fetch);
  const problem = listed('Exports stop after 2,000 rows');
  endpoint.problems = listOfProblems('v1', problem);
  await here.drain('hard');
  endpoint.requests.length = 0;
  const held = () => readProblems(outbox, keyOf(me));
  const asked = () => endpoint.requests.map(({ problems }) => problems);
  return { outbox, me, key: keyOf(me), endpoint, here, problem, held, asked };
}

describe('the list of problems', () => {
  it('is asked for with the version that is known and replaced as a whole', async () => {
    const { endpoint, here, problem, held, asked } = await told();
    expect(await held()).toEqual([problem]);
    const other = listed('Labels print blank');
    endpoint.problems = listOfProblems('v2', other);
    await here.drain('hard');
    await here.drain('hard');
    expect([asked(), await held()]).toEqual([['v1', 'v2'], [other]]);
  });

  it('is asked for as rarely as news: every report that a colleague places is another list', async () => {
    const { here, asked } = await told();
    await here.drain('news');
    here.now = new Date(NOW.getTime() + NEWS_EVERY_MS);
    await here.drain('news');
    expect(asked()).toEqual([undefined, 'v1']);
  });

  it('stays when the endpoint says nothing of it: the same version, or one that knows of no list', async () => {
    const { endpoint, here, problem, held } = await told();
    endpoint.problems = undefined;
    await here.drain('hard');
    expect(await held()).toEqual([problem]);
  });

  it('P4 holds up no report when it is broken, and what is held stays', async () => {
    const { endpoint, here, problem, held, outbox, key, me } = await told();
    const { id } = await queued(outbox, { key, name: me.workspace.name });
    endpoint.problems = { version: 'v2', problems: [{ ...problem, status: 'perhaps' }] };
    await here.drain('hard');
    expect((await getReport(outbox, id)).state).toBe('sent');
    expect(await held()).toEqual([problem]);
    expect(errors).toHaveBeenCalledWith('heard problems-unreadable $ZodError');
  });

  it('that cannot be read here is asked for from the beginning', async () => {
    const { here, outbox, key, asked, problem, held } = await told();
    await outbox.write((tx) => tx.objectStore('meta').put([{ id: 7 }], `problems ${key}`));
    await here.drain('hard');
    expect([asked(), await held()]).toEqual([[null], [problem]]);
  });

  it('P5 that comes after the person left is not kept', async () => {
    const { outbox, me, key, endpoint, problem } = await told();
    endpoint.problems = listOfProblems('v9', listed('Not for them'));
    const here = world(outbox, me, async (url, init) => {
      here.membership = null;
      return await endpoint.fetch(url, init);
    });
    await here.drain('hard');
    expect(await readProblems(outbox, key)).toEqual([problem]);
  });

  it('P5 is another sign-in’s own', async () => {
    const { outbox } = await told();
    expect(await readProblems(outbox, keyOf(membershipAt('https://endpoint.example')))).toBeNull();
  });

  it('is forgotten with the sign-in', async () => {
    const { outbox, key } = await told();
    await forgetNews(outbox);
    expect([await readProblems(outbox, key), await problemsVersion(outbox, key)]).toEqual([null, null]);
  });
});
