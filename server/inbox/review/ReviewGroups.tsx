import { useCallback, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { useCopy } from '../../../components/base/useCopy.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useLiveAnswer } from '../useLiveAnswer.ts';
import { type Group, groupsOf, mailToSellers, reviewText } from './reviewWords.ts';

interface Props {
  problemId: string;
  statement: string;
  api: Api;
}

/** The sellers and the customers behind a problem in one list, to copy and to write to. */
export function ReviewGroups({ problemId, statement, api }: Props) {
  const ask = useCallback(() => api.peopleBehind(problemId), [api, problemId]);
  const area = useRef<HTMLDivElement>(null);
  const { value, failure, retry } = useLiveAnswer(ask, area);
  const { told, copy } = useCopy('select the list and copy it');
  const groups = value ? groupsOf(value) : [];
  const mail = value && mailToSellers(statement, value);
  return (
    <div class="review" ref={area} aria-busy={!value && !failure}>
      <FailureNotice failure={failure} onRetry={retry} />
      {value && groups.length === 0 && <p>No report is on this problem, so nobody stands behind it yet.</p>}
      {groups.map((group) => (
        <GroupView key={group.title} {...group} />
      ))}
      {groups.length > 0 && (
        <div class="problem-acts">
          <Button onClick={() => void copy(reviewText(statement, groups))}>Copy the list</Button>
          {mail && <a href={mail}>Write to the sellers</a>}
          <output>{told}</output>
        </div>
      )}
    </div>
  );
}

function GroupView({ title, hint, invited }: Group) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {hint && <p class="review-hint">{hint}</p>}
      <ul>
        {invited.map(({ key, words, email, through }) => (
          <li key={key} dir="auto">
            {words}
            {email && (
              <>
                {' '}
                <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
              </>
            )}
            {through && (
              <span class="review-hint">
                , through <bdi>{through}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
