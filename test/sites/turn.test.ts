// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { titled, toldBy, hasRows, turnsIn } from '../../utils/sites/transcript/site.ts';
import { turnAround } from '../../utils/sites/transcript/turn.ts';
import { build, placeOf } from '../support/markup.ts';

beforeEach(() => document.body.replaceChildren());

const layout = { row: '.row', name: ['.new', '.old'], time: ['.at'], label: '.row' };

/** Name and time where these words stand. */
function turn(markup: string, words: string) {
  document.body.replaceChildren(...build(markup));
  const anchor = placeOf(words).node.parentElement;
  const found = anchor && turnAround(anchor, layout);
  return found && [found.name, found.time];
}

describe('the turn that words stand in', () => {
  it('has the name and the time in its row', () => {
    const rows = '<p class="row"><b class="old">Kit</b><i class="at">0:04</i><q>one</q></p>';
    expect(turn(rows, 'one')).toEqual(['Kit', 4]);
  });

  it('has the name of the nearest row above, and no other row’s time', () => {
    const rows = `<p class="row"><b class="old">Kit</b><i class="at">0:04</i></p><p class="row"><b class="new">Lou</b></p>
      <p class="row">two</p><p class="row"><b class="new">Ana</b>three</p>`;
    expect(turn(rows, 'two')).toEqual(['Lou', null]);
    expect(turn(rows, 'three')).toEqual(['Ana', null]);
  });

  it('has what stands between the rows, and begins there', () => {
    const rows = '<p class="row">one</p><b class="new">Lou</b><i class="at">1:00</i><p class="row">two</p>';
    expect(turn(rows, 'two')).toEqual(['Lou', 60]);
    expect(turn(rows, 'Lou')).toEqual(['Lou', 60]);
    expect(turn(rows, 'one')).toEqual([null, null]);
  });

  it('has no name from beyond rows that the page left out', () => {
    const above = '<p class="row" aria-posinset="1"><b class="new">Lou</b></p>';
    expect(turn(`${above}<p class="row" aria-posinset="2">two</p>`, 'two')).toEqual(['Lou', null]);
    expect(turn(`${above}<p class="row" aria-posinset="9">two</p>`, 'two')).toEqual([null, null]);
  });

  it('has no name from another pane, nor from a row that stands apart', () => {
    const rows =
      '<div class="pane"><b class="new">Lou</b><p class="row">one</p></div><div class="pane"><p class="row">two</p></div>';
    document.body.replaceChildren(...build(`${rows}<p class="row">three</p>`));
    const names = ['one', 'two', 'three'].map((words) => {
      const anchor = placeOf(words).node.parentElement;
      return anchor && turnAround(anchor, { ...layout, within: '.pane' })?.name;
    });
    expect(names).toEqual(['Lou', null, undefined]);
  });

  it('gives a name that stands apart to its own row only', () => {
    const rows = '<p class="row"><b class="new">Lou</b>one</p><p class="row">two</p>';
    document.body.replaceChildren(...build(rows));
    const names = [...document.querySelectorAll('.row')].map((row) => turnAround(row, { ...layout, apart: '*' })?.name);
    expect(names).toEqual(['Lou', null]);
  });

  it('has a name without the buttons beside it', () => {
    const rows = '<p class="row"><b class="new">Lou<button>Korean</button><i>mic</i></b>one</p>';
    expect(turn(rows, 'one')).toEqual(['Lou', null]);
  });

  it('has who and when of its label, where nothing is shown', () => {
    const rows =
      '<p class="row"><b class="new">Lou</b></p><p class="row" aria-label="Kit, 1 minute 5 seconds, one">one</p>';
    expect(turn(rows, 'one')).toEqual(['Kit', 65]);
  });

  it('has the word’s own time, where nothing else tells', () => {
    expect(turn('<p class="row"><u data-start="61.5">one</u></p>', 'one')).toEqual([null, 61.5]);
    expect(turn('<p class="row"><u data-start="NA">one</u></p>', 'one')).toEqual([null, null]);
  });

  it('is none outside of all rows', () => expect(turn('<p class="row">one</p><p>two</p>', 'two')).toBeNull());
});

describe('what a call page tells', () => {
  it('is nothing about a call that is not known', () => expect(toldBy(null, null)).toEqual({}));

  it('is whose words, when, and the call', () => {
    expect(toldBy({ name: 'Kit', at: '0:04', time: 4 }, 'Weekly')).toEqual({
      said: { name: 'Kit', email: null, role: null, at: '0:04', mediaTime: 4, quoted: false },
      conversation: { subject: 'Weekly', id: null, participants: [] },
    });
  });

  it('is told where the page has rows, by the first layout they fit', () => {
    const layouts = [{ row: '.none' }, layout];
    const read = turnsIn(layouts, (page) => titled(page, /^Call: (.+)$/));
    document.title = 'Call: Weekly';
    expect(hasRows(document, layouts)).toBe(false);
    document.body.replaceChildren(...build('<p class="row"><b class="new">Lou</b>one</p>'));
    expect(hasRows(document, layouts)).toBe(true);
    const start = placeOf('one');
    expect(read(start.node.parentElement ?? document.body, document, location, start)).toMatchObject({
      said: { name: 'Lou', mediaTime: null },
      conversation: { subject: 'Weekly' },
    });
  });
});
