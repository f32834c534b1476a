import { describe, expect, it } from 'vitest';
import { listHash, listOf } from '../../server/inbox/health/healthHash.ts';
import { AGE_WORDS, days, factOf, findingOf, LIST_WORDS, pointsOf } from '../../server/inbox/health/healthWords.ts';
import { consentWords, isOver } from '../../components/asks/consentWords.ts';
import { countWords, howWords, person, progress } from '../../server/inbox/introductions/words.ts';
import { newRequestHash, placeOf, requestHash } from '../../server/inbox/introductions/introductionHash.ts';
import { hashOf, placeOf as roomOf, ROOMS } from '../../server/inbox/places.ts';
import { roomsFor } from './rooms.ts';
import { newId } from '../../utils/record/id.ts';
import type { IntroductionDetail } from '../../utils/record/introductionAsk.ts';
import { Age, type LoopHealth, type LoopItem, LoopListName } from '../../utils/record/loopHealth.ts';
import { requestFor } from '../introductions/sample.ts';

const week = (name: string, medianDays: number | null, reports: number) => ({
  week: name,
  from: '2026-05-11',
  medianDays,
  reports,
});

const health = (...weeks: LoopHealth['weeks']): LoopHealth => ({
  asOf: '2026-05-14T09:00:00Z',
  unanswered: { reports: 0, ages: [] },
  unseen: 0,
  overdue: 0,
  unowned: 0,
  answers: { reports: weeks.reduce((sum, { reports }) => sum + reports, 0), medianDays: 3 },
  weeks,
});

describe('loop health in words', () => {
  const item: LoopItem = { reportId: null, problemId: null, statement: 'x', who: null, date: '2026-05-14', days: 3 };

  it.each([
    ['answered', 'answered after 3 days'],
    ['overdue', '3 days past its date'],
    ['unseen', 'decided 3 days ago'],
    ['unowned', '3 days old'],
    ['unanswered', 'waits 3 days'],
  ] as const)('%s: %s', (list, words) => expect(factOf(list, item)).toBe(words));

  it('one day is one day', () => expect([days(1), days(0), days(2)]).toEqual(['1 day', '0 days', '2 days']));

  it('every list and every age has its words', () => {
    expect(Object.keys(LIST_WORDS).toSorted()).toEqual([...LoopListName.options].toSorted());
    expect(Object.keys(AGE_WORDS).toSorted()).toEqual([...Age.options].toSorted());
  });

  it('the finding says the last, the shortest and the longest week, and when there are too few', () => {
    const many = health(week('2026-W18', 4, 6), week('2026-W19', 1, 6), week('2026-W20', 2, 6));
    expect(findingOf(many)).toBe('Last 2 days in 2026-W20; shortest 1 day in 2026-W19, longest 4 days in 2026-W18.');
    expect(findingOf(health(week('2026-W20', 2, 1)))).toContain('Only 1 in all: too few to lean on.');
    expect(findingOf(health(week('2026-W20', null, 0)))).toBe('Nothing was answered in these weeks.');
  });

  it('a week with few answers is drawn as such, one without as nothing', () => {
    expect(pointsOf(health(week('2026-W19', null, 0), week('2026-W20', 2, 1), week('2026-W21', 2, 5)))).toEqual([
      { label: '2026-W19', value: null, few: true, note: '0 answers' },
      { label: '2026-W20', value: 2, few: true, note: '1 answer', href: '#health/answered/2026-W20' },
      { label: '2026-W21', value: 2, few: false, note: '5 answers', href: '#health/answered/2026-W21' },
    ]);
  });

  it('an address names a list and an age, and a list an address; anything else is the page', () => {
    for (const list of LoopListName.options)
      for (const age of [null, ...Age.options]) expect(listOf(listHash(list, age))).toEqual({ list, age });
    for (const hash of ['#health', '#health/nothing', '#reports', '']) expect(listOf(hash)).toBeNull();
    expect(listOf('#health/unanswered/ancient')).toEqual({ list: 'unanswered', age: null });
  });
});

