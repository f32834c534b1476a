import { addressIn, cleanName } from './address.ts';

/** Whose words follow, as the line above them says. */
export type Attribution = { name: string | null; email: string | null; at: string | null };

const TIME = String.raw`\p{Nd}{1,2}\s?(?:[:.]|h|時|时|시)\s?\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s?(?:[AP]\.?\s?M\b\.?|Uhr|uur|hrs?\b|h\b|ч\.?|[μπ]\.?μ\.?|م|ص|분))?`;
const YEAR = String.raw`\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}|(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})(?:\s?(?:年|년|г\.?))?|(?<!\p{Nd})[٠-٩]{4}(?!\p{Nd})`;
/** By name, not "any capitals before a T": a name begins right behind the time. */
const ZONE = String.raw`(?:\s*\(?(?:(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2})\)?(?:\s\([A-Z]{2,5}\))?|\s+(?:UTC|GMT|CES?T|EES?T|WES?T|BST|MSK|[ECMP][SD]T|IST|JST|KST|AE[SD]T)(?![\p{L}]))?`;
/** All up to the last time of day; without one, up to the last year. */
const UP_TO_TIME = new RegExp(String.raw`^.*(?:${TIME})${ZONE}`, 'iu');
const UP_TO_YEAR = new RegExp(String.raw`^.*(?:${YEAR})`, 'iu');
const HAS_TIME = new RegExp(TIME, 'iu');
const HAS_YEAR = new RegExp(YEAR, 'iu');

/** "On", as mail programs say it before the date. */
const BEFORE_DATE =
  /^(?:on|at|am|le|el|em|il giorno|il|in data|op|den|på|dne|w dniu|dnia|pada|vào|στις|في|בתאריך|ב-|в|於|于|在|dňa|la|în|на|del dia|kuupäev(?:al)?|\(?időpont:|v)(?=[\s\p{Nd}\p{Script=Han}])\s*/iu;
/** What they say between the date and a name, or before it: "from", "sender", "message of", "dated". */
const BEFORE_NAME =
  /^(?:[—–-]\s*)?(?:from|от|від|odesílatel|používateľ|ο\/η|ο χρήστης|η χρήστρια|je oseba|lietotājs|keltezéssel,?|користувач|пользователь|quoting|zitat von|citando a?)\s+/iu;
/** "wrote", as mail programs say it around the name. Only cuts a name out; what is an attribution is told by its form. */
const WROTE =
  /(?<![\p{L}])(?:wrote|schrieb|schreef|skrev|a écrit|escribió|escreveu|ha scritto|napisał(?:a|\(a\))?|пишет?|писал|написа(?:ла?|в)?|pisze|kirjoitti|(?:şunu )?yazdı|a scris|nap[sí]+al(?:\(a\))?|írta|έγραψε|כתב(?:\/?ה)?|מאת|تمت كتابة ما يلي بواسطة|كتب|đã viết|menulis|[写寫]道|님이 (?:작성|쓴 글|썼습니다)|(?:さんは|が)書きました|tarihinde|(?:je )?napisa(?:o(?:\/la)?|la?)|missatge de|ha escrit|va escriure|kirjutas|rašė|rakstīja)(?![\p{L}])/iu;

/**
 * Reads "On <date> Name <address> wrote:" in any language: by the address in it, the date and the colon at its end, not
 * by its words. `marked` says that the mail program marked the line as one; then neither address nor date is asked for.
 * Null when the line is something else.
 */
export function parseAttribution(text: string, marked: boolean): Attribution | null {
  const shown = text.trim();
  if (shown.length > 400 || !(marked || /[:：]$/.test(shown))) return null;
  const email = addressIn(shown);
  const isDated = HAS_TIME.test(shown) || HAS_YEAR.test(shown);
  // "Please call Kit <kit@x> before 3:12 PM:" has an address and a time too.
  if (!marked && !(WROTE.test(shown) ? isDated && !IN_SENTENCE.test(shown) : email !== null && HAS_YEAR.test(shown)))
    return null;
  return email === null ? withoutAddress(shown) : withAddress(shown, email);
}

/** Is this surely an attribution, even where nothing sets the words below it apart? */
export const isSure = (text: string): boolean =>
  WROTE.test(text) || (/@[^<>[\]]*[>\]]\)?\s?[:：]$/.test(text) && HAS_TIME.test(text) && HAS_YEAR.test(text));

/** "Quoting Kit <kit@x>:", "Kit <kit@x> wrote:": no date, so that only a quote right below tells it from a sentence. */
export const isUndated = (text: string): boolean => {
  const [, before, after] = /^([^<>@:]*)<[^<>\s]+@[^<>\s]+>([^<>@]*)[:：]$/u.exec(text) ?? [];
  return (
    after !== undefined &&
    (after.trim() === '' ? BEFORE_NAME.test(before ?? '') : cleanName(after.replace(WROTE, '')) === null)
  );
};

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
  const [before = '', ...after] = date?.split(WROTE) ?? [];
  // "Kit Moreau wrote on 13.05.2026 23:02:", the name first.
  if (after.length > 0 && rest.trim() === '' && !HAS_YEAR.test(before))
    return { name: nameIn(before), email: null, at: cleanDate(date) };
  return { name: WROTE.test(rest) ? nameIn(rest) : null, email: null, at: cleanDate(date) };
}

function splitDate(text: string): { date: string | null; rest: string } {
  const [date] = UP_TO_TIME.exec(text) ?? UP_TO_YEAR.exec(text) ?? [];
  return date === undefined ? { date: null, rest: text } : { date, rest: text.slice(date.length) };
}

const EDGE = /^[\s,;.،、，>)\]]+/u;

/** "As Kit wrote on 13.05.2026 9:02:" is the sender's own sentence. */
const IN_SENTENCE = /^(?:as|like|what|when|since|wie|was|als|comme|quand|como|come|zoals|jak|как|як)\s/iu;

/** What is left beside date and address, without "wrote" and punctuation. */
function nameIn(text: string): string | null {
  const bare = text.replace(EDGE, '').replace(BEFORE_NAME, '').replace(EDGE, '').replace(BEFORE_NAME, '');
  const words = bare.split(WROTE).map((part) => cleanName(part.replace(/^님이|님$/u, '')));
  return words.find((part) => part !== null) ?? null;
}

function cleanDate(date: string | null): string | null {
  const bare = date?.split(WROTE).at(-1)?.replace(EDGE, '');
  return cleanName(bare?.replace(BEFORE_DATE, '').replace(BEFORE_DATE, ''));
}
