// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseHeader } from '../../utils/sites/email/header.ts';
import { FROM, SUBJECT } from '../../utils/sites/email/labels.ts';
import type { BodyLine } from '../../utils/sites/email/lines.ts';

const linesOf = (...texts: string[]): BodyLine[] =>
  texts.map((text) => ({ text, depth: 0, element: document.body, marked: false }));

/** From, sent, to, subject as a mail program of that language labels them, and a date in its words. */
const LABELS: [language: string, from: string, sent: string, to: string, subject: string, date: string][] = [
  ['English', 'From', 'Sent', 'To', 'Subject', 'Wednesday, May 13, 2026 9:05 AM'],
  ['German', 'Von', 'Gesendet', 'An', 'Betreff', 'Mittwoch, 13. Mai 2026 09:05'],
  ['German, sender', 'Absender', 'Datum', 'An', 'Betreff', '13.05.2026 09:05'],
  ['French', 'De', 'Envoyé', 'À', 'Objet', 'mercredi 13 mai 2026 09:05'],
  ['French, sender', 'Expéditeur', 'Date', 'Destinataire', 'Sujet', '13 mai 2026 à 09 h 05'],
  ['Spanish', 'De', 'Enviado el', 'Para', 'Asunto', 'miércoles, 13 de mayo de 2026 9:05'],
  ['Spanish, sender', 'Remitente', 'Fecha', 'Para', 'Asunto', '13/05/2026 9:05 a. m.'],
  ['Portuguese', 'De', 'Enviada em', 'Para', 'Assunto', 'quarta-feira, 13 de maio de 2026 09:05'],
  ['Italian', 'Da', 'Inviato', 'A', 'Oggetto', 'mercoledì 13 maggio 2026 09:05'],
  ['Italian, sender', 'Mittente', 'Data', 'A', 'Oggetto', '13/05/2026 09:05'],
  ['Dutch', 'Van', 'Verzonden', 'Aan', 'Onderwerp', 'woensdag 13 mei 2026 09:05'],
  ['Dutch, sender', 'Afzender', 'Datum', 'Aan', 'Onderwerp', '13-05-2026 09:05'],
  ['Swedish', 'Från', 'Skickat', 'Till', 'Ämne', 'den 13 maj 2026 09:05'],
  ['Swedish, sender', 'Avsändare', 'Datum', 'Till', 'Ämne', '2026-05-13 09:05'],
  ['Danish', 'Fra', 'Sendt', 'Til', 'Emne', '13. maj 2026 09:05'],
  ['Danish, sender', 'Afsender', 'Dato', 'Til', 'Emne', '13-05-2026 09:05'],
  ['Norwegian', 'Fra', 'Sendt', 'Til', 'Emne', 'onsdag 13. mai 2026 09:05'],
  ['Icelandic', 'Frá', 'Sent', 'Til', 'Efni', 'miðvikudagur, 13. maí 2026 09:05'],
  ['Finnish', 'Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe', 'keskiviikko 13. toukokuuta 2026 9.05'],
  ['Polish', 'Od', 'Wysłano', 'Do', 'Temat', 'środa, 13 maja 2026 09:05'],
  ['Polish, sender', 'Nadawca', 'Data', 'Do', 'Temat', '13.05.2026 09:05'],
  ['Czech', 'Od', 'Odesláno', 'Komu', 'Předmět', 'středa 13. května 2026 9:05'],
  ['Czech, sender', 'Odesílatel', 'Datum', 'Komu', 'Předmět', '13. 5. 2026 9:05'],
  ['Slovak', 'Od', 'Odoslané', 'Komu', 'Predmet', 'streda 13. mája 2026 9:05'],
  ['Croatian', 'Od', 'Poslano', 'Prima', 'Predmet', 'srijeda, 13. svibnja 2026. 09:05'],
  ['Slovenian', 'Od', 'Poslano', 'Za', 'Zadeva', 'sreda, 13. maj 2026 09:05'],
  ['Hungarian', 'Feladó', 'Elküldve', 'Címzett', 'Tárgy', '2026. május 13., szerda 9:05'],
  ['Romanian', 'De', 'Trimis', 'Către', 'Subiect', 'miercuri, 13 mai 2026 09:05'],
  ['Russian', 'От', 'Отправлено', 'Кому', 'Тема', 'среда, 13 мая 2026 г. 9:05'],
  ['Russian, sender', 'Отправитель', 'Дата', 'Кому', 'Тема', '13.05.2026 9:05'],
  ['Ukrainian', 'Від', 'Надіслано', 'Кому', 'Тема', 'середа, 13 травня 2026 р. 09:05'],
  ['Bulgarian', 'От', 'Изпратено', 'До', 'Тема', 'сряда, 13 май 2026 г. 09:05'],
  ['Greek', 'Από', 'Στάλθηκε', 'Προς', 'Θέμα', 'Τετάρτη, 13 Μαΐου 2026 9:05 πμ'],
  ['Turkish', 'Kimden', 'Gönderildi', 'Kime', 'Konu', '13 Mayıs 2026 Çarşamba 09:05'],
  ['Turkish, sender', 'Gönderen', 'Tarih', 'Alıcı', 'Konu', '13.05.2026 09:05'],
  ['Hebrew', 'מאת', 'נשלח', 'אל', 'נושא', 'יום רביעי 13 מאי 2026 09:05'],
  ['Arabic', 'من', 'تم الإرسال', 'إلى', 'الموضوع', 'الأربعاء، 13 مايو 2026 09:05'],
  ['Vietnamese', 'Từ', 'Đã gửi', 'Đến', 'Chủ đề', '13 tháng 5 2026 09:05'],
  ['Thai', 'จาก', 'ส่ง', 'ถึง', 'เรื่อง', '13 พฤษภาคม 2026 09:05'],
  ['Indonesian', 'Dari', 'Dikirim', 'Kepada', 'Subjek', 'Rabu, 13 Mei 2026 09:05'],
  ['Estonian', 'Saatja', 'Saadetud', 'Adressaat', 'Teema', 'kolmapäev, 13. mai 2026 09:05'],
  ['Latvian', 'No', 'Nosūtīts', 'Kam', 'Tēma', 'trešdiena, 2026. gada 13. maijs 09:05'],
  ['Lithuanian', 'Nuo', 'Išsiųsta', 'Kam', 'Tema', '2026 m. gegužės 13 d. 09:05'],
  ['Japanese', '差出人', '送信日時', '宛先', '件名', '2026年5月13日 9:05'],
  ['Japanese, sender', '送信者', '日時', '宛先', '件名', '2026/05/13 9:05'],
  ['Chinese, simplified', '发件人', '发送时间', '收件人', '主题', '2026年5月13日 9:05'],
  ['Chinese, traditional', '寄件者', '寄件日期', '收件者', '主旨', '2026年5月13日 上午 09:05'],
  ['Chinese, Hong Kong', '寄件人', '傳送日期', '收件人', '主題', '2026年5月13日 09:05'],
  ['Korean', '보낸 사람', '보낸 날짜', '받는 사람', '제목', '2026년 5월 13일 수요일 오전 9:05'],
  ['Korean, short', '보낸이', '날짜', '받는이', '제목', '2026-05-13 09:05'],
];

