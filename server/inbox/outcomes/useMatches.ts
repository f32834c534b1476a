import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';
import type { Reading } from './csv/reading.ts';
import { BATCH } from './useSending.ts';

interface Found {
  /** The rows that were looked up, and of them those whose deal a report names. */
  asked: number;
  named: number;
  /** The problems that these reports are on. */
  problems: ReadonlySet<string>;
}

interface Matches extends Found {
  failure: InboxError | null;
  /** Goes on where it stopped. */
  retry(): void;
}

const NOTHING: Found = { asked: 0, named: 0, problems: new Set() };

/** How many of these rows' deals reports name; other rows are looked up anew. */
export function useMatches(api: Api, rows: Reading['read']): Matches {
  const key = rows.map(({ outcome }) => outcome.opportunityId).join('\n'); // an id is one line
  const nowRef = useRef({ key, found: NOTHING }); // known at once, also after a failure
  const [drawn, draw] = useState({ key, found: NOTHING });
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const ids = key.split('\n');
    const left = new AbortController();
    let found = nowRef.current.key === key ? nowRef.current.found : NOTHING;
    setFailure(null);
    const look = async (): Promise<void> => {
      while (found.asked < ids.length) {
        const { named, problems } = await api.outcomeMatches(ids.slice(found.asked, found.asked + BATCH));
        if (left.signal.aborted) return;
        found = {
          asked: Math.min(found.asked + BATCH, ids.length),
          named: found.named + named.filter(Boolean).length,
          problems: new Set([...found.problems, ...problems]),
        };
        nowRef.current = { key, found };
        draw(nowRef.current);
      }
    };
    look().catch((error: unknown) => left.signal.aborted || setFailure(asInboxError(error)));
    return () => left.abort();
  }, [api, key, tries]);
  const retry = useCallback(() => setTries((before) => before + 1), []);
  return { ...(drawn.key === key ? drawn.found : NOTHING), failure, retry };
}
