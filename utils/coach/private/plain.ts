const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const WIDE = /[\uff01-\uff5e]/g;
const WIDE_TO_ASCII = 0xfee0;

/**
 * The text with other spaces, dashes and full-width forms (as in Japanese text) as their ASCII ones. Each stands for
 * one UTF-16 unit, so that a place in the result is the same place in the text.
 */
export const plain = (text: string): string =>
  text
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - WIDE_TO_ASCII));

export const digitsOf = (text: string): string => text.replace(/\D/g, '');
