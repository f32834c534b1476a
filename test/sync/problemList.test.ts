import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetNews } from '../../utils/outbox/news.ts';
import { getReport } from '../../utils/outbox/get.ts';
import { problemsVersion, readProblems } from '../../utils/outbox/problemList.ts';
import { HeardError } from '../../utils/record/failure.ts';
import { NEWS_EVERY_MS } from '../../utils/sync/news.ts';
import { takeProblems } from '../../utils/sync/problemList.ts';
import { freshOutbox, queued } from '../support/outbox.ts';
import { deltaOf, listed, listOfProblems } from '../support/problems.ts';
import { NOW } from '../support/reports.ts';
import { fakeEndpoint, keyOf, membershipAt, world } from '../support/sync.ts';

const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {});
beforeEach(() => {
  errors.mockClear();
  warnings.mockClear();
});

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
  it('is asked for with the version that is known and replaced as a whole by one that is told so', async () => {
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

  it('that is broken makes the browser ask for the whole list, and keep what it holds until then', async () => {
    const { endpoint, here, problem, held, asked } = await told();
    const other = listed('Labels print blank');
    endpoint.problems = { version: 'v2', from: 'v1', count: 'many' };
    await here.drain('hard');
    const between = await held();
    endpoint.problems = listOfProblems('v2', other);
    await here.drain('hard');
    await here.drain('hard');
    expect([asked(), between, await held()]).toEqual([['v1', '', 'v2'], [problem], [other]]);
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

  it('P5 that was forgotten meanwhile is not brought back by what was different in it, nor by what was broken', async () => {
    for (const answer of [deltaOf(['v1', 'v2'], 2, [listed('Not for them')]), 'broken']) {
      const { outbox, key, here, held } = await told();
      const membership = async () => {
        await forgetNews(outbox);
        return here.membership;
      };
      if (!here.membership) throw new Error('nobody');
      await takeProblems({ ...here.deps, membership }, here.membership, answer);
      expect([await held(), await problemsVersion(outbox, key)]).toEqual([null, null]);
    }
  });

  it('is forgotten with the sign-in', async () => {
    const { outbox, key } = await told();
    await forgetNews(outbox);
    expect([await readProblems(outbox, key), await problemsVersion(outbox, key)]).toEqual([null, null]);
  });
});

describe('what is different in the list', () => {
  it('is asked for, and makes the new list of the held one, in the order of the new one', async () => {
    const { endpoint, here, problem, held, asked } = await told();
    const [first, second] = [listed('Labels print blank'), listed('Login loops')];
    endpoint.problems = deltaOf(['v1', 'v2'], 3, [second, first]);
    await here.drain('hard');
    expect(await held()).toEqual([second, first, problem]);
    endpoint.problems = deltaOf(['v2', 'v3'], 2, [{ ...problem, reports: 9 }], [second]);
    await here.drain('hard');
    expect(await held()).toEqual([{ ...problem, reports: 9 }, first]);
    endpoint.problems = undefined;
    await here.drain('hard');
    expect(asked()).toEqual(['v1', 'v2', 'v3']);
    expect(endpoint.requests.every(({ problemsDelta }) => problemsDelta)).toBe(true);
  });

  it('is not asked for without the list', async () => {
    const { endpoint, here } = await told();
    await here.drain('news');
    expect(endpoint.requests).toMatchObject([{ problems: undefined, problemsDelta: undefined }]);
  });

  it.each([
    ['another version than is held', ['v0', 'v2'], 2],
    ['as many problems as there are not', ['v1', 'v2'], 3],
  ] as const)('and is made for %s is not kept: the whole list is asked for', async (_, versions, count) => {
    const { endpoint, here, problem, held, asked } = await told();
    endpoint.problems = deltaOf(versions, count, [listed('Labels print blank')]);
    await here.drain('hard');
    expect(await held()).toEqual([problem]);
    expect(warnings).toHaveBeenCalledWith('heard problems-unfit');
    await here.drain('hard');
    expect(asked()).toEqual(['v1', '']);
  });

  it('in a list that can no longer be read is not kept: the whole list is asked for', async () => {
    const { endpoint, here, outbox, key, asked } = await told();
    endpoint.problems = deltaOf(['v1', 'v2'], 1, []);
    const { fetch } = endpoint;
    const broken = world(outbox, here.membership, async (url, init) => {
      await outbox.write((tx) => tx.objectStore('meta').put('torn', `problems ${key}`));
      return await fetch(url, init);
    });
    await broken.drain('hard');
    await here.drain('hard');
    expect(asked()).toEqual(['v1', null]);
  });

  it('is kept once however many workers take it at the same moment', async () => {
    const { outbox, here, me, problem, held, key } = await told();
    const [second, third] = [listed('Labels print blank'), listed('Login loops')];
    const two = deltaOf(['v1', 'v2'], 2, [second]);
    await Promise.all([two, two, two].map((answer) => takeProblems(here.deps, me, answer)));
    expect([await held(), await problemsVersion(outbox, key)]).toEqual([[second, problem], 'v2']);
    await Promise.all(
      [deltaOf(['v2', 'v3'], 3, [third]), listOfProblems('v4', third), two].map((answer) =>
        takeProblems(here.deps, me, answer),
      ),
    );
    // The last one is for a list that is no longer held: whatever the endpoint has is asked for.
    expect([await held(), await problemsVersion(outbox, key)]).toEqual([[third], '']);
  });

  it('whose bytes have no room leaves list and version as they were', async () => {
    const { outbox, here, me, problem, held, key } = await told();
    const write = vi.spyOn(outbox, 'write').mockRejectedValue(new HeardError('storage-full'));
    await takeProblems(here.deps, me, deltaOf(['v1', 'v2'], 2, [listed('Labels print blank')]));
    write.mockRestore();
    expect([await held(), await problemsVersion(outbox, key)]).toEqual([[problem], 'v1']);
    expect(errors).toHaveBeenCalledWith('heard problems-unreadable storage-full');
  });
});
