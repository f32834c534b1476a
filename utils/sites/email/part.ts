import type { Reading } from '../../record/capture.ts';
import { elementOf } from '../text.ts';
import type { Start } from '../types.ts';
import type { BodyLines } from './lines.ts';

/** Signatures as mail programs mark them; Roundcube and Outlook put `v1` and `x_` before names of a message. */
const SIGNED = '[class*="gmail_signature"], [class*="moz-signature"], [id$="Signature"], [id*="mobile-signature"]';
/** Longer than this below "-- " (RFC 3676, 4.3) is no signature. */
const LONGEST = 12;
/** "Sent from my …": a few words that end in what a mail was written with. */
const SENT_FROM =
  /^(?:[\p{L}’']+ ){1,4}(?:iphone|ipad|android|samsung|galaxy|outlook|blackberry|huawei|xiaomi|mobile|handy|yahoo)\b(?: \p{L}+){0,3}\.?$/iu;
const SENT =
  /^(?:sent|get|von|gesendet|envoy|obten|enviad|inviato|verzonden|wysłan|отправлен|skickat|sendt|lähetetty)/iu;
/** "iPhoneから送信", "发自我的iPhone". */
const SENT_EAST = /^\S{0,4}(?:iphone|ipad|android)(?:から送信|에서 보냄|傳送)?$/iu;
/** Three things that every notice of confidentiality speaks of; one sentence of somebody's own has hardly all. */
const NOTICE = [
  /confiden|vertraulich|riservat|vertrouwelijk|poufn|конфиденц|konfiden|fortrolig|luottamuks|gizli|機密|机密|기밀/iu,
  /intended|addressee|recipient|empfänger|destinat|geadresseerd|adresat|адресат|получател|mottagar|modtager|vastaanott|alıcı|收件人|受信者|宛先|수신/iu,
  /e-?mail|message|nachricht|courriel|mensa[jg]e|messaggio|bericht|wiadomoś|письм|сообщен|meddelande|viesti|ileti|邮件|郵件|メール|메일/iu,
];
/** Scripts that say as much in a third of the length. */
const DENSE = /[\u3040-\u9fff\uac00-\ud7a3]/;

/** Which part of a mail the words stand in, where it is surely its signature or its notice of confidentiality. */
export function partOf({ lines, at }: BodyLines, { node }: Start): Reading['part'] {
  const target = lines[at];
  if (!target) return null;
  const notice = paragraph(lines, at);
  if (notice.length > (DENSE.test(notice) ? 40 : 120) && NOTICE.every((word) => word.test(notice))) return 'disclaimer';
  if (elementOf(node)?.closest(SIGNED) || isSentFrom(target.text)) return 'signature';
  const above = lines.slice(Math.max(0, at - LONGEST), at);
  const mark = above.findLastIndex(({ text, depth }) => text === '--' && depth === target.depth);
  return mark >= 0 && above.slice(mark).every(({ depth }) => depth === target.depth) ? 'signature' : null;
}

const isSentFrom = (text: string): boolean => SENT_EAST.test(text) || (SENT.test(text) && SENT_FROM.test(text));

/** The line, with those around it that a mail program wrapped. */
function paragraph(lines: BodyLines['lines'], at: number): string {
  const goesOn = (index: number) => {
    const size = lines[index]?.text.length ?? 0;
    return (
      size > 50 &&
      size < 100 &&
      (lines[index + 1]?.text ?? '') !== '' &&
      lines[index]?.depth === lines[index + 1]?.depth
    );
  };
  let [first, last] = [at, at];
  while (goesOn(first - 1)) first--;
  while (goesOn(last)) last++;
  return lines
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ');
}
