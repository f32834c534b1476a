// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { exactDate } from '../../utils/sites/chat/exactDate.ts';
import { inRow, messagesIn, type Chat } from '../../utils/sites/chat/messages.ts';
import { build, placeOf } from '../support/markup.ts';

beforeEach(() => document.body.replaceChildren());

const layout: Chat = {
  row: '.row',
  name: ['b'],
  time: ['i'],
  within: '.pane',
  apart: '.system',
  subject: 'h1, input',
  frame: '.frame',
  address: /^\/chats\/(\d+)/,
  elsewhere: '.window',
  ids: ['data-id'],
  quoted: 'blockquote',
};

function reading(markup: string, words: string, address = 'https://chat.example/chats/7') {
  document.body.replaceChildren(...build(markup));
  const start = placeOf(words);
  const anchor = start.node.parentElement ?? document.body;
  const location = Object.assign(Object.create(null), { pathname: new URL(address).pathname });
  return messagesIn([layout])(anchor, document, location, start);
}
const speaker = (markup: string, words: string) => reading(markup, words).said?.name;

describe('who wrote a message', () => {
  const group = '<p class="row"><b>Kit</b><i>9:00</i>one</p><p class="row"><i>9:01</i>two</p>';

  it('is named once for the messages that follow, each with its own time and never a time in a recording', () => {
    const { said } = reading(`<div class="pane">${group}</div>`, 'two');
    expect([said?.name, said?.at, said?.mediaTime]).toEqual(['Kit', '9:01', null]);
  });

  it('is never the one of another pane', () =>
    expect(
      speaker(`<div class="pane">${group}</div><div class="pane"><p class="row">three</p></div>`, 'three'),
    ).toBeNull());

  it('is not carried into or past a row that stands apart', () => {
    const markup = `<div class="pane">${group}<p class="row system">joined</p><p class="row">three</p></div>`;
    expect([speaker(markup, 'joined'), speaker(markup, 'three')]).toEqual([null, null]);
  });

  it('is nobody where the page only says that it was you', () => {
    const { said, message } = reading('<div class="pane"><p class="row"><b>You</b>one</p></div>', 'one');
    expect([said?.name, message?.from]).toEqual([null, null]);
  });

  it('is not who repeats the words of another', () =>
    expect(
      reading(
        '<div class="pane"><p class="row"><b>Kit</b></p><div class="row"><blockquote>one</blockquote></div></div>',
        'one',
      ).said,
    ).toBeUndefined());

  it('is not told outside of all rows and panes', () => {
    expect(reading('<div class="pane"><p>one</p></div>', 'one')).toEqual({});
    expect(reading('<p class="row"><b>Kit</b>one</p>', 'one')).toEqual({});
  });
});

describe('the conversation', () => {
  const pane = '<div class="pane"><p class="row">one</p></div>';

  it('is called what stands in its own frame, also in a field, and has the id of the address', () => {
    const markup = `<h1>Other</h1><div class="frame"><input value="Mine">${pane}</div>`;
    expect(reading(markup, 'one').conversation).toEqual({ subject: 'Mine', id: '7', participants: [] });
  });

  it('has no name where the page has two', () =>
    expect(reading(`<h1>One thing</h1><h1>Other</h1>${pane}`, 'one').conversation?.subject).toBeNull());

  it('has no id in a pane that the address says nothing of, nor by another address', () => {
    expect(reading(`<div class="window">${pane}</div>`, 'one').conversation?.id).toBeNull();
    expect(reading(pane, 'one', 'https://chat.example/home').conversation?.id).toBeNull();
  });
});

describe('the message', () => {
  it('has the id of its row, and none of two', () => {
    const row = '<div class="pane"><p class="row" data-id="a">one<u></u></p></div>';
    expect(reading(row, 'one').message?.id).toBe('a');
    expect(reading(row.replace('<u>', '<u data-id="b">'), 'one').message?.id).toBeNull();
  });

  it.each([
    ['<time datetime="2026-05-14T09:00:00+02:00">9:00</time>', '2026-05-14T07:00:00.000Z'],
    ['<a data-ts="1764057600.000100"></a>', '2025-11-25T08:00:00.000Z'],
    ['<a data-mid="1764057600123"></a><time datetime="2025-11-25T08:00:00Z"></time>', '2025-11-25T08:00:00.000Z'],
    ['<time datetime="2026-05-14T09:00:00">no offset</time>', null],
    ['<time datetime="2026-99-14T09:00:00Z">no date</time>', null],
    ['<time datetime="P3D">a span</time>', null],
    ['<a data-ts="12"></a>', null],
    ['<a data-ts="1764057600.1"></a><a data-ts="1764050000.1"></a>', null],
    ['yesterday', null],
  ])('was sent when %s says, as an instant', (markup, date) => {
    const row = document.createElement('p');
    row.append(...build(markup));
    expect(exactDate(row)).toBe(date);
  });
});

it('words are in a row or they are not', () => {
  document.body.replaceChildren(...build('<p class="row"><u>one</u></p><s>two</s>'));
  const found = [...document.querySelectorAll('u, s')].map((anchor) => inRow(anchor, [layout]));
  expect(found).toEqual([true, false]);
});
