import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Question } from '../../../utils/record/asks.ts';
import type { Api } from '../api.ts';
import { useWhileLooking } from '../useWhileLooking.ts';
import { keepSeen, readSeen } from './answersSeen.ts';

/** How often an inbox that somebody looks at asks for newer answers, in milliseconds. */
const EVERY = 30_000;
/** Answers that are looked at for being new. */
const LOOKED_AT = 100;

interface NewAnswers {
  /** The reports with an answer that did not stand on this screen yet. */
  reports: ReadonlySet<string>;
  see(answerIds: string[]): void;
}

/** Which reports have a new answer, for whoever asks questions. A failed look is made again the next time. */
export function useNewAnswers(api: Api, asks: boolean): NewAnswers {
  const [answered, setAnswered] = useState<Question[]>([]);
  const [seen, setSeen] = useState(readSeen);
  const look = useCallback(async () => {
    if (!asks) return;
    try {
      setAnswered((await api.questions({ state: 'answered', limit: LOOKED_AT })).questions);
    } catch {
      // The list of reports tells what is wrong with the endpoint.
    }
  }, [api, asks]);
  useEffect(() => void look(), [look]);
  useWhileLooking(() => void look(), asks, EVERY);
  const see = useCallback((ids: string[]) => setSeen(keepSeen(ids)), []);
  const reports = useMemo(() => {
    const fresh = answered.filter(({ answer }) => answer && !seen.includes(answer.id));
    return new Set(fresh.map(({ reportId }) => reportId));
  }, [answered, seen]);
  return { reports, see };
}
