/** `1 report`, `3 reports`; `more` where the plural is no plain `s`. */
export const counted = (count: number | string, one: string, more = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : more}`;

/** What is asked of somebody, each kind by its name: `2 questions and 1 introduction`. */
export const countedAsks = ({ questions, introductions }: { questions: number; introductions: number }): string =>
  [questions > 0 && counted(questions, 'question'), introductions > 0 && counted(introductions, 'introduction')]
    .filter((part) => part !== false)
    .join(' and ');
