import './people.css';
import { useCallback } from 'preact/hooks';
import { moment } from '../../../components/list/time.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useAnswer } from '../useAnswer.ts';

/** What customers said of a problem, as far as the workspace lets the reader see it. */
export function CustomerWords({ problemId, api }: { problemId: string; api: Api }) {
  const ask = useCallback(() => api.quotes(problemId), [api, problemId]);
  const { value, failure, retry } = useAnswer(ask);
  return (
    <section aria-label="What customers said" aria-busy={!value && !failure}>
      <h3>What customers said</h3>
      <FailureNotice failure={failure} onRetry={retry} />
      <div class="customer-words">
        {value?.quotes.map(({ verbatim, capturedAt, reportId, account, said }, place) => (
          <figure key={reportId ?? place}>
            <blockquote dir="auto">{verbatim}</blockquote>
            <figcaption class="by">
              {[said, account].filter(Boolean).map((who) => (
                <span key={who}>
                  <bdi>{who}</bdi>,{' '}
                </span>
              ))}
              {reportId ? <a href={`#${reportId}`}>{moment(capturedAt)}</a> : capturedAt.slice(0, 10)}
            </figcaption>
          </figure>
        ))}
      </div>
      {value && value.quotes.length === 0 && value.hidden === 0 && (
        <p class="by">No words were kept with its reports.</p>
      )}
      {value && value.hidden > 0 && (
        <p class="by">Words of {value.hidden} more reports are shown to product managers only.</p>
      )}
    </section>
  );
}
