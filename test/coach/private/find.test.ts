import { expect, it } from 'vitest';
import { findPrivate } from '../../../utils/coach/private/find.ts';
import { ORDINARY } from './ordinary.ts';
import { PRIVATE } from './private.ts';
import { ORDINARY_IN_TALK, PRIVATE_IN_TALK } from './talk.ts';

const shown = (text: string) => findPrivate(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

it.each([...PRIVATE, ...PRIVATE_IN_TALK])('P8 %s is found, exactly: %s', (kind, sentence, found) => {
  expect(shown(sentence)).toEqual([[kind, found]]);
});

it.each([...ORDINARY, ...ORDINARY_IN_TALK])('nothing private in: %s', (sentence) => {
  expect(shown(sentence)).toEqual([]);
});

it('the lists are long enough to mean something', () => {
  expect(PRIVATE.length).toBeGreaterThanOrEqual(80);
  expect(ORDINARY.length).toBeGreaterThanOrEqual(60);
});
