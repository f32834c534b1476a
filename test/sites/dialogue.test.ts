import { describe, expect, it } from 'vitest';
import { dialogueIn, turnAt } from '../../utils/sites/transcript/dialogue.ts';
import { headsIn } from '../../utils/sites/transcript/heads.ts';

describe('a line that heads an utterance', () => {
  it.each([
    ['[00:12:31] Kit Moreau: We wait.', 'Kit Moreau', '00:12:31', 'label'],
    ['[00:12:31] Kit Moreau', 'Kit Moreau', '00:12:31', 'bare'],
    ['00:12:31 Speaker 2', 'Speaker 2', '00:12:31', 'bare'],
    ['Kit Moreau 12:31', 'Kit Moreau', '12:31', 'bare'],
    ['Kit Moreau (12:31): We wait.', 'Kit Moreau', '12:31', 'label'],
    ['Kit Moreau (Pierhead) - 0:09', 'Kit Moreau (Pierhead)', '0:09', 'bare'],
    ['Ana-María O’Neil-Roe, PhD 00:08', 'Ana-María O’Neil-Roe, PhD', '00:08', 'bare'],
    ['Roe, Ana (0:08)', 'Roe, Ana', '0:08', 'bare'],
    ['Well, John: we wait.', null, null, null],
    ['Ludwig van Dijk: We wait.', 'Ludwig van Dijk', null, 'label'],
    ['SPEAKER_01: We wait.', 'SPEAKER_01', null, 'label'],
    ['田中：はい。', null, null, null],
    ['田中： はい。', '田中', null, 'label'],
    ['[0:12] we wait until noon.', null, '0:12', 'time'],
    ['00:00:01.500 --> 00:00:04.000 align:start', null, '00:00:01.500', 'cue'],
    ['<v.loud Kit Moreau>We wait.</v>', 'Kit Moreau', null, 'label'],
    ['We wait until 12:30 every day.', null, null, null],
    ['what we saw: nothing', null, null, null],
    ['Lunch 12:30 PM', null, null, null],
    ['[12:31:05] ERROR: disk full', null, '12:31:05', 'time'],
    ['https://a.example', null, null, null],
  ])('%s', (text, name, at, kind) => {
    const expected = kind === null ? [] : [{ index: 0, name, at, kind }];
    expect(headsIn([text])).toEqual(expected);
  });
});

/** Name and seconds of the line with these words; undefined where the lines are no transcript. */
function spoken(text: string, words: string, isNamed = false) {
  const lines = text.split('\n').map((line) => line.trim());
  const dialogue = dialogueIn(lines, isNamed);
  if (!dialogue) return undefined;
  const turn = turnAt(
    dialogue,
    lines.findIndex((line) => line.includes(words)),
  );
  return turn && [turn.name, turn.time];
}

const stamped = `Before it.
  [0:04] Kit: One.
  [0:09] Lou: Two.
  still Lou
  [1:00] Kit: Three.`;

describe('a written transcript', () => {
  it('is sure by times in order and a speaker who comes again', () => {
    expect(spoken(stamped, 'One')).toEqual(['Kit', 4]);
    expect(spoken(stamped, 'still')).toEqual(['Lou', 9]);
    expect(spoken(stamped, 'Before')).toBeNull();
  });

  it('ends one speaker’s words where another name stands with a time, though it is not sure', () => {
    const mixed = stamped.replace('Lou: Two.', 'Lou Gray');
    expect(spoken(`${mixed}\n[1:09] Kit: Four.`, 'still')).toEqual([null, 9]);
  });

  it.each([
    ['times that go back', '[0:09] Kit: One.\n[0:04] Lou: Two.\n[1:00] Kit: Three.'],
    ['nobody who comes again', '[0:04] Kit: One.\n[0:09] Lou: Two.\n[1:00] Ana: Three.'],
    ['labels without times', 'Price: 4\nSize: M\nPrice: 5\nSize: L'],
    ['a schedule', 'Opening 9:00\nLunch 12:30\nClosing 16:00'],
    ['a log', '[12:31:05] ERROR: disk\n[12:31:06] INFO: up\n[12:31:07] ERROR: disk'],
    ['prose', 'We met at 9:30. One thing: it broke.'],
  ])('is not sure with %s', (_why, text) => expect(spoken(text, text.slice(0, 4))).toBeUndefined());

  it('may have labels alone where the page says that it is one, of people who speak twice', () => {
    const text = 'Place: the yard\nKit: One.\nLou: Two.\nKit: Three.\nLou: Four.\nsomething more';
    expect(spoken(text, 'Two')).toBeUndefined();
    expect(spoken(text, 'Two', true)).toEqual(['Lou', null]);
    expect(spoken(text, 'more', true)).toEqual(['Lou', null]);
    expect(spoken(text, 'the yard', true)).toBeNull();
  });

  it('may have names that stand alone with the time, unless words stand so too', () => {
    expect(spoken('Kit 0:04\nOne.\nLou 0:09\nTwo.', 'Two', true)).toEqual(['Lou', 9]);
    expect(spoken('[0:04] Kit: One.\n[0:06] Yes\n[0:09] Lou: Two.', 'Yes', true)).toEqual(['Kit', 6]);
  });

  it('may have the time on the line above the name', () => {
    const text = '0:04\nKit: One.\n0:09\nLou: Two.\n0:12\nKit: Three.\n0:20\nLou: Four.';
    expect(spoken(text, 'Three', true)).toEqual(['Kit', 12]);
  });
});

const cues = `WEBVTT
  00:00:01.500 --> 00:00:04.000
  Kit: One
  and more
  00:00:05.000 --> 00:00:06.000
  (a noise)
  00:00:07.000 --> 00:00:09.000
  Lou: Two`;

describe('cues', () => {
  it('name their own speaker or nobody', () => {
    expect(spoken(cues, 'and more')).toEqual(['Kit', 1.5]);
    expect(spoken(cues, 'noise')).toEqual([null, 5]);
    expect(spoken(cues, 'Two')).toEqual(['Lou', 7]);
    expect(spoken(cues, 'WEBVTT')).toBeNull();
  });

  it('have no speaker in a word with a colon that comes once', () => {
    const text = `00:01,000 --> 00:02,000\nwe saw\n00:03,000 --> 00:04,000\nit\n00:05,000 --> 00:06,000\nThing: it broke`;
    expect(spoken(text, 'Thing')).toEqual([null, 5]);
  });
});
