import * as z from 'zod/mini';
import { fill, press, sees } from '../../support/person.ts';
import { until } from '../../support/until.ts';
import type { View } from '../../support/view.ts';
import { TOLD, type Told } from './told.ts';

const Shown = z.object({ statement: z.string(), whole: z.string(), offers: z.array(z.string()), done: z.string() });

/** The report that Triage shows, the problems it offers, and how far it is; null while it shows none. */
const LOOK = `(() => {
  const words = (node) => node?.textContent.trim() ?? '';
  const statement = document.querySelector('.waiting h2');
  const done = document.querySelector('.triage-progress label');
  return statement && done && {
    statement: words(statement),
    whole: words(document.querySelector('.waiting')),
    offers: [...document.querySelectorAll('.offer-statement')].map(words),
    done: words(done),
  };
})()`;

const problemOf = (statement: string, told: readonly Told[]): string =>
  told.find((one) => one.statement === statement)?.problem ?? '';

/**
 * Sorts everything that waits, by keyboard: the offer of the right problem by its number, else a new problem. Resolves
 * to the statements of the problems that were made, by problem; more than one where the right one was not offered.
 */
export async function sortAll(inbox: View, told: readonly Told[] = TOLD): Promise<Map<string, string[]>> {
  const made = new Map<string, string[]>();
  await press(inbox, 'Triage');
  let before = { done: '', whole: '' };
  for (;;) {
    const shown = await until('Triage to go on', async () => {
      const found = z.nullable(Shown).parse(await inbox.evaluate(LOOK));
      // The number of the done and the next report come into the page one after the other.
      if (found) return found.done === before.done || found.whole === before.whole ? null : found;
      return (await inbox.evaluate(`document.body.innerText.includes('All sorted')`)) === true ? 'done' : null;
    });
    if (shown === 'done') return made;
    before = shown;
    const problem = problemOf(shown.statement, told);
    const at = shown.offers.findIndex((offer) => problemOf(offer, TOLD) === problem);
    await inbox.type(at >= 0 ? String(at + 1) : 'n');
    if (at < 0) made.set(problem, [...(made.get(problem) ?? []), shown.statement]);
  }
}

/** Merges by the problem's own page: found by its words, chosen, and said in its history. */
export async function merge(inbox: View, statement: string, into: string): Promise<void> {
  await press(inbox, 'Problems');
  // The list shows the problems touched last, and this one may not be among them.
  await fill(inbox, 'Search problems', statement);
  await press(inbox, statement);
  await press(inbox, 'Merge into another…');
  await fill(inbox, 'Find a problem', into);
  await until(`"${into}" to be found first`, () =>
    inbox.evaluate(
      `(document.querySelector('.choices button')?.textContent ?? '').startsWith(${JSON.stringify(into)})`,
    ),
  );
  await inbox.press('Tab');
  await inbox.press('Enter');
  await sees(inbox, 'Merged into another problem');
  await fill(inbox, 'Search problems', '');
  await inbox.press('Backspace');
}
