import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outbox } from '../../utils/outbox/database.ts';
import { forgetNews } from '../../utils/outbox/news.ts';
import { keepProblems } from '../../utils/outbox/problemList.ts';
import { HeardError } from '../../utils/record/failure.ts';
import { newId } from '../../utils/record/id.ts';
import type { ListedProblem } from '../../utils/record/problemList.ts';
import { nearestOf } from '../../utils/workspace/nearest.ts';
import { createProblems } from '../../utils/workspace/problems.ts';
import { rowFor } from '../components/report/background.ts';
import { freshOutbox } from '../support/outbox.ts';
import { listed, listOfProblems, manyProblems } from '../support/problems.ts';
import { keyOf, membershipAt } from '../support/sync.ts';

const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeEach(() => errors.mockClear());

const me = membershipAt('https://endpoint.example');
const EXPORT = listed('Invoice export stops after 2,000 rows', { accounts: 4, status: 'planned' });
const LABELS = listed('Shipping labels print blank');
const LOGIN = listed('Single sign-on asks for the password twice');
const ALL = [LABELS, EXPORT, LOGIN];
const WRITTEN = { quote: 'We lose the rest of the rows.', statement: 'The export of invoices stops at 2,000' };

/** A browser that holds these problems, with what is read of its outbox counted. */
async function holding(...problems: ListedProblem[]) {
  const outbox = freshOutbox();
  await keepProblems(outbox, keyOf(me), listOfProblems('v1', ...problems));
  const read = vi.spyOn(outbox, 'read');
  let present: typeof me | null = me;
  const known = createProblems({ outbox, membership: async () => present });
  return { outbox, known, read, leave: () => (present = null), enter: (other: typeof me) => (present = other) };
}

describe('problems near to what is written', () => {
  it('come with where they stand, how many have them, and what is shared in the seller’s own words', () => {
    const [first, ...others] = nearestOf(ALL)(WRITTEN);
    expect(first).toMatchObject({ id: EXPORT.id, accounts: 4, status: 'planned' });
    expect(first?.reason).toMatch(/^shares: .*export/);
    expect(others).toEqual([]);
  });

  it('are found by the quote alone as well, before anything is typed', () => {
    const near = nearestOf(ALL)({ quote: 'The labels for shipping come out blank.', statement: '' });
    expect(near.map(({ id }) => id)).toEqual([LABELS.id]);
  });

  it.each([
    ['nothing is written', { quote: '', statement: '' }],
    ['only everyday words are shared', { quote: 'We lose the time.', statement: 'It is slow for the team' }],
    ['another thing is told', { quote: '', statement: 'The calendar forgets holidays' }],
  ])('are none when %s', (_, written) => {
    expect(nearestOf(ALL)(written)).toEqual([]);
  });

  it('are three at most, the likeliest first', () => {
    const alike = ['stops', 'stops early', 'stops at once', 'stops on Mondays'].map((end) =>
      listed(`The export ${end}`),
    );
    const near = nearestOf([LABELS, ...alike])({ quote: '', statement: 'The export stops' });
    expect(near).toHaveLength(3);
    expect(near[0]?.id).toBe(alike[0]?.id);
  });

  it('one among 5,000 is found', () => {
    const all = manyProblems(5_000);
    const wanted = all[4_321];
    expect(nearestOf(all)({ quote: '', statement: wanted?.statement ?? '' })[0]?.id).toBe(wanted?.id);
  });
});

describe('the list in the background', () => {
  it('answers from memory: nothing but the version is read again', async () => {
    const { known, read } = await holding(...ALL);
    await known.near(WRITTEN);
    const first = read.mock.calls.length;
    expect(await known.near(WRITTEN)).toMatchObject([{ id: EXPORT.id }]);
    expect([first, read.mock.calls.length]).toEqual([2, 3]);
  });

  it('is another as soon as the sync brought another', async () => {
    const { known, outbox } = await holding(...ALL);
    await known.near(WRITTEN);
    await keepProblems(outbox, keyOf(me), listOfProblems('v2', LABELS));
    expect(await known.near(WRITTEN)).toEqual([]);
  });

  it('names a problem by its id, and none that it was not told of', async () => {
    const { known } = await holding(...ALL);
    expect(await known.named(LABELS.id)).toEqual(LABELS);
    expect(await known.named(newId())).toBeNull();
  });

  it('P5 is not asked under another sign-in, nor under none, nor after leaving', async () => {
    const { known, outbox, leave, enter } = await holding(...ALL);
    enter(membershipAt('https://endpoint.example'));
    expect(await known.near(WRITTEN)).toEqual([]);
    leave();
    expect(await known.near(WRITTEN)).toEqual([]);
    enter(me);
    expect(await known.near(WRITTEN)).toHaveLength(1);
    await forgetNews(outbox);
    expect(await known.near(WRITTEN)).toEqual([]);
  });

  it('a read that failed is tried again', async () => {
    const { known, read } = await holding(...ALL);
    const real = read.getMockImplementation();
    read.mockRejectedValueOnce(new HeardError('storage-unavailable'));
    await expect(known.near(WRITTEN)).rejects.toThrow(HeardError);
    expect(real).toBeUndefined();
    expect(await known.near(WRITTEN)).toHaveLength(1);
  });
});

/** A row whose seller added it to this problem, and what the endpoint says of it. */
const added = (id: string, problem: { id: string; statement: string } | null = null) => {
  const row = rowFor();
  return { ...row, problem, report: { ...row.report, problem: { ...row.report.problem, sameAs: id } } };
};

describe('rows of the popup', () => {
  it('say which problem their seller chose while the endpoint has not said so', async () => {
    const { known } = await holding(...ALL);
    const [plain, unknown] = [rowFor(), added(newId())];
    const told = added(LABELS.id, { id: LOGIN.id, statement: 'As the endpoint says' });
    const [first, ...others] = await known.filledIn([added(EXPORT.id), plain, unknown, told]);
    expect(first?.problem).toEqual({ id: EXPORT.id, statement: EXPORT.statement });
    expect(others).toEqual([plain, unknown, told]);
  });

  it('read no list when none of them was added to anything', async () => {
    const { known, read } = await holding(...ALL);
    const rows = [rowFor()];
    expect(await known.filledIn(rows)).toBe(rows);
    expect(read).not.toHaveBeenCalled();
  });

  it('are shown without it when the list cannot be read, and the log says so', async () => {
    const broken: Outbox = {
      write: () => Promise.reject(new HeardError('storage-unavailable')),
      read: () => Promise.reject(new HeardError('storage-unavailable')),
      close: async () => {},
    };
    const rows = [added(EXPORT.id)];
    const known = createProblems({ outbox: broken, membership: async () => me });
    expect(await known.filledIn(rows)).toEqual(rows);
    expect(errors).toHaveBeenCalledWith('heard problems-unreadable storage-unavailable');
  });
});
