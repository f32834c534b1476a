import { array, assert, constantFrom, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder, sectionsOf } from '../../utils/record/agendaOrder.ts';
import { item, meeting } from '../server/meeting/sample.ts';

const words = (line: string): string[] => line.split(' ').filter(Boolean);

describe('keys in an order', () => {
  test.each<[string, string, string, string]>([
    ['none was said', 'a b c', '', 'a b c'],
    ['all were named', 'a b c', 'c a b', 'c a b'],
    ['what is new keeps to the one before it', 'a b new c', 'c b a', 'c b new a'],
    ['what is new at the beginning stands first', 'new a b', 'b a', 'new b a'],
    ['two that are new stay together', 'a x y b', 'b a', 'b a x y'],
    ['what is no longer there is passed over', 'a b', 'gone b a', 'b a'],
    ['named twice it stands once', 'a b', 'b a b', 'b a'],
  ])('%s', (_, things, order, result) => {
    expect(inOrder(words(things), words(order)).join(' ')).toBe(result);
  });

  test('nothing is lost, nothing comes twice', () => {
    const key = constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    assert(
      property(uniqueArray(key), array(key), (things, order) => {
        expect(inOrder(things, order).toSorted()).toEqual(things.toSorted());
      }),
    );
  });
});

test('each section is put in order for itself, with what was left out in its place', () => {
  const agenda = ['a', 'b', 'c'].map((key) => item({ key }));
  const thanks = item({ key: 'sam', section: 'thanks', title: 'Sam' });
  const added = [
    { id: 'x', text: 'Pricing' },
    { id: 'y', text: 'Hiring' },
  ];
  const sections = sectionsOf(
    meeting({ agenda: [...agenda, thanks], added, removed: ['a'], order: ['y', 'x', 'c', 'a', 'b'] }),
  ).filter(({ all }) => all.length > 0);
  expect(sections.map(({ title, isOwn, items }) => [title, isOwn, items.map(({ key }) => key)])).toEqual([
    ['New problems', false, ['c', 'b']],
    ['Whom to thank', false, ['sam']],
    ['Also', true, ['y', 'x']],
  ]);
  expect(sections[0]?.all.map(({ key }) => key)).toEqual(['c', 'a', 'b']);
});
