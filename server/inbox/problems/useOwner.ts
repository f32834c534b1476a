import { useCallback, useState } from 'preact/hooks';
import type { Owner } from '../../../utils/record/owner.ts';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';
import { useAnswer } from '../useAnswer.ts';
import { useTask } from '../useTask.ts';

export interface Owned {
  value: Owner | null;
  /** Why it could not be read. */
  failure: InboxError | null;
  /** Why it was not given. */
  refused: InboxError | null;
  busy: boolean;
  /** Who had it before what was done last here; undefined: nothing was done. */
  before: Owner['owner'] | undefined;
  give(ownerId: string | null): void;
  undo(): void;
  seen(): void;
  retry(): void;
}

/** Who looks after a problem, and giving it to somebody; nothing is given before it is known who has it. */
export function useOwner(api: Api, problemId: string): Owned {
  const ask = useCallback(() => api.owner(problemId), [api, problemId]);
  const { value, failure, set, retry } = useAnswer(ask);
  const { busy, failure: refused, run } = useTask();
  const [before, setBefore] = useState<Owner['owner'] | undefined>(undefined);
  const change = (ownerId: string | null, then: Owner['owner'] | undefined): void => {
    if (!value) return;
    run(async () => {
      try {
        set(await api.setOwner(problemId, { ownerId, seen: value.number }));
        setBefore(then);
      } catch (error) {
        // Somebody was quicker: who has it now is shown beside the sentence.
        if (asInboxError(error).problem === 'changed-meanwhile') retry();
        setBefore(undefined);
        throw error;
      }
    });
  };
  return {
    value,
    failure,
    refused,
    busy,
    before,
    give: (ownerId) => change(ownerId, value?.owner),
    undo: () => change(before?.id ?? null, undefined),
    seen: () => setBefore(undefined),
    retry,
  };
}