describe('the header of a quoted message, by language', () => {
  it.each(LABELS)('%s: "%s" names the sender, "%s" the date', (_language, from, sent, to, subject, date) => {
    const lines = linesOf(
      `${from}: Kit Moreau <kit@a.example>`,
      `${sent}: ${date}`,
      `${to}: Lou Brandt <lou@b.example>`,
      `${subject}: plan`,
      '',
      'theirs',
    );
    expect(parseHeader(lines, 0)).toEqual({
      said: { name: 'Kit Moreau', email: 'kit@a.example', at: date },
      last: 3,
    });
  });

  it.each(LABELS)('%s: "%s" names a sender without address', (_language, from, sent, to, subject, date) => {
    const lines = linesOf(`${from}: Kit Moreau`, `${sent}: ${date}`, `${to}: Lou Brandt`, `${subject}: plan`);
    expect(parseHeader(lines, 0)?.said).toEqual({ name: 'Kit Moreau', email: null, at: date });
  });

  it.each(LABELS)('%s: "%s" in bold, with a wide colon', (_language, from, sent, to, subject, date) => {
    const lines = linesOf(
      `*${from}：* Kit Moreau [mailto:kit@a.example]`,
      `*${sent}：* ${date}`,
      `*${to}：* Lou Brandt`,
      `*${subject}：* plan`,
    );
    expect(parseHeader(lines, 0)?.said).toEqual({ name: 'Kit Moreau', email: 'kit@a.example', at: date });
  });

  it.each(LABELS)('%s: "%s" below the date needs an address', (_language, from, sent, to, subject, date) => {
    const withSender = (sender: string) =>
      parseHeader(linesOf(`${sent}: ${date}`, `${subject}: plan`, `${from}: ${sender}`, `${to}: Lou Brandt`), 0);
    expect(withSender('kit@a.example')?.said).toEqual({ name: null, email: 'kit@a.example', at: date });
    expect(withSender('Kit Moreau')).toBeNull();
  });

  it.each(LABELS)('%s: two lines from "%s" on are no header', (_language, from, sent, _to, _subject, date) => {
    expect(parseHeader(linesOf(`${from}: Kit Moreau`, `${sent}: ${date}`, '', 'plan'), 0)).toBeNull();
  });
});

