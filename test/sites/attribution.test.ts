import { describe, expect, it } from 'vitest';
import { isSure, parseAttribution } from '../../utils/sites/email/attribution.ts';

const LINES: [line: string, name: string | null, email: string | null, at: string | null][] = [
  [
    'On Wed, May 13, 2026 at 11:02 PM Kit Moreau <kit@a.example> wrote:',
    'Kit Moreau',
    'kit@a.example',
    'Wed, May 13, 2026 at 11:02 PM',
  ],
  [
    'On Mon, Apr 2, 2012 at 6:26 PM, Kit Moreau <kit@a.example> wrote:',
    'Kit Moreau',
    'kit@a.example',
    'Mon, Apr 2, 2012 at 6:26 PM',
  ],
  [
    'On 13 May 2026, at 09:05, Kit Moreau <kit@a.example> wrote:',
    'Kit Moreau',
    'kit@a.example',
    '13 May 2026, at 09:05',
  ],
  ['On 5/13/26, 9:05 AM, "Moreau, Kit" <kit@a.example> wrote:', 'Moreau, Kit', 'kit@a.example', '5/13/26, 9:05 AM'],
  [
    'Wednesday, 13 May 2026, 3:32 PM +0300 from kit@a.example <kit@a.example>:',
    null,
    'kit@a.example',
    'Wednesday, 13 May 2026, 3:32 PM +0300',
  ],
  ['On 2026-05-13 09:05, kit@a.example wrote:', null, 'kit@a.example', '2026-05-13 09:05'],
  [
    'On Wed, May 13, 2026 at 11:02 PM kit@a.example <kit@a.example> wrote:',
    null,
    'kit@a.example',
    'Wed, May 13, 2026 at 11:02 PM',
  ],
  [
    'On Wed, May 13, 2026 at 11:02 PM Team 3M <kit@3m.example> wrote:',
    'Team 3M',
    'kit@3m.example',
    'Wed, May 13, 2026 at 11:02 PM',
  ],
  [
    'Am Mi., 13. Mai 2026 um 23:02 Uhr schrieb Kit Moreau <kit@a.example>:',
    'Kit Moreau',
    'kit@a.example',
    'Mi., 13. Mai 2026 um 23:02 Uhr',
  ],
  [
    'Op wo 13 mei 2026 om 23:02 schreef Kit Moreau <kit@a.example>:',
    'Kit Moreau',
    'kit@a.example',
    'wo 13 mei 2026 om 23:02',
  ],
  [
    'Den ons 13 maj 2026 kl 23:02 skrev Kit Moreau <kit@a.example>:',
    'Kit Moreau',
    'kit@a.example',
    'ons 13 maj 2026 kl 23:02',
  ],
  [
    'Em qua., 13 de mai. de 2026 às 23:02, Kit Moreau <kit@a.example> escreveu:',
    'Kit Moreau',
    'kit@a.example',
    'qua., 13 de mai. de 2026 às 23:02',
  ],
  [
    'Il giorno mer 13 mag 2026 alle ore 23:02 Kit Moreau <kit@a.example> ha scritto:',
    'Kit Moreau',
    'kit@a.example',
    'mer 13 mag 2026 alle ore 23:02',
  ],
  [
    'śr., 13 maj 2026 o 23:02 Kit Moreau <kit@a.example> napisał(a):',
    'Kit Moreau',
    'kit@a.example',
    'śr., 13 maj 2026 o 23:02',
  ],
  [
    'Kit Moreau <kit@a.example>, 13 May 2026 Çar, 23:02 tarihinde şunu yazdı:',
    'Kit Moreau',
    'kit@a.example',
    '13 May 2026 Çar, 23:02',
  ],
  [
    '2026년 5월 13일 (수) 오후 11:02, Kit Moreau <kit@a.example>님이 작성:',
    'Kit Moreau',
    'kit@a.example',
    '2026년 5월 13일 (수) 오후 11:02',
  ],
  [
    'Dňa st 13. 5. 2026 o 23:02 Kit Moreau <kit@a.example> napísal(a):',
    'Kit Moreau',
    'kit@a.example',
    'st 13. 5. 2026 o 23:02',
  ],
  [
    'El dc., 13 maig 2026, 23:02, Kit Moreau <kit@a.example> va escriure:',
    'Kit Moreau',
    'kit@a.example',
    'dc., 13 maig 2026, 23:02',
  ],
  [
    'ke 13. toukok. 2026 klo 23.02 Kit Moreau <kit@a.example> kirjoitti:',
    'Kit Moreau',
    'kit@a.example',
    'ke 13. toukok. 2026 klo 23.02',
  ],
];

describe('a line above a quote', () => {
  it.each(LINES)('%s', (line, name, email, at) => {
    expect(parseAttribution(line, false)).toEqual({ name, email, at });
  });

  it('is recognised without an address by the word for "wrote"', () => {
    expect(parseAttribution('On May 13, 2026, at 9:05 AM, Kit Moreau wrote:', false)).toMatchObject({
      name: 'Kit Moreau',
      email: null,
    });
    expect(parseAttribution('Am 13.05.2026 um 09:05 schrieb Kit Moreau:', false)).toMatchObject({ name: 'Kit Moreau' });
    expect(parseAttribution('Le 13/05/2026 à 09:05, Kit Moreau a écrit :', false)).toMatchObject({
      name: 'Kit Moreau',
    });
  });

  it('is believed where the mail program marked it, whatever it says', () => {
    expect(parseAttribution('Kit, the other day', true)).toEqual({ name: null, email: null, at: null });
    expect(parseAttribution('Kit Moreau <kit@a.example>', true)).toMatchObject({
      name: 'Kit Moreau',
      email: 'kit@a.example',
    });
  });

  it.each([
    'We met on May 13, 2026 at 9:05 AM.',
    'Please write to kit@a.example:',
    'The following happened at 10:30:',
    '',
  ])('is not: %s', (line) => expect(parseAttribution(line, false)).toBeNull());

  it('is not sure when only an address, a date and a colon stand in it', () => {
    expect(isSure('Notes from the call with kit@a.example, May 3, 2026:')).toBe(false);
    expect(isSure('On May 3, 2026 Kit <kit@a.example> wrote:')).toBe(true);
    expect(isSure('чт, 14 мая 2026 г. в 21:30, Kit <kit@a.example>:')).toBe(true);
  });
});
