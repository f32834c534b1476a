import { describe, expect, it } from 'vitest';
import { parseAttribution } from '../../utils/sites/email/attribution.ts';
import { cleanName, person } from '../../utils/sites/email/address.ts';

describe('a name keeps what belongs to it', () => {
  it.each([
    ["'Wanda Pike' via Service", "'Wanda Pike' via Service"],
    ['Rolf Stein (Depot)', 'Rolf Stein (Depot)'],
    ['[Tracker] Bot', '[Tracker] Bot'],
    ['2026年5月4日(星期一)', '2026年5月4日(星期一)'],
    ['"Pike, Wanda"', 'Pike, Wanda'],
    ['\'"Wanda"\'', 'Wanda'],
    ['„Wanda“', 'Wanda'],
    ['“Wanda”,', 'Wanda'],
    ['*Wanda*', 'Wanda'],
    ['，"罗夫', '罗夫'],
    ['Wanda (', 'Wanda'],
    [') Wanda <', 'Wanda'],
    ['Wanda [mailto', 'Wanda'],
    ['"', null],
    ['', null],
  ])('%s', (text, name) => expect(cleanName(text)).toBe(name));

  it('but not the address behind it', () => {
    expect(person('"Depot Notes" <notes@a.example>', 'notes@a.example')).toEqual({
      name: 'Depot Notes',
      email: 'notes@a.example',
    });
    expect(person('<notes@a.example>', 'notes@a.example').name).toBeNull();
  });
});

describe('a line above a quote', () => {
  it.each([
    ['在 2026-06-01 08:00:00，"罗夫" <kit@a.example> 写道：', '罗夫', '2026-06-01 08:00:00'],
    ['At 2026-06-01 08:00:00, "Kit" <kit@a.example> wrote:', 'Kit', '2026-06-01 08:00:00'],
    [
      'Понедельник, 1 июня 2026, 8:00 +03:00 от Вера Пак <kit@a.example>:',
      'Вера Пак',
      'Понедельник, 1 июня 2026, 8:00 +03:00',
    ],
  ])('%s', (text, name, at) => expect(parseAttribution(text, false)).toEqual({ name, email: 'kit@a.example', at }));
});
