/** What the store holds under an answer's id. */
export interface HeldAnswer {
  askId: string;
  byId: string;
  hash: string;
}

/** `not-asked`: there is no such ask in the workspace, or it is somebody else's. `conflict`: the id says other words. */
export type AnswerVerdict = 'stored' | 'unchanged' | 'not-asked' | 'conflict';

/**
 * The rules of P3 and P12 for one answer, the same for every store and every kind of ask. An answer to what was
 * withdrawn meanwhile is stored all the same: nobody's words are lost to a race.
 *
 * @param asked the member that is asked; null when there is no such ask.
 * @param held what is there under the answer's id.
 */
export function judgeAnswer(asked: string | null, held: HeldAnswer | null, sent: HeldAnswer): AnswerVerdict {
  if (asked === null || asked !== sent.byId) return 'not-asked';
  if (!held) return 'stored';
  const same = held.askId === sent.askId && held.byId === sent.byId && held.hash === sent.hash;
  return same ? 'unchanged' : 'conflict';
}