describe('what is no header', () => {
  it.each([
    ['a route', 'Start: Oslo', 'End: Bergen', 'Date: 13.05.2026 09:05'],
    ['a sender without a name', 'From:', 'Sent: 13.05.2026 09:05', 'To: Lou', 'Subject: plan'],
    ['a word that begins like "From"', 'Fromage: Brie', 'Sent: 13.05.2026', 'To: Lou'],
    ['a word that begins like "Von"', 'Vonovia: Miete', 'Datum: 13.05.2026', 'An: Lou'],
    ['a word that ends like "De"', 'Mode: Kit', 'Date: 13.05.2026', 'À: Lou'],
    ['a sentence', 'From what we heard: nothing', 'Sent: 13.05.2026', 'To: Lou'],
    ['a list of prices', 'Basic: 10', 'Team: 20', 'Plus: 30', 'Since: 13.05.2026 09:05'],
    ['lines without labels', 'From Kit Moreau', 'Sent 13.05.2026', 'To Lou', 'Subject plan'],
  ])('%s', (_what, ...texts) => expect(parseHeader(linesOf(...texts), 0)).toBeNull());

  it('a block whose lines stand in different quotes', () => {
    const [from, sent, to] = ['From: Kit Moreau', 'Sent: 13.05.2026 09:05', 'To: Lou'].map((text, depth) => ({
      text,
      depth,
      element: document.body,
      marked: false,
    }));
    expect(
      parseHeader(
        [from, sent, to].flatMap((row) => row ?? []),
        0,
      ),
    ).toBeNull();
  });
});

describe('the labels', () => {
  it.each(LABELS)('%s: "%s" is read in capitals too, and only whole', (_language, from) => {
    expect(FROM.test(from)).toBe(true);
    expect(FROM.test(from.toUpperCase())).toBe(true);
    expect(FROM.test(`${from} x`)).toBe(false);
    expect(FROM.test(`x${from}`)).toBe(false);
  });

  it.each(
    (
      'Subject,Betreff,Objet,Sujet,Asunto,Assunto,Oggetto,Onderwerp,Temat,Тема,Emne,Ämne,Aihe,Konu,Předmět,Predmet,' +
      'Tárgy,Subiect,Θέμα,נושא,الموضوع,Chủ đề,件名,主题,主題,主旨,제목'
    ).split(','),
  )('"%s" is a subject and no sender', (label) => {
    expect(SUBJECT.test(label)).toBe(true);
    expect(SUBJECT.test(`${label} x`)).toBe(false);
    expect(FROM.test(label)).toBe(false);
  });
});