describe('introductions in words', () => {
  const { problemId: _, ...request } = requestFor();
  const detail: IntroductionDetail = {
    ...request,
    problem: null,
    askedBy: { id: newId(), name: 'Pia' },
    askedAt: '2026-05-14T09:00:00Z',
    standing: 'open',
    asked: 3,
    yes: 2,
    left: null,
    toNote: 2,
    openedBy: null,
    takenOver: [],
    agreed: [],
    open: [],
    counts: null,
  };
  const agreed = {
    askId: newId(),
    contact: { name: 'Dana', email: null, role: 'Controller' },
    account: 'Northwind',
    seller: { id: newId(), name: 'Sue' },
    agreedAt: '2026-05-14T09:00:00Z',
    how: 'direct' as const,
    note: null,
    consent: null,
    held: null,
    thanked: null,
  };

  it('how far it is', () => {
    expect(progress(detail)).toBe('2 of 5, open');
    expect(progress({ ...detail, standing: 'enough' })).toBe('2 of 5, enough said yes');
    expect(progress({ ...detail, standing: 'past' })).toBe('2 of 5, its day is over');
  });

  it.each([
    [{}, 'Dana, Controller at Northwind'],
    [{ account: null }, 'Dana, Controller'],
    [{ contact: { name: null, email: 'd@x.example', role: null } }, 'd@x.example at Northwind'],
    [{ contact: { name: null, email: null, role: null } }, 'somebody at Northwind'],
    [{ contact: null }, 'somebody at Northwind'],
  ])('%j is %s', (changes, words) => expect(person({ ...agreed, ...changes })).toBe(words));

  it('counts those without a yes, and only for whoever asked', () => {
    const later = ['2026-06-01', '2026-07-01', '2026-07-01'];
    const counts = { waiting: 3, later, returned: ['2026-05-20'], declined: 0, told: [] };
    expect(countWords({ ...detail, counts })).toBe(
      '3 not answered yet; 1 later, until May 20, 2026: that day has come, the seller is asked again; ' +
        '1 later, until Jun 1, 2026; 2 later, until Jul 1, 2026',
    );
    expect(countWords({ ...detail, counts: { ...counts, waiting: 0, later: [], returned: [] } })).toBeNull();
    expect(countWords(detail)).toBeNull();
  });

  it('how they come together and what the customer agreed to', () => {
    expect(howWords(agreed)).toBe('Sue: you may write directly');
    expect(consentWords(agreed.consent, '2026-05-14')).toBe('The customer has not been asked yet.');
    const consent = { purpose: 'A call', until: '2026-06-01', askedBy: 'Sue' };
    expect(consentWords(consent, '2026-05-14')).toMatch(
      /^The customer agreed: A call, asked by Sue, until .*2026.*\.$/,
    );
    expect(consentWords({ ...consent, until: null, askedBy: null }, '2026-05-14')).toBe('The customer agreed: A call.');
  });

  it('a consent holds through its last day, and for good where no end was said', () => {
    const consent = { purpose: 'A call', until: '2026-06-01', askedBy: null };
    expect([isOver(consent, '2026-06-01'), isOver(consent, '2026-06-02')]).toEqual([false, true]);
    expect([isOver({ ...consent, until: null }, '2036-06-02'), isOver(null, '2026-06-02')]).toEqual([false, false]);
    expect(consentWords(consent, '2026-06-02')).toMatch(/That day is over: they have to be asked again\.$/);
  });

  it('an address names a request or a new one, and anything else the list', () => {
    const id = newId();
    expect(placeOf(requestHash(id))).toEqual({ open: 'request', id });
    expect(placeOf(newRequestHash(id))).toEqual({ open: 'new', problemId: id });
    expect(placeOf(newRequestHash(null))).toEqual({ open: 'new', problemId: null });
    for (const hash of ['#introductions', '#introductions/x', '']) expect(placeOf(hash)).toEqual({ open: null });
  });
});

describe('the rooms', () => {
  it('each has a name and an address that leads back to it', () => {
    for (const room of roomsFor('admin')) {
      expect(ROOMS[room]).not.toBe('');
      expect(roomOf(hashOf({ room, id: null }))).toEqual({ room, id: null });
    }
  });

  it('an admin can work in all of them, nobody in more than an admin', () => {
    expect(roomsFor('admin')).toHaveLength(Object.keys(ROOMS).length);
    for (const room of [...roomsFor('pm'), ...roomsFor('seller')]) expect(roomsFor('admin')).toContain(room);
  });

  it('what is no room is a report, or the list of them', () => {
    const id = newId();
    expect(roomOf(`#${id}`)).toEqual({ room: 'reports', id });
    expect(roomOf('#nowhere')).toEqual({ room: 'reports', id: null });
    expect(roomOf('')).toEqual({ room: 'reports', id: null });
  });
});
