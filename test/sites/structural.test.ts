// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { panelAround } from '../../utils/sites/transcript/panel.ts';
import { recordedIn, timesAt } from '../../utils/sites/transcript/recorder.ts';
import { turnByStructure } from '../../utils/sites/transcript/structural.ts';
import { build, placeOf } from '../support/markup.ts';

beforeEach(() => document.body.replaceChildren());

/** The element that these words stand in. */
function at(markup: string, words: string): Element {
  document.body.replaceChildren(...build(markup));
  return placeOf(words).node.parentElement ?? document.body;
}

function turn(markup: string, words: string) {
  const found = turnByStructure(at(markup, words));
  return found && [found.name, found.time];
}

const row = (name: string, time: string, words: string) => `<div><b>${name}</b><i>${time}</i><p>${words}</p></div>`;
const head = (name: string, time: string) => `<div><b>${name}</b> <i>${time}</i></div>`;
const said = (words: string) => transcript(`<p><i>0:04</i>${words}</p><p><i>0:09</i>${words}</p>`);
const three = (name: string, time: string) =>
  `<div>${row('Kit Lee', '0:04', 'one')}${row('Lou Berg', '0:09', 'two')}${row(name, time, 'three')}</div>`;
const transcript = (rows: string) => `<section aria-label="Transcript">${rows}</section>`;

describe('the turn that words stand in, by structure', () => {
  it('is the nearest element with one time, among others alike', () => {
    const rows = transcript(row('Kit Lee', '0:04', 'one') + row('Ana Rusu', '1:00', 'two <em>three</em>'));
    expect(turn(rows, 'one')).toEqual(['Kit Lee', 4]);
    expect(turn(rows, 'three')).toEqual(['Ana Rusu', 60]);
    expect(turn(rows, 'Ana Rusu')).toEqual(['Ana Rusu', 60]);
  });

  it('is told after the time too, and with initials for a picture', () => {
    const one = '<li><i>0:04</i><u>KL</u><b>Kit Lee</b>one</li>';
    const rows = transcript(`${one}<li><i>0:09</i><u>LB</u><b>Lou Berg</b>two</li>`);
    expect(turn(rows, 'two')).toEqual(['Lou Berg', 9]);
  });

  it('is told by a head right above the words, and by none further up', () => {
    const rows = transcript(`${head('Kit Lee', '0:04')}<p>one</p><p>more</p>${head('Lou Berg', '0:09')}<p>two</p>`);
    expect(turn(rows, 'one')).toEqual(['Kit Lee', 4]);
    expect(turn(rows, 'more')).toBeNull();
    expect(turn(rows, 'two')).toEqual(['Lou Berg', 9]);
  });

  it('has no name where that may be words, a command, or is not written as one', () => {
    expect(turn(said('<u>Okay</u> <u>then</u>'), 'then')).toEqual([null, 4]);
    expect(turn(said('<u>Okay</u>'), 'Okay')).toEqual([null, 4]);
    expect(turn(said('<button>Copy</button> <u>then</u>'), 'then')).toEqual([null, 4]);
    expect(turn(said('<q><mark>Okay</mark> then</q>'), 'then')).toEqual([null, 4]);
    expect(turn(said('<q><mark>Okay</mark></q> <q>then</q>'), 'then')).toEqual([null, 4]);
    expect(turn(said('<b>and so on.</b> <u>then</u>'), 'then')).toEqual([null, 4]);
    expect(turn(transcript('<p><u>Okay</u><i>0:04</i></p><p><u>Yes</u><i>0:09</i></p>'), 'Yes')).toEqual([null, 9]);
  });

  it('is none for one row, for rows not alike, and where the words have times of their own', () => {
    expect(turn(transcript(row('Kit Lee', '0:04', 'one')), 'one')).toBeNull();
    expect(turn(transcript(`${row('Kit Lee', '0:04', 'one')}<p><u>9:41</u></p>`), 'one')).toBeNull();
    const told = row('Kit Lee', '0:04', 'at <s>9:30</s> one') + row('Lou Berg', '0:09', 'two');
    expect(turn(transcript(told), 'one')).toBeNull();
  });

  it('needs no name of the part where it reads as a transcript: times in order, a speaker again', () => {
    expect(turn(three('Kit Lee', '0:12'), 'two')).toEqual(['Lou Berg', 9]);
    expect(turn(three('Kit Lee', '0:02'), 'two')).toBeNull();
    expect(turn(three('Ana Rusu', '0:12'), 'two')).toBeNull();
  });

  it('is none in what is written about the call', () => {
    const rows = three('Kit Lee', '0:12');
    expect(turn(`<section><h3>Comments</h3>${rows}</section>`, 'two')).toBeNull();
    expect(turn(`<aside>${rows}</aside>`, 'two')).toBeNull();
  });
});

