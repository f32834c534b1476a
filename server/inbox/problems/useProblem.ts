import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Operation } from '../../../utils/record/operation.ts';
import type { ProblemDetail } from '../../../utils/record/problem.ts';
import type { OperationReply } from '../../../utils/record/problemInput.ts';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';
import { useTask } from '../useTask.ts';

interface Opened {
  problem: ProblemDetail | null;
  failure: InboxError | null;
  busy: boolean;
  /** What was done last here, for the toast. */
  last: Operation | null;
  seen(): void;
  retry(): void;
  /** Does it, shows the problem as it is then, and calls `then` with what was done. */
  act(work: () => Promise<OperationReply>, then?: (done: Operation) => void): void;
}

/** One problem in full, and work on it; the list beside it is told by `onChanged`. */
export function useProblem(api: Api, id: string, onChanged: () => void): Opened {
  const [problem, setProblem] = useState<ProblemDetail | null>(null);
  const [unread, setUnread] = useState<InboxError | null>(null);
  const [last, setLast] = useState<Operation | null>(null);
  const { busy, failure, run } = useTask();
  const read = useCallback(async () => {
    try {
      setProblem(await api.problem(id));
      setUnread(null);
    } catch (error) {
      setUnread(asInboxError(error));
    }
  }, [api, id]);
  useEffect(() => void read(), [read]);
  /** A refusal often says that somebody was quicker: the page then shows what they did. */
  const done = async (work: () => Promise<OperationReply>): Promise<OperationReply> => {
    try {
      return await work();
    } catch (error) {
      if (asInboxError(error).problem) await read();
      throw error;
    }
  };
  const act: Opened['act'] = (work, then) =>
    run(async () => {
      setLast(null);
      const { operation } = await done(work);
      onChanged();
      await read();
      then?.(operation);
      // Not sooner: an undo pressed while this is under way would be left out.
      setLast(operation.undone ? null : operation);
    });
  const retry = useCallback(() => void read(), [read]);
  return { problem, failure: failure ?? unread, busy, last, seen: () => setLast(null), retry, act };
}
