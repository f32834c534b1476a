import { expect, it } from 'vitest';
import { chordActions, typeActions } from './bidiInput.ts';

const values = (actions: unknown) =>
  JSON.stringify(actions)
    .match(/"value":"[^"]*"/g)
    ?.map((text) => text.slice(9, -1));

it('a key is pressed per grapheme, not per code unit', () => {
  expect(values(typeActions('e\u0301👩‍👩‍👧x'))).toEqual(['e\u0301', 'e\u0301', '👩‍👩‍👧', '👩‍👩‍👧', 'x', 'x']);
});

it('keys of a chord are let go in reverse', () => {
  expect(values(chordActions('Control+Enter'))).toEqual(['\uE009', '\uE007', '\uE007', '\uE009']);
});
