export type Sentence = { text: string; start: number; end: number };

/** The rules of Unicode (UAX 29) for where a sentence ends are the same in all our languages. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a text in order; put together they are the text. White space belongs to the sentence before it, at
 * the very beginning to the first one. `start` and `end` count UTF-16 units, as `slice` does.
 */
export function sentencesOf(text: string): Sentence[] {
  const starts: number[] = [];
  let blank = false;
  for (const { segment, index } of segmenter.segment(text)) {
    const empty = segment.trim() === '';
    if (index === 0) starts.push(0);
    else if (!(empty || blank)) starts.push(index + segment.search(/\S/));
    blank = empty && (index === 0 || blank);
  }
  return starts.map((start, nth) => {
    const end = starts[nth + 1] ?? text.length;
    return { text: text.slice(start, end), start, end };
  });
}
