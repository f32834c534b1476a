import { expect, test } from 'vitest';
import { agreedRoots, rarestFirst, topicRoots } from '../../server/introductions/topics.ts';
import { talking } from './sample.ts';

const both = (...reports: string[]) => reports.map((reportId) => ({ root: 'both', reportId }));

test('a topic is known by the roots of its words; short Latin ones say nothing, short ones of other scripts do', () => {
  expect(topicRoots('How the exports end', null)).toEqual(['export']);
  expect(topicRoots('the API')).toEqual([]);
  expect(topicRoots('月末')).toEqual(['月', '末']);
  expect(topicRoots(null)).toEqual([]);
});

test('of a report all topics of all its people count, each root once; who agreed to nothing adds none', () => {
  const report = talking('Closing takes days', 'Dana', ['month-end close', 'closing the books']);
  const [dana] = report.contacts;
  if (!dana) throw new Error('no contact');
  const evan = { ...dana, name: 'Evan', willingToTalk: { topics: ['single sign-on'], askedBy: null, until: null } };
  const fay = { ...dana, name: 'Fay', willingToTalk: null };
  const roots = agreedRoots({ contacts: [dana, evan, fay] });
  expect(roots.toSorted()).toEqual(topicRoots('month close book single sign').toSorted());
  expect(agreedRoots({ contacts: [fay] })).toEqual([]);
});

test('a word that few speak of is looked at before one that everybody does, and no report twice', () => {
  const rare = [{ root: 'rare', reportId: 'old' }];
  const found = [...both('new', 'newer', 'newest', 'old'), ...rare];
  expect(rarestFirst(found, 2)).toEqual(['old', 'new']);
  expect(rarestFirst(found, 9)).toEqual(['old', 'new', 'newer', 'newest']);
  expect(rarestFirst([], 9)).toEqual([]);
});
