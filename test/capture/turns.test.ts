// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { contextIn } from '../../utils/capture/context.ts';
import { selectionText } from '../../utils/capture/selectionText.ts';
import { turnsOf } from '../../utils/capture/turns.ts';
import { hasRows, turnsIn } from '../../utils/sites/transcript/site.ts';
import { elementOf } from '../../utils/sites/text.ts';
import type { Site, SiteReading, Start } from '../../utils/sites/types.ts';
import { build, placeOf } from '../support/markup.ts';

const layout = { row: '.row', name: ['.who'], time: ['.at'] };
const row = (words: string, name?: string, time?: string): string =>
  `<p class="row">${name ? `<b class="who">${name}</b> ` : ''}${time ? `<i class="at">${time}</i> ` : ''}${words}</p>`;
const CALL = [
  row('We lose a day.', 'Kit', '0:04'),
  row('Each month.'),
  row('Who does it now?', 'Lou', '0:09'),
  row('Nobody.', 'Kit', '0:12'),
].join('\n');

const read = ({ node, offset }: Start): SiteReading => {
  const anchor = elementOf(node) ?? document.body;
  return turnsIn([layout])(anchor, document, location, { node, offset });
};

const byLine = ({ node, offset }: Start): SiteReading => {
  const above = (node.nodeValue ?? '').slice(0, offset + 4);
  const name = above.lastIndexOf('Lou:') > above.lastIndexOf('Kit:') ? 'Lou' : 'Kit';
  return { said: { name, email: null, role: null, at: null, mediaTime: null, quoted: false } };
};

/** Highlights from the first words to the last, both included. */
function select(markup: string, from: string, to: string): string {
  document.body.replaceChildren(...build(markup));
  const [start, end] = [placeOf(from), placeOf(to)];
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset + to.length);
  return selectionText(document).trim();
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('a selection over several speakers', () => {
  it('gives each their own words, and the time of the first of them', () => {
    const verbatim = select(CALL, 'lose a day', 'Nobody.');
    const turns = turnsOf(document, verbatim, read);
    expect(turns.map(({ name, at, mediaTime }) => [name, at, mediaTime])).toEqual([
      ['Kit', '0:04', 4],
      ['Lou', '0:09', 9],
      ['Kit', '0:12', 12],
    ]);
    expect(turns[0]?.text).toMatch(/^lose a day\.\s*Each month\.$/);
    expect(squeezed(turns.map(({ text }) => text).join(''))).toBe(squeezed(verbatim));
  });

  it('begins and ends inside a line', () => {
    const verbatim = select(CALL, 'month', 'Who');
    expect(turnsOf(document, verbatim, read).map(({ name, text }) => [name, squeezed(text)])).toEqual([
      ['Kit', 'month.'],
      ['Lou', 'Lou0:09Who'],
    ]);
  });

  it('is told by the line in text that keeps its line breaks', () => {
    const verbatim = select('<pre>Kit: We lose a day.\nand a night\nLou: Who does it?</pre>', 'We lose', 'does it?');
    expect(turnsOf(document, verbatim, byLine).map(({ name, text }) => [name, text])).toEqual([
      ['Kit', 'We lose a day.\nand a night'],
      ['Lou', 'Lou: Who does it?'],
    ]);
  });

  it('is part of what the site’s script brings back', () => {
    const mark = { by: 'page', matches: (page: Document) => hasRows(page, [layout]) } as const;
    const site: Site = { id: 'made-up', kind: 'transcript', mark, read: turnsIn([layout]) };
    select(CALL, 'lose a day', 'Nobody.');
    expect(contextIn([site], document, location)?.context.turns.length).toBe(3);
    expect(contextIn([{ ...site, kind: 'email' }], document, location)?.context.turns).toEqual([]);
  });
});

describe('no turns', () => {
  it('where one person says it all, in however many lines', () => {
    expect(turnsOf(document, select(CALL, 'We lose', 'month.'), read)).toEqual([]);
  });

  it('where the words are not those of the page: nothing is guessed', () => {
    const verbatim = select(CALL, 'We lose', 'Nobody.');
    expect(turnsOf(document, `${verbatim} and more`, read)).toEqual([]);
  });

  it('without a selection', () => {
    document.getSelection()?.removeAllRanges();
    expect(turnsOf(document, 'words', read)).toEqual([]);
  });

  it('where there is more than a quote holds, and then the site is not asked', () => {
    const long = Array.from({ length: 500 }, (_, at) => row(`line${at}end`, at % 2 ? 'Kit' : 'Lou')).join('');
    const ask = vi.fn<typeof read>(read);
    expect(turnsOf(document, select(long, 'line0end', 'line499end'), ask)).toEqual([]);
    expect(ask).not.toHaveBeenCalled();
  });
});
