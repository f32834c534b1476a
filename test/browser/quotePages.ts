import { pageIn, readIndex } from '../pages/index.ts';

/** A page that a quote is captured on, to be opened at it again. */
export type QuotePage = {
  name: string;
  html: string;
  /** The words that are highlighted, and which of their occurrences. */
  quote: string;
  occurrence: number;
  /** Words of the quote that stand in one text of the page. */
  seen: string;
};

const FIXTURES = new URL('../pages/fixtures/', import.meta.url).pathname;
const gap = '<div style="height: 2000px"></div>';

/** The first case of a saved page of our own. */
function saved(id: string): QuotePage {
  const page = readIndex(FIXTURES).pages.find((one) => one.file === `${id}.html`);
  const [first] = page?.cases ?? [];
  if (!page || !first?.selection) throw new Error(`${id} is no page with words to highlight.`);
  const seen = first.selection.split('\n')[0] ?? '';
  return {
    name: id,
    html: pageIn(`${FIXTURES}${page.file}`),
    quote: first.selection,
    occurrence: first.occurrence ?? 1,
    seen,
  };
}

const page = (name: string, html: string, quote: string, more: Partial<QuotePage> = {}): QuotePage => ({
  name,
  html,
  quote,
  occurrence: 1,
  seen: quote,
  ...more,
});

export const QUOTE_PAGES: readonly QuotePage[] = [
  saved('gmail/quotes'),
  saved('text-transcript/named'),
  saved('roundcube/notes'),
  page(
    'twice',
    `<p>Kit wrote:</p><p>We lose a day.</p><p>Each May.</p>${gap}<p>Ana wrote:</p><p>We lose a day.</p><p>Each June.</p>`,
    'We lose a day.',
    { occurrence: 2 },
  ),
  page(
    'paragraphs',
    `<p>Hello Kit,</p><p>Exports stop.</p>${gap}<p>On Monday:</p><p>Hello Kit,</p><p>We lose <b>two</b> days a month.</p><p>Regards</p>`,
    'Hello Kit, We lose two days a month.',
    { seen: ' days a month.' },
  ),
  page(
    'paragraphs twice',
    `<p>Kit wrote:</p><p>Hello Ana,</p><p>We lose a day.</p>${gap}<p>Sam wrote:</p><p>Hello Ana,</p><p>We lose a day.</p><p>Regards, Sam</p>`,
    'Hello Ana, We lose a day.',
    { seen: 'We lose a day.', occurrence: 2 },
  ),
  page(
    'signs',
    '<p>They said:</p><p>Well-known, “slow” & dear — 50 % of 毎月二日を失っています, çà et là.</p><p>Bye</p>',
    'Well-known, “slow” & dear — 50 % of 毎月二日を失っています, çà et là.',
  ),
  page('half words', '<p>The unbelievably slow exporters stop at noon.</p>', 'believably slow export', {
    seen: 'slow',
  }),
];

/** The page, so far down that whoever sees its words has scrolled. */
export const farDown = ({
  name,
  html,
}: QuotePage): string => `<!doctype html><meta charset="utf-8"><title>${name}</title>
  <style>body::before, body::after { content: ""; display: block; height: 3000px }</style>${html}`;
