import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../utils/record/id.ts';
import { candidatesIn, type Speaking } from '../../server/introductions/candidates.ts';
import type { AskedBefore } from '../../server/introductions/coolDown.ts';
import { peopleBehind } from '../../server/introductions/people.ts';
import { personKey } from '../../server/introductions/person.ts';
import { propose } from '../../server/introductions/propose.ts';
import { spread } from '../../server/introductions/spread.ts';
import { requestFor, speaking, talking } from './sample.ts';

const W = newId();
const AT = '2026-05-14T09:15:00.000Z';
const TODAY = '2026-05-14';
const request = requestFor();
const line = (reports: Speaking[], before: AskedBefore[] = [], problemId: string | null = null) =>
  propose(request, candidatesIn(W, reports, problemId, TODAY), before, AT, 90);
const names = (reports: Speaking[], before: AskedBefore[] = [], problemId: string | null = null) =>
  line(reports, before, problemId).map(({ contact }) => contact?.name ?? null);

describe('who is proposed', () => {
  const dana = speaking(talking('Exports stop', 'Dana', ['month-end close']), 'Sam');
  const evan = speaking(talking('Logins fail', 'Evan', ['single sign-on'], { account: 'Contoso' }), 'Sue');
  const fay = speaking(talking('Closing the month takes days', 'Fay', null), 'Sue', { problemId: 'p' });

  test('somebody who agreed to talk about it, with the reason in words', () => {
    const [found, ...others] = line([dana, evan]);
    expect(found).toMatchObject({ contact: { name: 'Dana' }, account: 'Northwind', seller: { name: 'Sam' } });
    expect(found?.reasons).toEqual([
      'agreed to talk about month-end close',
      expect.stringMatching(/^shares: close/),
      '1 report on Northwind',
    ]);
    expect(others).toEqual([]);
  });

  test('somebody with the problem who was not asked yet comes after those who agreed; unrelated ones do not come', () => {
    expect(names([fay, dana, evan], [], 'p')).toEqual(['Dana', 'Fay']);
    expect(line([fay], [], 'p')[0]?.reasons).toContain('named in a report, not asked yet whether they would talk');
    expect(names([fay])).toEqual([]);
  });

  test('an account with the problem that names nobody is asked for through its seller', () => {
    const nobody = speaking({ ...talking('Closing', 'X', null), contacts: [] }, 'Sam', { problemId: 'p' });
    expect(line([nobody], [], 'p')).toMatchObject([
      {
        contact: null,
        account: 'Northwind',
        seller: { name: 'Sam' },
        reasons: ['has this problem', 'nobody there is named yet', 'shares: close', '1 report on Northwind'],
      },
    ]);
  });

  test.each([
    ['2026-05-14', ['Dana']],
    ['2026-05-13', []],
  ])('an agreement until %s gives %j on the 14th', (until, expected) => {
    expect(names([speaking(talking('x', 'Dana', ['month-end close'], { until }), 'Sam')])).toEqual(expected);
  });

  test('one person in many reports is one proposal, through the seller who heard last that they would talk', () => {
    const again = speaking(talking('Again', 'Dana', ['closing the books']), 'Sue', { seq: 2 });
    const silent = speaking(talking('Silent', 'Dana', null), 'Tom', { seq: 3 });
    const found = line([dana, again, silent]);
    expect(found.map(({ seller }) => seller.name)).toEqual(['Sue']);
    expect(found[0]?.reasons[0]).toBe('agreed to talk about closing the books, month-end close');
  });

  test('whoever was asked lately comes last and says when and for what; whoever was asked in this request, not at all', () => {
    const gus = speaking(talking('x', 'Gus', ['closing']), 'Sue');
    const key = personKey(W, dana.report.contacts[0] ?? raise(), dana.report) ?? '';
    const before = {
      key,
      introductionId: newId(),
      askedAt: '2026-04-01T00:00:00Z',
      about: 'A beta',
      answered: false,
      closed: false,
    };
    expect(names([dana, gus], [before])).toEqual(['Gus', 'Dana']);
    expect(line([dana], [before])[0]?.cooling).toEqual({ askedOn: '2026-04-01', about: 'A beta', until: '2026-06-30' });
    expect(names([dana], [{ ...before, introductionId: request.id, askedAt: '2025-01-01T00:00:00Z' }])).toEqual([]);
  });

  test('P8 the key tells neither name nor address', () => {
    expect(line([dana])[0]?.key).toMatch(/^[0-9a-f]{64}$/);
    expect(propose(request, candidatesIn(newId(), [dana], null, TODAY), [], AT, 90)[0]?.key).not.toBe(
      line([dana])[0]?.key,
    );
  });
});

const raise = (): never => {
  throw new Error('no contact');
};

const person = fc.record({
  name: fc.constantFrom('Ann', 'Bob', 'Cid', 'Dot', 'Eve'),
  seller: fc.constantFrom('Sam', 'Sue', 'Tom'),
  topics: fc.constantFrom<(string[] | null)[]>(['month-end close'], ['closing'], ['logistics'], ['sign-on'], null),
  problemId: fc.constantFrom('p', null),
});
const reports = fc
  .array(person, { maxLength: 12 })
  .map((people) =>
    people.map(({ name, seller, topics, problemId }, seq) =>
      speaking(talking(`Close ${seq}`, name, topics), seller, { seq, problemId }),
    ),
  );

test('the line is the same whatever order the reports come in, and holds nobody twice', () => {
  fc.assert(
    fc.property(
      reports.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const found = line(all, [], 'p');
        expect(line(shuffled, [], 'p')).toEqual(found);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const { reasons } of found) expect(reasons.length).toBeGreaterThan(1);
      },
    ),
    { numRuns: 60 },
  );
});

const fits = fc.array(
  fc.record({
    tier: fc.nat(2),
    likeness: fc.constantFrom(0.2, 0.5),
    proposal: fc.record({ key: fc.uuid(), seller: fc.record({ id: fc.constantFrom('a', 'b', 'c') }) }),
  }),
  { maxLength: 15 },
);

test('spread keeps everybody and the tiers; of equals no seller has two before another has one', () => {
  fc.assert(
    fc.property(fits, (all) => {
      const found = spread(all, 100);
      expect(new Set(found)).toEqual(new Set(all));
      expect(found.map(({ tier }) => tier)).toEqual(all.map(({ tier }) => tier).toSorted((a, b) => a - b));
      expect(spread(all, 2)).toEqual(found.slice(0, 2));
      const equal = spread(
        all.map((one) => ({ ...one, tier: 0, likeness: 0.5 })),
        100,
      ).map(({ proposal }) => proposal.seller.id);
      const sellers = new Set(equal).size;
      expect(new Set(equal.slice(0, sellers)).size).toBe(sellers);
    }),
  );
});

test('P11 the people behind a problem stand in one list: who would talk first, sellers by their reports', () => {
  const all = [
    speaking(talking('a', 'Fay', null), 'Sue', { seq: 1 }),
    speaking(talking('b', 'Dana', ['x'], { account: 'Zeta' }), 'Sam', { seq: 2 }),
    speaking(talking('c', 'Fay', null), 'Sue', { seq: 3 }),
  ];
  const { people, sellers } = peopleBehind(W, all, TODAY, new Map());
  expect(people.map(({ contact, willing }) => [contact?.name, willing])).toEqual([
    ['Dana', true],
    ['Fay', false],
  ]);
  expect(sellers).toEqual([
    { id: 'Sue', name: 'Sue', email: null, reports: 2 },
    { id: 'Sam', name: 'Sam', email: null, reports: 1 },
  ]);
});
