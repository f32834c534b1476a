import { describe, expect, it, test } from 'vitest';
import { candidatesIn } from '../../server/introductions/candidates.ts';
import { peopleBehind } from '../../server/introductions/people.ts';
import { accountAskKey, peopleIn, personKey } from '../../server/introductions/person.ts';
import { reasonsFor } from '../../server/introductions/reasons.ts';
import { LINE_MAX } from '../../utils/record/limits.ts';
import type { Contact, Report } from '../../utils/record/report.ts';
import { reportFor } from '../support/reports.ts';
import { speaking, talking } from './sample.ts';

const WORKSPACE = 'w1';
const TODAY = '2026-05-14';

const contact = (changes: Partial<Contact>): Contact => ({
  name: 'Dana Reyes',
  email: 'dana@northwind.example',
  role: null,
  source: 'typed',
  willingToTalk: null,
  ...changes,
});
const naming = (...contacts: Contact[]): Report => ({ ...talking('Closing takes days', 'X', null), contacts });
const nobody = (): Report => ({ ...naming(), id: reportFor().id });

const key = (changes: Partial<Contact>, report = naming(), workspace = WORKSPACE) =>
  personKey(workspace, contact(changes), report);

const reasons = (changes: object, shared: string[] = []) => {
  const [candidate] = candidatesIn(WORKSPACE, [speaking(naming(contact({})), 'sam')], null, TODAY);
  if (!candidate) throw new Error('nobody');
  return reasonsFor({ ...candidate, ...changes }, shared);
};

const agreed = (until: string | null, topics = ['month-end close', 'exports']) => [{ topics, askedBy: null, until }];

describe('a person is known again', () => {
  it('by their address, however it and their name are written', () => {
    expect(key({ email: ' Dana@Northwind.example ', name: 'D. Reyes' })).toBe(key({}));
  });

  it('by their name at their account where no address is known', () => {
    const other = { ...naming(), account: { name: 'Contoso', domains: [], externalIds: [], origins: {} } };
    expect(key({ email: null, name: 'dana  REYES' })).toBe(key({ email: null }));
    expect(key({ email: null }, other)).not.toBe(key({ email: null }));
  });

  it('P12 in one workspace only', () => {
    expect(key({}, naming(), 'w2')).not.toBe(key({}));
  });

  it('not at all without a name and an address', () => {
    expect(key({ name: null, email: null })).toBeNull();
    expect(key({ name: ' ', email: '  ' })).toBeNull();
  });

  it('P8 by a fingerprint that holds neither', () => {
    expect(key({})).not.toMatch(/dana|northwind/i);
    expect(key({ email: null })).not.toMatch(/dana|northwind/i);
  });
});

describe('the people of a report', () => {
  it('stand once each, the first mention holds', () => {
    const twice = naming(
      contact({ role: 'Controller' }),
      contact({ role: 'Guest' }),
      contact({ email: 'evan@x.example' }),
    );
    expect(peopleIn(WORKSPACE, twice).map((one) => one.contact.role)).toEqual(['Controller', null]);
  });

  it('somebody at an account is asked through each of its sellers by themselves', () => {
    expect(accountAskKey(WORKSPACE, 'sam', nobody())).not.toBe(accountAskKey(WORKSPACE, 'sue', nobody()));
    expect(accountAskKey(WORKSPACE, 'sam', { ...nobody(), account: null })).toBeNull();
  });
});

