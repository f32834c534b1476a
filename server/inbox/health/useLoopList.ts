import { useCallback, useState } from 'preact/hooks';
import type { LoopItem, LoopPage } from '../../../utils/record/loopHealth.ts';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';
import { useAnswer } from '../useAnswer.ts';
import type { HealthPlace } from './healthHash.ts';

interface LoopListState {
  items: readonly LoopItem[] | null;
  failure: InboxError | null;
  more: (() => void) | null;
  retry(): void;
}

/** A list of loop health, page after page. Mounted anew for every list. */
export function useLoopList(api: Api, place: NonNullable<HealthPlace>): LoopListState {
  const [here] = useState(place);
  const ask = useCallback(() => api.loopList(here, null), [api, here]);
  const { value, failure, set, retry } = useAnswer<LoopPage>(ask);
  const [stopped, setStopped] = useState<InboxError | null>(null);
  const on = async (page: LoopPage): Promise<void> => {
    try {
      const next = await api.loopList(here, page.next);
      set({ items: [...page.items, ...next.items], next: next.next });
      setStopped(null);
    } catch (error) {
      setStopped(asInboxError(error));
    }
  };
  return {
    items: value?.items ?? null,
    failure: failure ?? stopped,
    more: value?.next ? () => void on(value) : null,
    retry: () => (value && stopped ? void on(value) : retry()),
  };
}
