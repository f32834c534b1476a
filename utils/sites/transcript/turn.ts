import { all } from '../firstMatch.ts';
import { isElement, line } from '../text.ts';
import { spokenLabel, stampSeconds } from './time.ts';

/**
 * How a page lays utterances out, as CSS selectors: each in a `row`; names and times in it, or between it and the row
 * above, the newest form first. `label`: rows say who and when for screen readers, in an `aria-label`. `within`: the
 * panes that rows belong to, each with its own. `apart`: rows that are or hold this take and give no name but their own.
 */
export type Layout = {
  row: string;
  name?: readonly string[];
  time?: readonly string[];
  label?: string;
  within?: string;
  apart?: string;
};

/** Who speaks and when, as far as the page tells; `at` is the time in the page's own words. */
export type Turn = { name: string | null; at: string | null; time: number | null };

/**
 * The utterance that an element stands in. Pages name a speaker once for all that follows, so without a name of its own
 * a row has the one of the nearest row above; a time is only ever its own. Null outside of any row.
 */
export function turnAround(anchor: Element, layout: Layout): Turn | null {
  const { row, name = [], time = [], label = row, within } = layout;
  const pane = within ? anchor.closest(within) : anchor.ownerDocument;
  if (!pane) return null;
  const rows = all(pane, row);
  let index = rows.findIndex((one) => one.contains(anchor));
  // A selection may begin at the name or the time that stands above the words.
  if (index < 0 && [...name, ...time].some((head) => anchor.closest(head)))
    index = rows.findIndex((one) => precedes(anchor, one));
  const own = rows[index];
  if (!own) return null;
  const told = spokenLabel(own.closest(label)?.getAttribute('aria-label'));
  const at = labelAt(pane, rows, index, time);
  return {
    name: labelAt(pane, rows, index, name) ?? line(told?.name) ?? speakerAt(pane, rows, index, layout),
    at,
    time: stampSeconds(at) ?? told?.time ?? wordStart(anchor),
  };
}

/** Long lists keep only the rows in view. Where they are numbered, a missing one may be another person's. */
function speakerAt(pane: ParentNode, rows: readonly Element[], from: number, { name: names = [], apart }: Layout) {
  for (let index = from; index >= 0; index--) {
    const row = rows[index];
    const isApart = apart && row ? row.matches(apart) || row.querySelector(apart) !== null : false;
    if (isApart && index < from) return null;
    const name = labelAt(pane, rows, index, names);
    if (name || isApart || placeOf(row) - placeOf(rows[index - 1]) > 1) return name;
  }
  return null;
}

const placeOf = (row: Element | undefined): number =>
  Number(row?.closest('[aria-posinset]')?.getAttribute('aria-posinset') ?? Number.NaN);

/** The text of what stands in a row, or between it and the row above. */
function labelAt(pane: ParentNode, rows: readonly Element[], index: number, labels: readonly string[]): string | null {
  const [row, above] = [rows[index], rows[index - 1]];
  if (!row) return null;
  const isHere = (one: Element) =>
    row.contains(one) || (precedes(one, row) && !(above && (above.contains(one) || precedes(one, above))));
  const found = labels.flatMap((label) => all(pane, label).findLast(isHere) ?? []);
  return found.map(labelText).find((text) => text !== null) ?? null;
}

/** Editors keep the second that each word begins at. */
function wordStart(anchor: Element): number | null {
  const start = Number.parseFloat(anchor.closest('[data-start]')?.getAttribute('data-start') ?? '');
  return start >= 0 ? start : null;
}

/** Earlier in the document, and not around it. */
const precedes = (one: Element, other: Element): boolean => (one.compareDocumentPosition(other) & 20) === 4;

/** The text of a name, without the buttons and icons that pages put beside it. */
const labelText = ({ childNodes }: Element): string | null =>
  line([...childNodes].map((node) => (isElement(node) && node.matches(BESIDE) ? '' : node.textContent)).join(''));

const BESIDE = 'button, [role="button"], i, svg, select';
