/** Longest quote kept, in UTF-16 units; a selection past it is an honest `quote-too-long`, never a cut quote. */
export const VERBATIM_MAX = 100_000;

/** Longest single line, such as a name, a title or a stage. */
export const LINE_MAX = 2_000;

/** Longest address of a page kept. */
export const URL_MAX = 8_000;

/** Speakers in one selection; a longer exchange is a transcript, not a quote. */
export const TURNS_MAX = 200;

/** Characters of the document's text on either side of a quote, as browsers' text fragments and W3C's examples keep. */
export const CONTEXT = 32;
