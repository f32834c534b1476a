import type { Answer, AnswerOutcome } from '../../utils/record/answers.ts';
import { problemDetails } from '../http/problem.ts';
import type { SignedIn } from '../store/devices.ts';
import type { Store } from '../store/store.ts';
import { takeIntroduction } from '../introductions/takeAnswer.ts';
import type { AnswerVerdict } from './judgeAnswer.ts';
import { parseAnswer } from './parseAnswer.ts';

interface From {
  workspaceId: string;
  memberId: string;
  answeredAt: string;
  receivedAt: string;
}

type Verdict = AnswerVerdict | 'closed';

/** Where each kind of answer rests. A later kind is one more case. */
function take(store: Store, from: From, answer: Answer): Promise<Verdict> {
  switch (answer.kind) {
    case 'question':
      return store.answerQuestion({ ...from, answer });
    case 'introduction':
      return takeIntroduction(store, from, answer);
  }
}

/** What the sender is told. That an ask is somebody else's is not told. */
function toOutcome(id: string, verdict: Verdict): AnswerOutcome {
  if (verdict === 'not-asked') return { id, outcome: 'refused', problem: problemDetails('ask-unknown') };
  if (verdict === 'conflict') return { id, outcome: 'refused', problem: problemDetails('answer-conflict') };
  if (verdict === 'closed') return { id, outcome: 'refused', problem: problemDetails('introduction-closed') };
  return { id, outcome: verdict };
}

/** A clock that runs ahead must not put an answer before all later ones. */
const notLaterThan = (now: string, at: string): string =>
  Date.parse(at) < Date.parse(now) ? new Date(at).toISOString() : now;

/** Stores what is sound, one by one, and answers for each in the order of sending (P3, P4, P11). */
export async function takeAnswers(
  store: Store,
  from: SignedIn,
  at: string,
  values: unknown[],
): Promise<AnswerOutcome[]> {
  const who = { workspaceId: from.workspace.id, memberId: from.member.id, receivedAt: at };
  const outcomes: AnswerOutcome[] = [];
  for (const value of values) {
    const parsed = parseAnswer(value);
    if (!parsed.ok) {
      outcomes.push(parsed.refused);
      continue;
    }
    const { answer } = parsed;
    const entry = { ...who, answeredAt: notLaterThan(at, answer.answeredAt) };
    outcomes.push(toOutcome(answer.id, await take(store, entry, answer)));
  }
  return outcomes;
}
