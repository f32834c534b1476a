import { array, assert, integer, property, record, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaOf, type Changes, SECTION_MAX } from '../../../server/meeting/agenda.ts';
import { AgendaSection } from '../../../utils/record/meeting.ts';
import { decision, QUIET } from './sample.ts';

const agenda = (changes: Partial<Changes>) => agendaOf({ ...QUIET, ...changes });
const once = <T extends { problemId: string }>(all: T[]): T[] => [
  ...new Map(all.map((one) => [one.problemId, one])).values(),
];
const keys = (changes: Partial<Changes>) => agenda(changes).map(({ key }) => key);

test('when nothing changed, nothing is on the agenda', () => {
  expect(agenda({})).toEqual([]);
});

test('new problems, those with most reports first', () => {
  const created = [
    { problemId: 'a', reports: 1 },
    { problemId: 'b', reports: 4 },
  ];
  expect(agenda({ created }).map(({ key, facts, link }) => [key, facts, link])).toEqual([
    ['new:b', ['4 reports'], { room: 'problems', id: 'b' }],
    ['new:a', ['1 report'], { room: 'problems', id: 'a' }],
  ]);
});

describe('a rising problem', () => {
  test.each<[string, number, number, boolean]>([
    ['two reports after none', 2, 0, true],
    ['one report after none is no rise yet', 1, 0, false],
    ['as many as before', 3, 3, false],
    ['fewer than before', 2, 5, false],
    ['one more than before', 4, 3, true],
  ])('%s', (_name, recent, earlier, rises) => {
    expect(keys({ arrivals: [{ problemId: 'a', recent, earlier }] })).toEqual(rises ? ['rising:a'] : []);
  });

  test('says since which day, and not since a meeting that may never have been', () => {
    const [found] = agenda({ arrivals: [{ problemId: 'a', recent: 4, earlier: 1 }] });
    expect(found?.facts).toEqual(['4 reports since 2026-05-01, 1 in as long before']);
  });

  test('is not told again where it is new', () => {
    const created = [{ problemId: 'a', reports: 5 }];
    expect(keys({ created, arrivals: [{ problemId: 'a', recent: 5, earlier: 0 }] })).toEqual(['new:a']);
  });
});

test('P9 a no is explained before a yes, with its reason, who said it and what would change it', () => {
  const no = decision({ status: 'declined', reason: 'Too few have it.', wouldChange: 'Two more accounts.' });
  const yes = decision({ decidedAt: '2026-05-01T09:00:00.000Z' });
  const found = agenda({
    decided: [
      { problemId: 'yes', decision: yes },
      { problemId: 'no', decision: no },
    ],
  });
  expect(found.map(({ key }) => key)).toEqual(['decisions:no', 'decisions:yes']);
  expect(found[0]?.facts).toEqual([
    'Declined by Pia on 2026-05-14: Too few have it.',
    'What would change it: Two more accounts.',
  ]);
});

test('reports without an answer name who waits and how long', () => {
  const waits = { reportId: 'r1', problemId: null, statement: 'Exports stop', who: 'Sam', date: '', days: 1 };
  const [found] = agenda({ unanswered: [waits] });
  expect([found?.link, found?.facts]).toEqual([{ room: 'reports', id: 'r1' }, ['Sam waits 1 day']]);
  expect(JSON.stringify(found), 'P8 words are read where they rest').not.toContain('Exports stop');
});

const requestFacts = (...introductions: Changes['introductions']) =>
  agenda({ introductions }).map((found) => [found.key, found.facts]);

describe('of the requests for customers', () => {
  const request = {
    id: 'i1',
    kind: 'call',
    about: 'Month end',
    who: null,
    duration: null,
    wanted: 5,
    until: '2026-06-15',
    problem: null,
    askedBy: { id: 'p', name: 'Pia' },
    askedAt: '2026-05-14T09:15:00Z',
    standing: 'open',
    asked: 3,
    yes: 1,
    left: null,
    toNote: 1,
  } as const;
  const asked = '3 asked, 1 of 5 said yes, until 2026-06-15; asked by Pia';

  test('only open ones are on it', () => {
    expect(requestFacts(request, { ...request, id: 'i2', standing: 'closed' })).toEqual([
      ['introductions:i1', [asked]],
    ]);
  });

  test('those that nobody looks after come first, also when they are over and a yes waits', () => {
    const over = { ...request, id: 'i2', standing: 'past', left: 'signedOut' } as const;
    const words = 'Nobody looks after it: Pia is signed in nowhere.';
    expect(requestFacts(request, over, { ...over, id: 'i3', toNote: 0 })).toEqual([
      ['introductions:i2', [asked, words]],
      ['introductions:i1', [asked]],
    ]);
  });
});

test('each seller is thanked once, for all the problems that their reports moved', () => {
  const senders = [
    { problemId: 'p1', memberId: 'sam', name: 'Sam' },
    { problemId: 'p2', memberId: 'sue', name: 'Sue' },
    { problemId: 'p1', memberId: 'sue', name: 'Sue' },
  ];
  expect(agenda({ senders }).map(({ who, about, facts }) => [who, about, facts[0]])).toEqual([
    ['Sue', ['p1', 'p2'], 'Reported 2 problems that moved'],
    ['Sam', ['p1'], 'Reported 1 problem that moved'],
  ]);
});

test('whatever happened, each thing has one key, sections come in their order, and none is endless', () => {
  const ids = constantFrom(...Array.from({ length: 30 }, (_, nth) => `p${nth}`));
  const created = array(record({ problemId: ids, reports: integer({ min: 0, max: 9 }) }), { maxLength: 40 });
  const rises = array(
    record({ problemId: ids, recent: integer({ min: 0, max: 9 }), earlier: integer({ min: 0, max: 9 }) }),
  );
  const senders = array(record({ problemId: ids, memberId: ids, name: constantFrom('Sam', 'Sue') }));
  assert(
    property(created, rises, senders, (made, arrived, sent) => {
      const happened = { created: once(made), arrivals: once(arrived), senders: once(sent) };
      const found = agenda(happened);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      const places = found.map(({ section }) => AgendaSection.options.indexOf(section));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const section of AgendaSection.options)
        expect(found.filter((one) => one.section === section).length).toBeLessThanOrEqual(SECTION_MAX);
      expect(agenda({ ...happened, created: happened.created.toReversed() })).toEqual(found);
    }),
  );
});
