import './calls.css';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { CallList, OfferedCall } from '../../../utils/record/call.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import type { Answer } from '../useAnswer.ts';
import type { InboxError } from '../inboxError.ts';
import { CallsNews } from './CallsNews.tsx';
import { CallCard } from './CallCard.tsx';

interface Props {
  /** Only calls about this problem; null for all. */
  problemId: string | null;
  calls: Answer<CallList>;
  me: string;
  api: Api;
}

/** The list with one call in its new state; a call that was given back after it was taken back is gone. */
function replaced({ calls }: CallList, fresh: OfferedCall, me: string): CallList {
  const isGone = fresh.withdrawn && fresh.taken.every(({ id }) => id !== me);
  const others = calls.filter(({ reportId }) => reportId !== fresh.reportId);
  if (isGone) return { calls: others };
  return { calls: calls.map((one) => (one.reportId === fresh.reportId ? fresh : one)) };
}

/** Calls that sellers offer to the product team, the next first. On a problem nothing is shown where there are none. */
export function OfferedCalls({ problemId, calls, me, api }: Props) {
  const { value, failure, set, retry } = calls;
  const news = useContext(CallsNews);
  const [refused, setRefused] = useState<InboxError | null>(null);
  const isFirstRef = useRef(true);
  useEffect(() => {
    if (!isFirstRef.current) retry();
    isFirstRef.current = false;
  }, [news.calls, retry]);
  const changed = (fresh: OfferedCall): void => {
    setRefused(null);
    if (value) set(replaced(value, fresh, me));
    news.look();
  };
  /** What is so now is shown beside the sentence. */
  const onRefused = (error: InboxError): void => {
    setRefused(error);
    retry();
  };
  if (problemId && value?.calls.length === 0 && !refused) return null;
  return (
    <section class="problem-part" aria-label="Calls to join" aria-busy={!value && !failure}>
      {problemId && value && <h3>Calls to join</h3>}
      <FailureNotice failure={failure} onRetry={retry} />
      {!failure && <FailureNotice failure={refused} />}
      {value?.calls.length === 0 && (
        <p class="inbox-hint">
          No seller offers a call at present. They do so in the form of a report, under who would talk to a product
          manager.
        </p>
      )}
      <ul class="members">
        {value?.calls.map((call) => (
          <CallCard
            key={call.reportId}
            call={call}
            me={me}
            api={api}
            withProblem={problemId === null}
            onChanged={changed}
            onRefused={onRefused}
          />
        ))}
      </ul>
    </section>
  );
}
