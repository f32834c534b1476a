import * as z from 'zod/mini';
import { placeOf, shownText, stretchOf } from './inPage.ts';
import { until } from './until.ts';
import type { Point, View } from './view.ts';

const PointRead = z.object({ x: z.number(), y: z.number() });
const Stretch = z.object({ from: PointRead, to: PointRead, on: PointRead });

/** Runs one of `inPage.ts` there; the arguments travel as JSON. */
const inside = (view: View, work: (...args: never[]) => unknown, ...args: string[]): Promise<unknown> =>
  view.evaluate(`(${work.toString()})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);

/** Waits until the control can be clicked and stands still. */
async function place(view: View, kind: 'field' | 'button', name: string): Promise<Point> {
  let before = '';
  return until(`${kind} "${name}" in ${await view.url()}`, async () => {
    const found = z.nullable(PointRead).parse(await inside(view, placeOf, kind, name));
    const still = JSON.stringify(found) === before;
    before = JSON.stringify(found);
    return still ? found : null;
  });
}

/** Clicks a button, link or summary by its name. */
export const press = async (view: View, name: string): Promise<void> => view.click(await place(view, 'button', name));

/** Clicks into a field by its label and types; what was there is replaced. */
export async function fill(view: View, label: string, text: string): Promise<void> {
  await view.click(await place(view, 'field', label));
  await view.press('Control+a');
  await view.type(text);
}

/** Chooses an option of a `<select>` by typing its beginning, as the keyboard does. */
export async function choose(view: View, label: string, option: string): Promise<void> {
  const focused = `(document.activeElement?.selectedOptions?.[0]?.textContent ?? '').trim()`;
  const at = `[...document.querySelectorAll('select')].find((s) => s.labels[0]?.textContent.trim().startsWith(${JSON.stringify(label)}))`;
  await until(`select "${label}"`, () => view.evaluate(`${at} ? (${at}.focus(), true) : false`));
  await view.type(option);
  await until(`"${option}" chosen`, async () => String(await view.evaluate(focused)).startsWith(option));
}

/** Everything the view shows as text, values of fields included. */
export const textOf = async (view: View): Promise<string> => z.string().parse(await inside(view, shownText));

/** Waits until the view shows these words. */
export const sees = (view: View, words: string): Promise<string> =>
  until(`"${words.slice(0, 60)}" to be seen`, async () => {
    const text = await textOf(view);
    return text.includes(words) ? text : null;
  });

/** Waits until the field of this label holds exactly this. */
export async function holds(view: View, label: string, value: string): Promise<void> {
  const named = `[...document.querySelectorAll('input, textarea, select')].find((field) => [...(field.labels ?? [])].some((label) => label.textContent.trim() === ${JSON.stringify(label)}))`;
  await until(`"${label}" to hold "${value}"`, async () => (await view.evaluate(`${named}?.value`)) === value);
}

/** Waits until the page, panel or window has closed itself. */
export const closes = (view: View): Promise<boolean> =>
  until('it to close', () =>
    view.evaluate('true').then(
      () => false,
      () => true,
    ),
  );

/** Selects words with the mouse; resolves to a place on them. Checks that exactly these are selected. */
export async function selectWords(view: View, words: string, mouse: Pick<View, 'drag'> = view): Promise<Point> {
  return until(`"${words.slice(0, 60)}" to be selected`, async () => {
    const stretch = z.nullable(Stretch).parse(await inside(view, stretchOf, words));
    if (!stretch) return null;
    await mouse.drag(stretch.from, stretch.to);
    const selected = z.string().parse(await view.evaluate('String(getSelection())'));
    return selected === words ? stretch.on : null;
  });
}
