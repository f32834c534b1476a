import type { Point } from './view.ts';

/** Code points of keys in WebDriver (section 17.4.2, "Keyboard actions"). */
const KEYS: Record<string, string> = {
  Control: '\uE009',
  Shift: '\uE008',
  Alt: '\uE00A',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

const pointer = (actions: object[]) => [{ type: 'pointer', id: 'mouse', actions }];
const move = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
const down = (button: number) => ({ type: 'pointerDown', button });
const up = (button: number) => ({ type: 'pointerUp', button });

export const clickActions = (at: Point) => pointer([move(at), down(0), up(0)]);
export const rightClickActions = (at: Point) => pointer([move(at), down(2), up(2)]);
export const dragActions = (from: Point, to: Point) => {
  const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return pointer([move(from), down(0), move(half), move(to), up(0)]);
};

const keys = (actions: object[]) => [{ type: 'key', id: 'keyboard', actions }];
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One key press per grapheme, as WebDriver asks for. */
export const typeActions = (text: string) =>
  keys(
    [...graphemes.segment(text)].flatMap(({ segment: value }) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );

/** Keys pressed together, e.g. `Control+Enter`. */
export function chordActions(chord: string) {
  const values = chord.split('+').map((name) => KEYS[name] ?? name);
  return keys([
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}
