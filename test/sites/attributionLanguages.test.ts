import { describe, expect, it } from 'vitest';
import { isSure, parseAttribution } from '../../utils/sites/email/attribution.ts';

const KIT = 'Kit Moreau <kit@a.example>';

/** A line above a quote and the date in it as written; the writer is always Kit Moreau. */
const WITH_ADDRESS: [language: string, line: string, at: string][] = [
  ['hr', `sri, 13. svi 2026. u 23:02 ${KIT} je napisao/la:`, 'sri, 13. svi 2026. u 23:02'],
  ['hr, he', `13.05.2026. 23:02, ${KIT} je napisao:`, '13.05.2026. 23:02'],
  ['hr, she', `13.05.2026. 23:02, ${KIT} je napisala:`, '13.05.2026. 23:02'],
  ['et, date first', `13.05.2026 23:02 ${KIT} kirjutas:`, '13.05.2026 23:02'],
  ['lt', `2026-05-13 23:02, ${KIT} rašė:`, '2026-05-13 23:02'],
  ['lv', `13.05.2026 23:02, ${KIT} rakstīja:`, '13.05.2026 23:02'],
  ['sk', `st 13. 5. 2026 o 9:02 ${KIT} napísal(a):`, 'st 13. 5. 2026 o 9:02'],
  ['sk, he', `dňa 13. 5. 2026 9:02 ${KIT} napísal:`, '13. 5. 2026 9:02'],
  ['cs, both', `Dne 13. 5. 2026 v 23:02 ${KIT} napsal(a):`, '13. 5. 2026 v 23:02'],
  ['ca', `El 13/05/2026 a les 23:02, ${KIT} ha escrit:`, '13/05/2026 a les 23:02'],
  ['ca, past', `El dt., 12 maig 2026 a les 9:02 ${KIT} va escriure:`, 'dt., 12 maig 2026 a les 9:02'],
  ['es', `El mié, 13 may 2026 a las 23:02, ${KIT} escribió:`, 'mié, 13 may 2026 a las 23:02'],
  ['fr', `Le mer. 13 mai 2026 à 23:02, ${KIT} a écrit :`, 'mer. 13 mai 2026 à 23:02'],
  ['pt', `A 13/05/2026, às 23:02, ${KIT} escreveu:`, 'A 13/05/2026, às 23:02'],
  ['da', `Den ons. 13. maj 2026 kl. 23.02 skrev ${KIT}:`, 'ons. 13. maj 2026 kl. 23.02'],
  ['nb', `På 13. mai 2026 kl. 23:02 skrev ${KIT}:`, '13. mai 2026 kl. 23:02'],
  ['pl, he', `W dniu 13.05.2026 o 23:02, ${KIT} napisał:`, '13.05.2026 o 23:02'],
  ['pl, she', `Dnia 13 maja 2026 23:02 ${KIT} napisała:`, '13 maja 2026 23:02'],
  ['ru', `ср, 13 мая 2026 г. в 23:02, ${KIT}:`, 'ср, 13 мая 2026 г. в 23:02'],
  ['ru, writes', `13 мая 2026 г. 23:02 ${KIT} пишет:`, '13 мая 2026 г. 23:02'],
  ['ru, wrote', `13.05.2026 23:02, ${KIT} писал:`, '13.05.2026 23:02'],
  ['ru, he', `13.05.2026 23:02, ${KIT} написал:`, '13.05.2026 23:02'],
  ['ru, she', `13.05.2026 23:02, ${KIT} написала:`, '13.05.2026 23:02'],
  ['uk, he', `13.05.2026 23:02, ${KIT} написав:`, '13.05.2026 23:02'],
  ['uk, from', `ср, 13 трав. 2026 р. о 23:02 від ${KIT} написав:`, 'ср, 13 трав. 2026 р. о 23:02'],
  ['tr', `Kit Moreau <kit@a.example>, 13 May 2026 Çar, 23:02 tarihinde yazdı:`, '13 May 2026 Çar, 23:02'],
  ['tr, date first', `13.05.2026 23:02 tarihinde ${KIT} yazdı:`, '13.05.2026 23:02'],
  ['hu, date first', `2026.05.13. 23:02, ${KIT} írta:`, '2026.05.13. 23:02'],
  ['ro', `mie., 13 mai 2026 la 23:02, ${KIT} a scris:`, 'mie., 13 mai 2026 la 23:02'],
  ['ro, la', `La 13.05.2026 23:02, ${KIT} a scris:`, '13.05.2026 23:02'],
  ['el', `Στις Τετ 13 Μαΐ 2026 στις 23:02, ${KIT} έγραψε:`, 'Τετ 13 Μαΐ 2026 στις 23:02'],
  ['el, afternoon', `Στις Τετ 13 Μαΐ 2026 στις 11:02 μ.μ., ο/η ${KIT} έγραψε:`, 'Τετ 13 Μαΐ 2026 στις 11:02 μ.μ.'],
  ['el, user', `Στις Τετ, 13 Μαΐ 2026, 23:02 ο χρήστης ${KIT} έγραψε:`, 'Τετ, 13 Μαΐ 2026, 23:02'],
  ['hu, name first', `${KIT} ezt írta (időpont: 2026. máj. 13., Sze, 23:02):`, '2026. máj. 13., Sze, 23:02'],
  ['et, name first', `${KIT} kirjutas kuupäeval K, 13. mai 2026 kell 23:02:`, 'K, 13. mai 2026 kell 23:02'],
  ['et, dated', `Kuupäev K, 13. mai 2026 kell 23:02 kirjutas ${KIT}:`, 'K, 13. mai 2026 kell 23:02'],
  ['cs, sender', `st 13. 5. 2026 v 23:02 odesílatel ${KIT} napsal:`, 'st 13. 5. 2026 v 23:02'],
  ['sl', `V sre., 13. maj 2026 ob 23:02 je oseba ${KIT} napisala:`, 'sre., 13. maj 2026 ob 23:02'],
  [
    'lv, user',
    `Trešd., 2026. g. 13. maijs, plkst. 23:02 — lietotājs ${KIT} rakstīja:`,
    'Trešd., 2026. g. 13. maijs, plkst. 23:02',
  ],
  ['bg', `На ср, 13.05.2026 г. в 23:02 ${KIT} написа:`, 'ср, 13.05.2026 г. в 23:02'],
  ['ca, message', `Missatge de ${KIT} del dia dc., 13 de maig 2026 a les 23:02:`, 'dc., 13 de maig 2026 a les 23:02'],
  ['uk, writes', `ср, 13 трав. 2026 р. о 23:02 ${KIT} пише:`, 'ср, 13 трав. 2026 р. о 23:02'],
  [
    'en, short zone',
    `On Wednesday, 13 May 2026 at 11:02:11 pm GMT+1, ${KIT} wrote:`,
    'Wednesday, 13 May 2026 at 11:02:11 pm GMT+1',
  ],
  [
    'en, named zone',
    `On Wed, 13 May 2026 23:02:11 +0200 (CEST), ${KIT} wrote:`,
    'Wed, 13 May 2026 23:02:11 +0200 (CEST)',
  ],
  ['el, numbers', `Στις 13/5/2026 23:02, ${KIT} έγραψε:`, '13/5/2026 23:02'],
  ['he', `בתאריך יום ד׳, 13 במאי 2026 ב-23:02 מאת ${KIT}:`, 'יום ד׳, 13 במאי 2026 ב-23:02'],
  ['he, both', `ב-13 במאי 2026, בשעה 23:02, ${KIT} כתב/ה:`, '13 במאי 2026, בשעה 23:02'],
  ['he, he', `בתאריך 13.5.2026 23:02, ${KIT} כתב:`, '13.5.2026 23:02'],
  ['ar', `في الأربعاء، 13 مايو 2026 في 23:02 تمت كتابة ما يلي بواسطة ${KIT}:`, 'الأربعاء، 13 مايو 2026 في 23:02'],
  ['ar, evening', `في 13 مايو 2026 11:02 م، كتب ${KIT}:`, '13 مايو 2026 11:02 م'],
  ['vi', `Vào 13/05/2026 23:02, ${KIT} đã viết:`, '13/05/2026 23:02'],
  ['id', `Pada 13 Mei 2026 23.02, ${KIT} menulis:`, '13 Mei 2026 23.02'],
  ['fi', `13.5.2026 klo 23.02 ${KIT} kirjoitti:`, '13.5.2026 klo 23.02'],
  ['ja', `2026年5月13日(水) 23:02 ${KIT}:`, '2026年5月13日(水) 23:02'],
  ['ja, polite', `2026年5月13日(水) 23:02 ${KIT}さんは書きました:`, '2026年5月13日(水) 23:02'],
  ['ja, plain', `2026/05/13 23:02、${KIT}が書きました：`, '2026/05/13 23:02'],
  ['ja, hour mark', `2026年5月13日 23時02 ${KIT} が書きました:`, '2026年5月13日 23時02'],
  ['ko', `2026년 5월 13일 (수) 오후 11:02, ${KIT}님이 작성:`, '2026년 5월 13일 (수) 오후 11:02'],
  ['ko, words', `2026-05-13 23:02, ${KIT}님이 쓴 글:`, '2026-05-13 23:02'],
  ['ko, polite', `2026. 5. 13. 오후 11:02, ${KIT}님이 썼습니다:`, '2026. 5. 13. 오후 11:02'],
  ['zh-CN', `${KIT} 于2026年5月13日周三 23:02写道：`, '2026年5月13日周三 23:02'],
  ['zh-CN, at', `在 2026年5月13日 23:02，${KIT} 写道：`, '2026年5月13日 23:02'],
  ['zh-TW', `${KIT} 於 2026年5月13日 週三 下午11:02寫道：`, '2026年5月13日 週三 下午11:02'],
  ['zh-TW, at', `在 2026/5/13 下午 11:02，${KIT} 寫道:`, '2026/5/13 下午 11:02'],
];

