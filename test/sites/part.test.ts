// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../utils/sites/email/lines.ts';
import { partOf } from '../../utils/sites/email/part.ts';
import { build, placeOf } from '../support/markup.ts';

function part(markup: string, words: string) {
  document.body.replaceChildren(...build(markup));
  const start = placeOf(words);
  return partOf(linesOf(document.body, start), start);
}

describe('a signature', () => {
  it.each([
    '<div class="gmail_signature">Kit Moreau, Quayside</div>',
    '<div class="v1gmail_signature">Kit Moreau, Quayside</div>',
    '<div id="x_Signature"><p>Kit Moreau, Quayside</p></div>',
    '<pre class="moz-signature">-- \nKit Moreau, Quayside</pre>',
    '<div id="ms-outlook-mobile-signature">Kit Moreau, Quayside</div>',
    '<div>bye</div><div>-- <br>Kit Moreau, Quayside<br>Pier 4</div>',
    '<blockquote>bye<br>-- <br>Kit Moreau, Quayside</blockquote>',
  ])('%s', (markup) => expect(part(`<p>The crane stops.</p>${markup}`, 'Kit')).toBe('signature'));

  it.each([
    'Sent from my iPhone',
    'Von meinem iPhone gesendet',
    'Envoyé de mon iPhone',
    'Enviado desde mi iPhone',
    'Inviato da iPhone',
    'Verzonden vanaf mijn iPad',
    'Отправлено с iPhone',
    'iPhoneから送信',
    '发自我的iPhone',
    'Get Outlook for Android',
  ])('%s', (line) => expect(part(`<p>The crane stops.</p><p>${line}</p>`, line)).toBe('signature'));

  it.each([
    ['<p>The crane stops.</p>', 'crane'],
    ['<div>-- <br>Kit</div><blockquote>The crane stops.</blockquote>', 'crane'],
    ['<div>Von meinem iPhone kann ich nichts freigeben, das kostet uns Stunden.</div>', 'iPhone'],
    ['<div>Sent from my iPhone the report is empty, every single time.</div>', 'report'],
    ['<div>Orders on Android fail.</div>', 'fail'],
    [`<div>--<br>${'one more line<br>'.repeat(12)}The crane stops.</div>`, 'crane'],
    ['<p>The signature field is missing.</p>', 'missing'],
  ])('is not %s', (markup, words) => expect(part(markup, words)).toBeNull());
});

describe('a notice of confidentiality', () => {
  it.each([
    'This e-mail is confidential and meant for the intended recipient only. If you have received it by mistake, please tell the sender and delete it.',
    'Diese Nachricht ist vertraulich und nur für den Empfänger bestimmt. Wer sie versehentlich erhalten hat, möge den Absender benachrichtigen und sie löschen.',
    'Ce message est confidentiel et destiné à son seul destinataire. Si vous l’avez reçu par erreur, veuillez prévenir son auteur et le supprimer aussitôt.',
    'Este mensaje es confidencial y va dirigido solo a su destinatario. Si lo ha recibido por error, avise a quien lo envió y bórrelo de su sistema.',
    'Это письмо является конфиденциальным и предназначено только для указанного получателя. Если оно попало к вам по ошибке, сообщите отправителю и удалите.',
    '本邮件含有机密信息，仅供指定收件人使用。如果您误收了本邮件，请立即通知发件人并将其彻底删除，不得转发或复制。',
  ])('%s', (notice) => expect(part(`<p>The crane stops.</p><p>${notice}</p>`, notice.slice(0, 20))).toBe('disclaimer'));

  it('that a mail program wrapped', () => {
    const wrapped =
      'This message and any file with it are confidential and meant\nfor the addressee alone; whoever else holds it should delete it\nand tell us about it.';
    expect(part(`<pre>The crane stops.\n\n${wrapped}</pre>`, 'tell us')).toBe('disclaimer');
    expect(part(`<pre>The crane stops.\n\n${wrapped}</pre>`, 'crane')).toBeNull();
  });

  it.each([
    'We keep confidential drafts in the system and every intended reader should see them, but the list is empty on Mondays, for weeks now.',
    'The e-mail goes to the wrong recipient whenever two customers share a name, and nobody notices until the customer calls us about it.',
    'Confidential e-mail to the recipient.',
  ])('is not a customer’s sentence: %s', (text) => expect(part(`<p>${text}</p>`, text.slice(0, 9))).toBeNull());
});
