/** Who takes a request over, and who asked as far as they knew. */
export interface TakeOver {
  from: string;
  by: string;
}

/** `unchanged`: they have it. `outdated`: somebody else asks than they knew; nothing is taken off whom they did not see. */
export type TakeOverVerdict = 'take' | 'unchanged' | 'outdated';

/** Whether a request may be taken over from whoever asks now (`asker`). The same for every store. */
export function judgeTakeOver(asker: string, { from, by }: TakeOver): TakeOverVerdict {
  if (asker === by) return 'unchanged';
  return asker === from ? 'take' : 'outdated';
}