/** The same without an address: the word for "wrote" tells it. */
const WITHOUT_ADDRESS: [language: string, line: string, at: string][] = [
  ['hr', '13.05.2026. 23:02, Kit Moreau je napisao:', '13.05.2026. 23:02'],
  ['et', '13.05.2026 23:02 Kit Moreau kirjutas:', '13.05.2026 23:02'],
  ['lt', '2026-05-13 23:02, Kit Moreau rašė:', '2026-05-13 23:02'],
  ['lv', '13.05.2026 23:02, Kit Moreau rakstīja:', '13.05.2026 23:02'],
  ['sk', 'Dňa 13. 5. 2026 o 23:02 Kit Moreau napísal:', '13. 5. 2026 o 23:02'],
  ['cs', 'Dne 13. 5. 2026 v 23:02 Kit Moreau napsal(a):', '13. 5. 2026 v 23:02'],
  ['ca', 'El 13/05/2026 23:02, Kit Moreau ha escrit:', '13/05/2026 23:02'],
  ['es', 'El 13/05/2026 23:02, Kit Moreau escribió:', '13/05/2026 23:02'],
  ['pt', 'Em 13/05/2026 23:02, Kit Moreau escreveu:', '13/05/2026 23:02'],
  ['it', 'Il 13/05/2026 23:02, Kit Moreau ha scritto:', '13/05/2026 23:02'],
  ['nl', 'Op 13-05-2026 om 23:02 schreef Kit Moreau:', '13-05-2026 om 23:02'],
  ['sv', 'Den 2026-05-13 kl. 23:02, skrev Kit Moreau:', '2026-05-13 kl. 23:02'],
  ['pl', 'W dniu 13.05.2026 o 23:02, Kit Moreau napisał:', '13.05.2026 o 23:02'],
  ['ru', '13.05.2026 23:02, Kit Moreau пишет:', '13.05.2026 23:02'],
  ['uk', '13.05.2026 23:02, Kit Moreau написав:', '13.05.2026 23:02'],
  ['tr', '13.05.2026 23:02 tarihinde Kit Moreau yazdı:', '13.05.2026 23:02'],
  ['uk, writes', '13.05.2026 23:02, Kit Moreau пише:', '13.05.2026 23:02'],
  ['hu, dated', '2026.05.13. 23:02 keltezéssel, Kit Moreau írta:', '2026.05.13. 23:02'],
  ['en, name first', 'Kit Moreau wrote on 5/13/2026 11:02 PM:', '5/13/2026 11:02 PM'],
  ['fi, name first', 'Kit Moreau kirjoitti 13.5.2026 klo 23.02:', '13.5.2026 klo 23.02'],
  [
    'en, group',
    'On Wednesday, May 13, 2026 at 11:02:11 PM UTC+2 Kit Moreau wrote:',
    'Wednesday, May 13, 2026 at 11:02:11 PM UTC+2',
  ],
  ['hu', '2026.05.13. 23:02 Kit Moreau írta:', '2026.05.13. 23:02'],
  ['ro', 'La 13.05.2026 23:02, Kit Moreau a scris:', '13.05.2026 23:02'],
  ['he', 'בתאריך 13/05/2026 23:02, Kit Moreau כתב:', '13/05/2026 23:02'],
  ['ar', 'في 13/05/2026 23:02، كتب Kit Moreau:', '13/05/2026 23:02'],
  ['vi', 'Vào 13/05/2026 23:02, Kit Moreau đã viết:', '13/05/2026 23:02'],
  ['id', 'Pada 13/05/2026 23:02, Kit Moreau menulis:', '13/05/2026 23:02'],
  ['fi', '13.5.2026 klo 23.02 Kit Moreau kirjoitti:', '13.5.2026 klo 23.02'],
  ['ja', '2026/05/13 23:02、Kit Moreau が書きました:', '2026/05/13 23:02'],
  ['pl', 'W dniu 13.05.2026 o 23:02, Kit Moreau pisze:', '13.05.2026 o 23:02'],
  ['it', 'In data 13/05/2026 23:02, Kit Moreau ha scritto:', '13/05/2026 23:02'],
  ['ko', '2026-05-13 23:02, Kit Moreau 님이 쓴 글:', '2026-05-13 23:02'],
  ['zh-CN', '在 2026/5/13 23:02, Kit Moreau 写道:', '2026/5/13 23:02'],
  ['zh-TW', '於 2026/5/13 23:02, Kit Moreau 寫道：', '2026/5/13 23:02'],
];

