import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RankingPage } from '../../../utils/record/ranking.ts';
import type { Api } from '../api.ts';
import { asInboxError, isNotReadYet, type InboxError } from '../inboxError.ts';
import { useCatchUp } from './useCatchUp.ts';

const PAGE = 50;

interface Line {
  page: RankingPage | null;
  failure: InboxError | null;
  loading: boolean;
  /** The endpoint has just started, and counts what came while it was away. */
  counting: boolean;
  more(): void;
  /** More of what was set aside. */
  moreAside(): void;
  /** Asks again for all that is shown: a change of one number can move every other one. */
  reload(): void;
}

/** The first `count` places and the first `aside` of what was set aside, or all there are, in as many questions as it takes. */
async function firstPlaces(api: Api, count: number, aside: number): Promise<RankingPage> {
  const page = await api.ranking({ limit: PAGE, after: null, asideAfter: null });
  while (page.next !== null && page.problems.length < count) {
    const following = await api.ranking({ limit: PAGE, after: page.next, asideAfter: null });
    page.problems.push(...following.problems);
    page.next = following.next;
  }
  while (page.asideNext !== null && page.aside.length < aside) {
    const following = await api.ranking({ limit: PAGE, after: null, asideAfter: page.asideNext });
    page.aside.push(...following.aside);
    page.asideNext = following.asideNext;
  }
  return page;
}

/** The ranking from its first place on. */
export function useLine(api: Api): Line {
  const [wanted, setWanted] = useState({ count: PAGE, aside: PAGE, times: 0 });
  const [page, setPage] = useState<RankingPage | null>(null);
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [loading, setLoading] = useState(true);
  useEffect(() => {
    let current = true;
    setLoading(true);
    const settle = (show: () => void): void => {
      if (!current) return;
      show();
      setLoading(false);
    };
    firstPlaces(api, wanted.count, wanted.aside).then(
      (found) =>
        settle(() => {
          setPage(found);
          setFailure(null);
        }),
      (error: unknown) => settle(() => setFailure(asInboxError(error))),
    );
    return () => {
      current = false;
    };
  }, [api, wanted]);
  const more = useCallback(() => setWanted((before) => ({ ...before, count: before.count + PAGE })), []);
  const moreAside = useCallback(() => setWanted((before) => ({ ...before, aside: before.aside + PAGE })), []);
  const reload = useCallback(() => setWanted((before) => ({ ...before, times: before.times + 1 })), []);
  const notRead = isNotReadYet(failure) ? failure : null;
  const behind = notRead ?? (page?.asOf ? page : null);
  useCatchUp(behind, reload);
  return { page, failure: notRead ? null : failure, loading, counting: behind !== null, more, moreAside, reload };
}
