import * as z from 'zod/mini';
import type { Screen } from './screen.ts';
import { until } from './until.ts';
import type { Point, View } from './view.ts';

const Offset = z.nullable(z.object({ x: z.number(), y: z.number() }));

/** Where the page's upper left corner is on the screen: asked of the page, by moving the mouse over it. */
async function cornerOf(screen: Screen, view: View): Promise<Point> {
  await view.evaluate(
    `document.addEventListener('mousemove', (e) => (window.corner = { x: e.screenX - e.clientX, y: e.screenY - e.clientY }))`,
  );
  let step = 0;
  return until('the page to feel the mouse', async () => {
    step = (step + 7) % 100;
    screen.move({ x: 500 + step, y: 500 + step });
    return Offset.parse(await view.evaluate('window.corner'));
  });
}

/** The real mouse over a page: places are the page's. */
export async function mouseOver(screen: Screen, view: View) {
  const corner = await cornerOf(screen, view);
  const move = ({ x, y }: Point) => screen.move({ x: corner.x + x, y: corner.y + y });
  return {
    async drag(from: Point, to: Point): Promise<void> {
      move(from);
      screen.button('mousedown', 1);
      // A drag begins after some pixels; a single jump would be taken for a click elsewhere.
      for (const part of [0.1, 0.5, 0.9, 1])
        move({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
      screen.button('mouseup', 1);
    },
    /** Opens the context menu; resolves when its window is on the screen. */
    async rightClick(at: Point): Promise<void> {
      const before = screen.windows();
      move(at);
      screen.button('mousedown', 3);
      screen.button('mouseup', 3);
      await until('the context menu', () => screen.windows() > before);
    },
  };
}
