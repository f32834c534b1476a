import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { hashOf, type Place } from '../places.ts';
import type { HealthPlace } from './healthHash.ts';
import { factOf, noneOf, titleOf } from './healthWords.ts';
import { useLoopList } from './useLoopList.ts';

interface Props {
  api: Api;
  place: NonNullable<HealthPlace>;
  onBack(): void;
}

/** What a number counts; each line is the way to the report or the problem. */
export function LoopListPane({ api, place: here, onBack }: Props) {
  const { list } = here;
  const { items, failure, more, retry } = useLoopList(api, here);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="pane" aria-busy={!items && !failure}>
      <Button onClick={onBack}>Back to the numbers</Button>
      <h2 ref={heading} tabIndex={-1}>
        {titleOf(here)}
      </h2>
      <FailureNotice failure={failure} onRetry={retry} />
      {items?.length === 0 && <p class="inbox-hint">{noneOf(here)}</p>}
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
