import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import type { Age, LoopListName } from '../../../utils/record/loopHealth.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { hashOf, type Place } from '../places.ts';
import { AGE_WORDS, factOf, LIST_WORDS } from './healthWords.ts';
import { useLoopList } from './useLoopList.ts';

interface Props {
  api: Api;
  list: LoopListName;
  age: Age | null;
  onBack(): void;
}

/** What a number counts; each line is the way to the report or the problem. */
export function LoopListPane({ api, list, age, onBack }: Props) {
  const { items, failure, more, retry } = useLoopList(api, list, age);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="pane" aria-busy={!items && !failure}>
      <Button onClick={onBack}>Back to the numbers</Button>
      <h2 ref={heading} tabIndex={-1}>
        {LIST_WORDS[list].title}
        {age && `, waiting ${AGE_WORDS[age]}`}
      </h2>
      <FailureNotice failure={failure} onRetry={retry} />
      {items?.length === 0 && <p class="inbox-hint">{age ? 'None of this age.' : LIST_WORDS[list].none}</p>}
      <ul class="health-list">
        {items?.map((item) => {
          const { reportId, problemId, statement, who } = item;
          const place: Place = reportId ? { room: 'reports', id: reportId } : { room: 'problems', id: problemId };
          return (
            <li key={reportId ?? problemId}>
              <a href={hashOf(place)} dir="auto">
                {statement}
              </a>
              <span class="row-facts">
                {who && <bdi class="row-seller">{who}</bdi>}
                <span>{factOf(list, item)}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {more && <Button onClick={more}>Show more</Button>}
    </section>
  );
}