describe('the part that words stand in', () => {
  it('is the nearest that is named, by label, heading or class', () => {
    expect(panelAround(at('<div class="transcript"><p id="comment-1">one</p></div>', 'one'))).toBe('written');
    expect(panelAround(at('<h2 id="h">Transkript</h2><p aria-labelledby="h">one</p>', 'one'))).toBe('said');
    expect(panelAround(at('<h2>AI summary</h2><ul><li>one</li></ul>', 'one'))).toBe('written');
    expect(panelAround(at('<nav><p>one</p></nav>', 'one'))).toBe('written');
  });

  it('is not known where no part is named, or one for both', () => {
    expect(panelAround(at('<div><p>one</p></div>', 'one'))).toBeNull();
    expect(panelAround(at('<div class="transcript-and-comments"><p>one</p></div>', 'one'))).toBeNull();
  });
});

describe('a recorded call', () => {
  const read = recordedIn([{ row: '.row', name: ['b'], time: ['i'] }], /^(.+) - Acme$/);
  const told = (markup: string, words: string, title = 'Weekly - Acme') => {
    const anchor = at(markup, words);
    document.title = title;
    return read(anchor, document, location, placeOf(words));
  };

  const subject = (markup: string, title: string) => told(`${markup}<p>one</p>`, 'one', title).conversation?.subject;

  it('is told by known rows, with its name', () => {
    expect(told('<p class="row"><b>Kit</b><i>0:04</i><u>one</u></p>', 'one')).toMatchObject({
      said: { name: 'Kit', mediaTime: 4 },
      conversation: { subject: 'Weekly' },
    });
  });

  it('has no speaker in a comment, even inside a row', () => {
    const markup = '<div class="row"><b>Kit</b><i>0:04</i><p class="comment">one</p></div>';
    expect(told(markup, 'one')).toEqual({ conversation: { subject: 'Weekly', id: null, participants: [] } });
  });

  it('has the heading’s name, and none where heading and title tell different calls', () => {
    expect(subject('<h1>Weekly sync</h1>', 'Weekly - Acme')).toBe('Weekly sync');
    expect(subject('<h1>Weekly sync</h1>', 'Acme')).toBe('Weekly sync');
    expect(subject('<h1>Weekly sync</h1>', 'Hiring - Acme')).toBeUndefined();
    expect(subject('<h1>Weekly</h1><h1 hidden>Old</h1>', 'Acme')).toBe('Weekly');
    expect(subject('<h1>Weekly</h1><h1>Old</h1>', 'Acme')).toBeUndefined();
  });

  it('is not the one that a link leads to', () => expect(told('<a href="/2">one</a>', 'one')).toEqual({}));

  it('is on the product’s own host, where times are shown', () => {
    const { matches } = timesAt(/(^|\.)acme\.example$/);
    const asked = (hostname: string, markup: string) =>
      matches(document, Object.assign(Object.create(null), { hostname }), at(`${markup}<p>one</p>`, 'one'));
    const times = '<p>0:04</p><p>0:09</p>';
    expect(asked('app.acme.example', times)).toBe(true);
    expect(asked('acme.example', '<p>0:04</p>')).toBe(false);
    expect(asked('notacme.example', times)).toBe(false);
  });
});
