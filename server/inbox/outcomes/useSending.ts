import { useRef, useState } from 'preact/hooks';
import type { InboxError } from '../inboxError.ts';
import type { Api } from '../api.ts';
import { useTask } from '../useTask.ts';
import type { Refused, Row } from './csv/reading.ts';
import type { CsvFile } from './openFile.ts';

/** Outcomes in one request: an answer comes soon enough to show progress. */
export const BATCH = 500;

export interface Tally {
  sent: number;
  /** Outcomes that hold now, and that held already. */
  stored: number;
  unchanged: number;
  /** Deals that are open again, and that were open already. */
  reopened: number;
  open: number;
  /** Rows that the endpoint did not take. */
  refused: Refused[];
}

const NOTHING_SENT: Tally = { sent: 0, stored: 0, unchanged: 0, reopened: 0, open: 0, refused: [] };

interface Sending {
  /** Null before anything is sent. */
  tally: Tally | null;
  busy: boolean;
  failure: InboxError | null;
  /** Sends what was not sent yet; after a failure it goes on where it stopped. */
  send(rows: readonly Row[]): void;
}

export function useSending(api: Api, { id, name }: CsvFile, onSent: () => void): Sending {
  const [tally, setTally] = useState<Tally | null>(null);
  const now = useRef(NOTHING_SENT); // known at once, also after a failure
  const { busy, failure, run } = useTask();
  const send = (rows: readonly Row[]): void =>
    run(async () => {
      setTally(now.current);
      while (now.current.sent < rows.length) {
        const { sent, stored, unchanged, reopened, open, refused } = now.current;
        const batch = rows.slice(sent, sent + BATCH);
        const { results } = await api.sendOutcomes(
          { id, name },
          batch.map(({ outcome }) => outcome),
        );
        const count = (result: string, isOpen: boolean): number =>
          results.filter((one, place) => one.result === result && (batch[place]?.outcome.result === 'open') === isOpen)
            .length;
        const bad = results.flatMap((one, place) =>
          one.result === 'refused'
            ? [{ line: batch[place]?.line ?? 0, why: one.errors.map(({ detail }) => detail).join('; ') }]
            : [],
        );
        now.current = {
          sent: sent + batch.length,
          stored: stored + count('stored', false),
          unchanged: unchanged + count('unchanged', false),
          reopened: reopened + count('stored', true),
          open: open + count('unchanged', true),
          refused: [...refused, ...bad],
        };
        setTally(now.current);
      }
      onSent();
    });
  return { tally, busy, failure, send };
}
