import type { IntroductionAnswer } from '../../utils/record/answers.ts';
import type { IntroductionStore } from '../store/introductions.ts';

interface From {
  workspaceId: string;
  memberId: string;
  answeredAt: string;
  receivedAt: string;
}

type Verdict = 'stored' | 'unchanged' | 'not-asked' | 'conflict' | 'closed';

/**
 * Keeps a seller's answer to an ask for an introduction. What was typed in time counts, however late it arrives;
 * `closed`: the request was over by then, or the two have talked already.
 */
export async function takeIntroduction(
  store: IntroductionStore,
  { workspaceId, memberId, answeredAt, receivedAt }: From,
  { id, askId, step }: IntroductionAnswer,
): Promise<Verdict> {
  const wanted = { id, step, memberId, actor: 'seller' as const, saidOn: answeredAt.slice(0, 10) };
  const outcome = await store.takeStep({ workspaceId, askId, wanted, at: receivedAt });
  if (outcome === 'not-found') return 'not-asked';
  return outcome === 'not-after' ? 'closed' : outcome;
}
