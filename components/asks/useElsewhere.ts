import { useEffect, useState } from 'preact/hooks';
import type { AnswerElsewhere } from '../../utils/record/trackedAnswer.ts';
import type { Call } from '../outbox/door.ts';

const NONE: readonly AnswerElsewhere[] = [];

/** The answers that only another sign-in can send, asked for where the summary counts any. */
export function useElsewhere(
  call: Call,
  { count, version }: { count: number; version: number },
  fail: (error: unknown) => void,
): readonly AnswerElsewhere[] {
  const [answers, setAnswers] = useState(NONE);
  useEffect(() => {
    if (count === 0) return setAnswers(NONE);
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      try {
        const reply = await call('answers.elsewhere', {});
        if (isCurrent) setAnswers(reply.answers);
      } catch (error) {
        if (isCurrent) fail(error);
      }
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [call, count, version, fail]);
  return answers;
}
