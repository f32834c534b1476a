import '../../../components/list/rows.css';
import './health.css';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { Plot } from '../plot/Plot.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useInboxKeys } from '../useInboxKeys.ts';
import { HEALTH, useHealthPlace } from './healthHash.ts';
import { findingOf, pointsOf } from './healthWords.ts';
import { LoopListPane } from './LoopListPane.tsx';
import { Numbers } from './Numbers.tsx';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

const NO_FIELD = { current: null };

/** Where the loop from a customer's words to a decision and back stands open; beside it what a number counts. */
export function HealthRoom({ api, session, onSignOut }: Props) {
  const place = useHealthPlace();
  const ask = useCallback(() => api.loopHealth(), [api]);
  const { value: health, failure, retry } = useAnswer(ask);
  const points = useMemo(() => (health ? pointsOf(health) : []), [health]);
  const list = useRef<HTMLElement>(null);
  const open = useCallback(() => {
    location.hash = HEALTH;
  }, []);
  const openId = place && `${place.list} ${place.age}`;
  const back = useInboxKeys({ list, field: NO_FIELD, openId, open });
  useEffect(() => {
    document.title = 'Heard loop health';
  }, []);
  return (
    <div class={place ? 'inbox inbox-open' : 'inbox'}>
      <InboxHeader session={session} room="health" onSignOut={onSignOut} />
      <nav class="inbox-list" aria-label="Loop health" ref={list} aria-busy={!health && !failure}>
        <FailureNotice failure={failure} onRetry={retry} />
        {health && <Numbers health={health} open={place} />}
      </nav>
      <main class="inbox-pane">
        {place && <LoopListPane key={`${openId} ${place.week}`} api={api} place={place} onBack={back} />}
        {!place && health && (
          <section class="pane" aria-label="Time to an answer">
            <h2>How long sellers wait for an answer</h2>
            <p>
              From a report’s arrival to the first decision on its problem, in days. Weeks begin on Monday, in UTC. A
              hollow point stands for fewer than five answers. The table leads to the answers of each week.
            </p>
            <Plot points={points} title="Median days to an answer" noteTitle="Out of" finding={findingOf(health)} />
          </section>
        )}
      </main>
    </div>
  );
}
