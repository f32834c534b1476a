import { addressIn, cleanName } from './address.ts';

/** Whose words follow, as the line above them says. */
export type Attribution = { name: string | null; email: string | null; at: string | null };

const TIME = String.raw`\p{Nd}{1,2}\s?(?:[:.]|h|時|时|시)\s?\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s?(?:[AP]\.?\s?M\b\.?|Uhr|uur|hrs?\b|h\b|ч\.?|م|ص|분))?`;
const YEAR = String.raw`\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}|(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})(?:\s?(?:年|년|г\.?))?|(?<!\p{Nd})[٠-٩]{4}(?!\p{Nd})`;
/** By name, not "any capitals before a T": a name begins right behind the time. */
const ZONE = String.raw`(?:\s*\(?(?:UTC|GMT)?\s?[+-]\d{2}:?\d{2}\)?|\s+(?:UTC|GMT|CES?T|EES?T|WES?T|BST|MSK|[ECMP][SD]T|IST|JST|KST|AE[SD]T)(?![\p{L}]))?`;
/** All up to the last time of day; without one, up to the last year. */
const UP_TO_TIME = new RegExp(String.raw`^.*(?:${TIME})${ZONE}`, 'iu');
const UP_TO_YEAR = new RegExp(String.raw`^.*(?:${YEAR})`, 'iu');

/** "On", as mail programs say it before the date. */
const BEFORE_DATE =
  /^(?:on|at|am|le|el|em|il giorno|il|op|den|på|dne|w dniu|dnia|pada|vào|den|στις|في|בתאריך|ב-|в|於|于|在|dňa|la)(?=[\s\p{Nd}\p{Script=Han}])\s*/iu;
/** "wrote", as mail programs say it around the name. Only cuts a name out; what is an attribution is told by its form. */
const WROTE =
  /(?<![\p{L}])(?:wrote|schrieb|schreef|skrev|a écrit|escribió|escreveu|ha scritto|napisał\(a\)|napisał|napisała|пишет|писал|написал|написала|написа|написав|kirjoitti|yazdı|şunu yazdı|a scris|napsal\(a\)|napsal|írta|έγραψε|כתב\/ה|כתב|‏?כתבה|מאת|تمت كتابة ما يلي بواسطة|كتب|đã viết|menulis|写道|寫道|님이 작성|さんは書きました|tarihinde|napísal\(a\)|napísal|je napisao(?:\/la)?|je napisala?|ha escrit|va escriure|kirjutas|rašė|rakstīja|が書きました|님이 쓴 글|님이 썼습니다)(?![\p{L}])/iu;

/**
 * Reads "On <date> Name <address> wrote:" in any language: by the address in it, the date and the colon at its end, not
 * by its words. `marked` says that the mail program marked the line as one; then neither address nor date is asked for.
 * Null when the line is something else.
 */
export function parseAttribution(text: string, marked: boolean): Attribution | null {
  const shown = text.trim();
  if (shown.length > 400 || !(marked || /[:：]$/.test(shown))) return null;
  const email = addressIn(shown);
  const dated = new RegExp(`${TIME}|${YEAR}`, 'iu').test(shown);
  if (!marked && !(dated && (email !== null || WROTE.test(shown)))) return null;
  return email === null ? withoutAddress(shown) : withAddress(shown, email);
}

/** Is this surely an attribution, even where nothing sets the words below it apart? */
export const isSure = (text: string): boolean =>
  WROTE.test(text) || (/[<[][^<>[\]]*@[^<>[\]]*[>\]]/.test(text) && new RegExp(TIME, 'iu').test(text));

function withAddress(text: string, email: string): Attribution {
  const place = text.lastIndexOf(email);
  const before = text.slice(0, place).replace(/(?:\[mailto:|[<([\s"])+$/i, '');
  const after = text.slice(place + email.length).replace(/^[>)\]\s"]+/, '');
  const { date, rest } = splitDate(before);
  const name = nameIn(date === null ? before : rest);
  return {
    name: name?.toLowerCase() === email.toLowerCase() ? null : name,
    email,
    at: cleanDate(date ?? splitDate(after).date),
  };
}

function withoutAddress(text: string): Attribution {
  const { date, rest } = splitDate(text.replace(/[:：]$/, ''));
  return { name: WROTE.test(rest) ? nameIn(rest) : null, email: null, at: cleanDate(date) };
}

function splitDate(text: string): { date: string | null; rest: string } {
  const [date] = UP_TO_TIME.exec(text) ?? UP_TO_YEAR.exec(text) ?? [];
  return date === undefined ? { date: null, rest: text } : { date, rest: text.slice(date.length) };
}

/** What is left beside date and address, without "wrote" and punctuation. */
function nameIn(text: string): string | null {
  const bare = text.replace(/^[\s,;.،、，)\]]+/u, '').replace(/^(?:от|від)\s+/iu, '');
  const words = bare.split(WROTE).map((part) => cleanName(part.replace(/^님이|님$/u, '')));
  return words.find((part) => part !== null) ?? null;
}

function cleanDate(date: string | null): string | null {
  return cleanName(date?.replace(/^[\s,;.،、，>)]+/u, '').replace(BEFORE_DATE, ''));
}