describe('a line above a quote, by language', () => {
  it.each(WITH_ADDRESS)('%s: %s', (_language, line, at) => {
    expect(parseAttribution(line, false)).toEqual({ name: 'Kit Moreau', email: 'kit@a.example', at });
  });

  it.each(WITH_ADDRESS)('%s is sure: %s', (_language, line) => expect(isSure(line)).toBe(true));

  it.each(WITHOUT_ADDRESS)('%s, without an address: %s', (_language, line, at) => {
    expect(parseAttribution(line, false)).toEqual({ name: 'Kit Moreau', email: null, at });
  });

  it.each(WITHOUT_ADDRESS)('%s needs its colon: %s', (_language, line) => {
    expect(parseAttribution(line.replace(/[:：]$/, '.'), false)).toBeNull();
  });
});

describe('a sentence that only holds the word', () => {
  it('is no attribution by how it begins, or with an address before a time', () => {
    expect(parseAttribution('As Kit Moreau wrote on 13.05.2026 9:02:', false)).toBeNull();
    expect(parseAttribution('As Kit wrote on 6 Nov 2026 at 10:30 to kit@a.example:', false)).toBeNull();
    expect(parseAttribution('Please call Kit Moreau <kit@a.example> before 3:12 PM:', false)).toBeNull();
  });

  it.each([
    ['en', 'Kit wrote to us twice last year.'],
    ['en', 'As she wrote in her last message:'],
    ['de', 'Er schrieb uns am 13.05.2026 einen Brief.'],
    ['fr', 'Il a écrit trois fois :'],
    ['es', 'Kit escribió una nota sobre el precio:'],
    ['it', 'Kit ha scritto una nota:'],
    ['pt', 'Kit escreveu uma nota em 13/05/2026.'],
    ['nl', 'Kit schreef een brief:'],
    ['sv', 'Kit skrev ett brev:'],
    ['hr', 'Kit je napisao pismo:'],
    ['et', 'Kit kirjutas kirja:'],
    ['lt', 'Kit rašė laišką:'],
    ['lv', 'Kit rakstīja vēstuli:'],
    ['sk', 'Kit napísal list 13. 5. 2026.'],
    ['cs', 'Kit napsal dopis:'],
    ['ca', 'Kit ha escrit una carta:'],
    ['pl', 'Kit napisał list:'],
    ['ru', 'Кит написал письмо:'],
    ['uk', 'Кіт написав листа:'],
    ['tr', 'Kit bir mektup yazdı:'],
    ['hu', 'Kit levelet írta:'],
    ['ro', 'Kit a scris o scrisoare:'],
    ['el', 'Ο Κιτ έγραψε ένα γράμμα:'],
    ['he', 'קיט כתב מכתב:'],
    ['ar', 'كتب كيت رسالة:'],
    ['ja', '彼が書きました：'],
    ['ko', '그분이 쓴 글:'],
    ['zh', '他写道：'],
  ])('%s: %s', (_language, line) => expect(parseAttribution(line, false)).toBeNull());

  it.each([
    'He underwrote the loan on May 13, 2026:',
    'Playwrote, May 13, 2026:',
    'On May 13, 2026 we met at 9:05 AM:',
    'On May 13, 2026 Kit called:',
  ])('a date and a longer or another word: %s', (line) => expect(parseAttribution(line, false)).toBeNull());

  it.each([
    ['en', 'On Friday Kit Moreau wrote down what we owe, see 13.05.2026.'],
    ['de', 'Kit schrieb, dass es am 13.05.2026 um 9:02 Uhr beginnt.'],
    ['fr', 'Kit a écrit que tout commence le 13/05/2026 à 9:02.'],
    ['hr', 'Kit je napisao da sve počinje 13.05.2026. u 9:02.'],
    ['et', 'Kit kirjutas, et kõik algab 13.05.2026 kell 9:02.'],
    ['ca', 'Kit va escriure que tot comença el 13/05/2026 a les 9:02.'],
    ['ru', 'Кит написал, что всё начнётся 13.05.2026 в 9:02.'],
    ['ja', 'キットが書きました、2026年5月13日 9:02に始まる。'],
  ])('%s, with a date and no colon: %s', (_language, line) => expect(parseAttribution(line, false)).toBeNull());

  it('a line too long for an attribution', () => {
    const names = 'Kit Moreau, '.repeat(40);
    expect(parseAttribution(`On May 13, 2026 at 9:05 AM ${names} <kit@a.example> wrote:`, false)).toBeNull();
  });
});
