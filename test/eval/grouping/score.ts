/** What was offered for one report, and whether its problem was there to be offered. */
export interface Tried {
  wanted: string;
  known: boolean;
  offers: string[];
}

export interface Score {
  /** Reports whose problem was there. */
  known: number;
  /** Of those: how many have it among the first three offers, 0 to 1. */
  recallAt3: number;
  /** Of those: how many have it as the first offer, 0 to 1. */
  recallAt1: number;
  /** Of all reports that got an offer, new problems included: how many first offers are right, 0 to 1. */
  precisionOfFirst: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The measures of a list of tries. */
export function score(tries: readonly Tried[]): Score {
  const known = tries.filter((one) => one.known);
  const offered = tries.filter(({ offers }) => offers.length > 0);
  const first = (list: readonly Tried[]): number => list.filter(({ wanted, offers }) => offers[0] === wanted).length;
  const within = known.filter(({ wanted, offers }) => offers.slice(0, 3).includes(wanted)).length;
  return {
    known: known.length,
    recallAt3: share(within, known.length),
    recallAt1: share(first(known), known.length),
    precisionOfFirst: share(first(offered), offered.length),
  };
}
