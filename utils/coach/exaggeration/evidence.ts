const NUMBER = /\p{N}/u;
/** "at Northwind", "of Anna": a name, since what follows the preposition has a capital. */
const NAME =
  /^\s{1,3}(?:\p{L}+\s{1,3}){0,2}?(?:at|in|of|from|for|with|on|bei|von|aus|für|chez|de|à|pour|en|del|da)\s{1,3}\p{Lu}[\p{Ll}\p{N}]/u;
const NEAR = 24;

/** Does a number or a name stand with the words from `start` to `end`, so that there is nothing left to ask? */
export function hasNumberOrName(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(/[.!?;\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 2 * NEAR).split(/[.!?;\n]/)[0] ?? '';
  return NUMBER.test(before) || NUMBER.test(after.slice(0, NEAR)) || NAME.test(after);
}
