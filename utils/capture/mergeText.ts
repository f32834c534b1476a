/** Firefox cuts the menu's text here, in UTF-16 units. */
export const FIREFOX_CUT = 16_384;

/**
 * Which text to believe. The injected one keeps line breaks; the menu's arrives from every frame, but Chromium turns
 * its line breaks into spaces (or drops them, in editable text), and Firefox cuts it. So: the injected text when it says
 * the same as the menu's but for white space, or goes on past Firefox's cut; otherwise the menu's, since then the
 * injected text is another selection, or lacks what stands in a shadow root. `menuText` is null without a menu.
 */
export function mergeText(
  injected: string,
  menuText: string | null,
): { verbatim: string; method: 'selection' | 'menuText' } {
  const shown = squeeze(menuText ?? '');
  if (shown === '') return { verbatim: injected, method: 'selection' };
  const read = squeeze(injected);
  const goesOn = (menuText ?? '').length >= FIREFOX_CUT && read.startsWith(withoutHalf(shown));
  if (read === shown || goesOn) return { verbatim: injected, method: 'selection' };
  return { verbatim: menuText ?? '', method: 'menuText' };
}

/** Are these words part of those, white space aside? */
export const holds = (whole: string, part: string): boolean => squeeze(whole).includes(squeeze(part));

/** Without any white space. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** The cut may go through a surrogate pair. */
const withoutHalf = (text: string): string => text.replace(/[\ud800-\udbff\ufffd]$/, '');
