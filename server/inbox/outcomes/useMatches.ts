import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import { asInboxError, type InboxError } from '../inboxError.ts';
import type { Row } from './csv/reading.ts';
import { BATCH } from './useSending.ts';

interface Found {
  /** The rows that were looked up, and of them the outcomes whose deal a report names. */
  asked: number;
  named: number;
  /** The open deals that count as ended until now. */
  reopening: ReadonlySet<string>;
  /** The problems that the reports on outcomes are on. */
  problems: ReadonlySet<string>;
}

interface Matches extends Found {
  failure: InboxError | null;
  /** Goes on where it stopped. */
  retry(): void;
}

const NOTHING: Found = { asked: 0, named: 0, reopening: new Set(), problems: new Set() };

/** An id is one line. */
const keyOf = (rows: readonly Row[]): string =>
  rows.map(({ outcome: { result, opportunityId } }) => (result === 'open' ? 'o' : 'e') + opportunityId).join('\n');

/** The rows until one is of the other kind: what is answered of outcomes is kept apart from what is of open deals. */
function ofOneKind(rows: { isOpen: boolean; id: string }[]) {
  const end = rows.findIndex(({ isOpen }) => isOpen !== rows[0]?.isOpen);
  return end === -1 ? rows : rows.slice(0, end);
}

/** How many of these rows' deals reports name, and which open again; other rows are looked up anew. */
export function useMatches(api: Api, rows: readonly Row[]): Matches {
  const key = useMemo(() => keyOf(rows), [rows]);
  const nowRef = useRef({ key, found: NOTHING }); // known at once, also after a failure
  const [drawn, draw] = useState({ key, found: NOTHING });
  const [failure, setFailure] = useState<InboxError | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const ids = key.split('\n').map((one) => ({ isOpen: one.startsWith('o'), id: one.slice(1) }));
    const left = new AbortController();
    let found = nowRef.current.key === key ? nowRef.current.found : NOTHING;
    setFailure(null);
    const look = async (): Promise<void> => {
      while (found.asked < ids.length) {
        const batch = ofOneKind(ids.slice(found.asked, found.asked + BATCH));
        const { named, ended, problems } = await api.outcomeMatches(batch.map(({ id }) => id));
        if (left.signal.aborted) return;
        const isOpen = batch[0]?.isOpen === true;
        const reopens = isOpen ? batch.filter((_, place) => ended[place]).map(({ id }) => id) : [];
        found = {
          asked: found.asked + batch.length,
          named: found.named + (isOpen ? 0 : named.filter(Boolean).length),
          reopening: new Set([...found.reopening, ...reopens]),
          problems: new Set([...found.problems, ...(isOpen ? [] : problems)]),
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
