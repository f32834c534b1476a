/** A text put together as it stands on the page: white space as it is drawn, and lines where blocks begin and end. */
export interface Lines {
  /** `kept`: white space stands as it is written, as in `pre`. */
  words(text: string, kept: boolean): void;
  /** At least so many line breaks before the next words. */
  gap(breaks: 1 | 2): void;
  /** One more line break, wherever it stands. */
  lineBreak(): void;
  /** Between two cells of a row. */
  cell(): void;
  text(): string;
}

export function createLines(): Lines {
  let text = '';
  let wanted = 0;
  let forced = 0;
  let isCell = false;
  /** What stands between the words so far and the next ones. */
  const between = (): string => {
    const breaks = Math.max(wanted, forced);
    const tab = isCell;
    [wanted, forced, isCell] = [0, 0, false];
    if (text === '') return '';
    if (breaks > 0) return '\n'.repeat(breaks);
    return tab ? '\t' : '';
  };
  return {
    words(written, kept) {
      const flat = kept ? written : written.replace(/[ \t\r\n\f]+/g, ' ');
      const begins = text === '' || wanted > 0 || forced > 0 || isCell || (/\s$/.test(text) && !kept);
      const said = begins && !kept ? flat.trimStart() : flat;
      if (said === '') return;
      const gap = between();
      text = (gap === '' ? text : text.replace(/ +$/, '')) + gap + said;
    },
    gap: (breaks) => void (wanted = Math.max(wanted, breaks)),
    lineBreak: () => void (forced += 1),
    cell: () => void (isCell = true),
    text: () => text.trim(),
  };
}
