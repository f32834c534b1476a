import type { Finder } from './finding.ts';

const WORD = [
  'passwords?|passwd|pwd|passcode|pass(?: |-)?code|login code|pw',
  'passwort|kennwort|zugangscode|mot de passe|mdp|contraseña|clave(?: de acceso)?|senha|palavra-passe|parola d.ordine',
  'wachtwoord|hasło|lösenord|adgangskode|passord|salasana|jelszó|heslo|parolă|пароль|şifre|parola|kata sandi|mật khẩu',
  '密码|密碼|口令|パスワード|비밀번호|पासवर्ड|كلمة المرور|סיסמה',
].join('|');
const LEFT = '(?<![\\p{L}\\p{N}_])';

/** A sign says that what follows is the word itself. */
const BY_SIGN = new RegExp(
  `${LEFT}(?:${WORD})\\)?["']?\\s{0,2}[:=：]\\s{0,2}(["'“„«\`]?)([^\\s"'“”„«»\`<>]{4,128})`,
  'giud',
);
/** "The password is …" is usually followed by "wrong" or "too short". */
const BY_VERB = new RegExp(
  `${LEFT}(?:${WORD})(?: (?:for|of|to|on|für|von|zu|pour|de|para|per|di|voor|dla|для) [^\\n.:;?!]{1,40}?)?\\s{1,2}(?:is|was|ist|lautet|war|est|es|è|é|jest|är|er|on|это)\\s{1,2}["'“„«\`]?([^\\s"'“”„«»\`<>]{4,128})`,
  'giud',
);
/** With a mark or a new line between, or behind a short form, only what is mixed as passwords are. */
const BY_PLACE = new RegExp(
  `${LEFT}(?:(?:${WORD})\\s{0,2}(?:[\\n\\t,]| -|[–—→>|])\\s{0,2}|(?:pw|pwd|passwd|pass)[ :=]{1,3})["'“„«\`]?([^\\s"'“”„«»\`<>]{6,128})`,
  'giud',
);
const MIXED = /(?=.*\p{Ll})(?=.*\d)(?=.*[\p{Lu}!@#$%^&*_+=?])/u;
const QUOTED = new RegExp(
  `${LEFT}(?:${WORD})\\s{0,2}(?:[:=]|is|ist|est|es)?\\s{0,2}(?:"([^"\\n]{4,64})"|“([^”\\n]{4,64})”|„([^“\\n]{4,64})“|«([^»\\n]{4,64})»)`,
  'giud',
);
const PHRASE = new RegExp(
  `${LEFT}(?:pass ?phrase|recovery phrase|seed phrase)\\s{0,2}[:=]\\s{0,2}([^\\n]{8,200})`,
  'giud',
);
/** Codes of few digits go with their word: alone they would be replaced inside other numbers as well. */
const CODE = new RegExp(
  `${LEFT}(?:pin(?:[ -]?(?:code|number))?|otp|one-time (?:code|password)|(?:verification|security|login|access|auth(?:entication)?|2fa) code|geheimzahl|tan|code (?:pin|secret)|код)\\s{0,2}(?:[:=#]|is|ist|est|es|lautet)\\s{0,2}\\d{4,8}(?![\\d.,]?\\d|[\\p{L}_-])`,
  'giu',
);
/** `scheme://user:password@host` (RFC 3986 advises against it, and people paste it). */
const IN_ADDRESS = /(?<![a-z])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@?#]{1,64}:([^\s/@?#]{1,128})@/dgi;

/** What stands after the word where no password is meant. */
const SAYS_NOTHING =
  /^(?:required|reset|resets|expired|forgotten|forgot|changed|change|wrong|invalid|incorrect|missing|unknown|none|null|true|false|empty|optional|hidden|same|policy|protected|minimum|must|should|please|what|when|where|only|never|always|login|with|from|there|they|your|users?|nicht|kein|vergessen|falsch|erforderlich|abgelaufen|oubli[eé]\w*|incorrect\w*|requis|obligatoire|olvidad[ao]|incorrecta|requerida|esquecida|vergeten|verplicht)$/i;
const MASKED = /^(?:\[redacted|█|[*•x._-]+$)/i;
/** Not `!`: many a password ends in one, and a sentence does not miss it. */
const TRAILING = /[.,;:?)\]}]+$/;

/** Fewer characters than this are replaced together with the word before them. */
const SHORT = 6;

/** Passwords, codes and passphrases by the word before them, and those in addresses. */
export const findPasswords: Finder = (text) => [
  ...values(text, BY_SIGN, isGiven),
  ...values(text, BY_VERB, (value) => isGiven(value) && /[\d!@#$%^&*_+=]/.test(value)),
  ...values(text, BY_PLACE, (value) => isGiven(value) && MIXED.test(value)),
  ...values(text, QUOTED, isGiven),
  ...values(text, PHRASE, isGiven),
  ...values(text, IN_ADDRESS, isGiven),
  ...[...text.matchAll(CODE)].map(({ 0: shown, index }): [number, number] => [index, index + shown.length]),
];

const isGiven = (value: string): boolean => value.length >= 4 && !SAYS_NOTHING.test(value) && !MASKED.test(value);

function values(text: string, pattern: RegExp, holds: (value: string) => boolean): [number, number][] {
  return [...text.matchAll(pattern)].flatMap(({ index, indices }): [number, number][] => {
    const [start, wide] = indices?.findLast((one) => one !== undefined) ?? [index, index];
    const value = text.slice(start, wide).replace(TRAILING, '');
    if (!holds(value)) return [];
    return [[value.length < SHORT ? index : start, start + value.length]];
  });
}
