/** A rare word says so much more than a common one. */
const RARITY_POWER = 2;
/** A workspace is taken to have this many problems: of two or three, one cannot tell which words are everyday ones. */
const PROBLEMS_LEAST = 20;

/** BM25's inverse document frequency: `holding` of `all` hold it. Never below 0. */
export const rarity = (holding: number, all: number): number =>
  Math.log(1 + Math.max(0, all - holding + 0.5) / (holding + 0.5));

/** How much a thing is worth that `holding` of `problems` speak of, before its own weight. */
export const worth = (holding: number, problems: number): number =>
  rarity(holding, Math.max(problems, PROBLEMS_LEAST)) ** RARITY_POWER;
