import { useEffect, useState } from 'preact/hooks';
import type { QuestionsReply } from '../../../utils/record/asks.ts';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';

interface Questions {
  reply: QuestionsReply | null;
  failure: InboxError | null;
  set(reply: QuestionsReply): void;
  retry(): void;
}

/** Everything that was asked about one report. */
export function useQuestions(api: Api, reportId: string): Questions {
  const [reply, set] = useState<QuestionsReply | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setFailure(null);
    api.questionsOn(reportId).then(
      (found) => isCurrent && set(found),
      (error: unknown) => isCurrent && setFailure(asInboxError(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, reportId, tries]);
  return { reply, failure, set, retry: () => setTries((before) => before + 1) };
}