describe('who could be asked', () => {
  const willing = { topics: ['close'], askedBy: null, until: '2026-06-01' };
  const ended = { ...willing, until: '2026-05-13' };

  it('is asked through whoever heard last that they would talk', () => {
    const reports = [
      speaking(naming(contact({ willingToTalk: willing })), 'sam', { seq: 1 }),
      speaking(naming(contact({})), 'sue', { seq: 2 }),
    ];
    expect(candidatesIn(WORKSPACE, reports, null, TODAY)).toMatchObject([{ seller: { id: 'sam' }, endedOn: null }]);
  });

  it('an agreement ends with its last day, and that is told', () => {
    const found = (until: typeof willing) =>
      candidatesIn(WORKSPACE, [speaking(naming(contact({ willingToTalk: until })), 'sam')], null, TODAY)[0];
    expect(found(ended)).toMatchObject({ willing: [], endedOn: '2026-05-13' });
    expect(found({ ...ended, until: TODAY })).toMatchObject({ willing: [{ until: TODAY }], endedOn: null });
  });

  it('has the problem when any report on it names them', () => {
    const reports = [
      speaking(naming(contact({})), 'sam', { seq: 2 }),
      speaking(naming(contact({})), 'sam', { seq: 1, problemId: 'p1' }),
    ];
    expect(candidatesIn(WORKSPACE, reports, 'p1', TODAY)).toMatchObject([{ onProblem: true }]);
    expect(candidatesIn(WORKSPACE, reports, 'p2', TODAY)).toMatchObject([{ onProblem: false }]);
    expect(candidatesIn(WORKSPACE, reports, null, TODAY)).toMatchObject([{ onProblem: false }]);
  });

  it('a report that is read twice counts once', () => {
    const same = speaking(naming(contact({})), 'sam');
    expect(candidatesIn(WORKSPACE, [same, same], null, TODAY)[0]?.told).toHaveLength(1);
  });

  it('a report without people stands for somebody there; without an account for nobody', () => {
    expect(candidatesIn(WORKSPACE, [speaking(nobody(), 'sam')], null, TODAY)).toMatchObject([{ contact: null }]);
    const unknown = { ...nobody(), account: null };
    expect(candidatesIn(WORKSPACE, [speaking(unknown, 'sam')], null, TODAY)).toEqual([]);
  });
});

describe('reasons in words', () => {
  it.each([
    [{ willing: agreed(null) }, 'agreed to talk about month-end close, exports'],
    [{ willing: agreed('2026-06-01') }, 'agreed to talk about month-end close, exports, until 2026-06-01'],
    [{ willing: agreed(null, []) }, 'agreed to talk'],
    [{ willing: [], endedOn: '2026-05-01' }, 'had agreed to talk until 2026-05-01'],
    [{}, 'named in a report, not asked yet whether they would talk'],
    [{ contact: null }, 'nobody there is named yet'],
  ])('%j: %s', (changes, words) => expect(reasons(changes)[0]).toBe(words));

  it('the problem comes first, what is shared in between, the reports last', () => {
    expect(reasons({ onProblem: true }, ['shares: close'])).toEqual([
      'has this problem',
      'named in a report, not asked yet whether they would talk',
      'shares: close',
      '1 report on Northwind',
    ]);
  });

  it('is never longer than a line may be, and whole in its characters', () => {
    const long = reasons({ willing: agreed(null, ['😀'.repeat(LINE_MAX)]) });
    expect(long[0]?.length).toBeLessThanOrEqual(LINE_MAX);
    expect(long[0]?.isWellFormed()).toBe(true);
  });
});

const at = (name: string, account: string, topics: string[] | null, seller: string, seq: number) =>
  speaking(talking('Closing takes days', name, topics, { account }), seller, { seq });

test('everybody behind a problem: sellers by their reports, people who would talk first, then by account and name', () => {
  const behind = peopleBehind(
    WORKSPACE,
    [
      at('Zoe', 'Northwind', null, 'sue', 1),
      at('Amy', 'Northwind', null, 'sue', 2),
      at('Kim', 'Contoso', null, 'sam', 3),
      at('Lou', 'Zenith', ['close'], 'sue', 4),
    ],
    TODAY,
    new Map([['sue', 'sue@acme.example']]),
  );
  expect(behind.people.map((one) => one.contact?.name)).toEqual(['Lou', 'Kim', 'Amy', 'Zoe']);
  expect(behind.sellers).toEqual([
    { id: 'sue', name: 'sue', email: 'sue@acme.example', reports: 3 },
    { id: 'sam', name: 'sam', email: null, reports: 1 },
  ]);
});
