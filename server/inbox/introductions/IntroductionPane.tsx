import { useCallback, useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { day } from '../../../components/list/time.ts';
import type { IntroductionDetail } from '../../../utils/record/introductionAsk.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { hashOf } from '../places.ts';
import { useAnswer } from '../useAnswer.ts';
import { useTask } from '../useTask.ts';
import { AgreedCard } from './AgreedCard.tsx';
import { Hands } from './Hands.tsx';
import { LeftNote } from './LeftNote.tsx';
import { Proposals } from './Proposals.tsx';
import { useTakeOver } from './useTakeOver.ts';
import { countWords, KINDS, person, progress } from './words.ts';

interface Props {
  id: string;
  /** Who is signed in: only whoever asks for a request asks sellers, and notes. */
  me: string;
  api: Api;
  onBack(): void;
  onChanged(): void;
}

/** One request: how far it is, who agreed and what came of it, who was asked, who could be. */
export function IntroductionPane({ id, me, api, onBack, onChanged }: Props) {
  const ask = useCallback(() => api.introduction(id), [api, id]);
  const { value: detail, failure, set, retry } = useAnswer(ask);
  const closing = useTask();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [detail?.id]);
  const changed = (fresh: IntroductionDetail): void => {
    set(fresh);
    onChanged();
  };
  const taken = (fresh: IntroductionDetail): void => {
    changed(fresh);
    heading.current?.focus(); // the button that was pressed is gone
  };
  const taking = useTakeOver(api, taken, retry);
  if (!detail)
    return (
      <article class="pane" aria-busy={!failure}>
        <Button onClick={onBack}>Back to the list</Button>
        <FailureNotice failure={failure} onRetry={retry} />
      </article>
    );
  const mine = detail.askedBy.id === me;
  return (
    <article class="pane" data-reading>
      <Button onClick={onBack}>Back to the list</Button>
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {KINDS[detail.kind]}: {detail.about}
      </h2>
      <p class="row-facts problem-facts">
        <span>{progress(detail)}</span>
        {detail.who && <bdi>{detail.who}</bdi>}
        {detail.duration && <bdi>{detail.duration}</bdi>}
        <span>until {day(detail.until)}</span>
        <span>
          asked by <bdi>{detail.askedBy.name}</bdi>
        </span>
        {detail.problem && <a href={hashOf({ room: 'problems', id: detail.problem.id })}>{detail.problem.statement}</a>}
      </p>
      <FailureNotice failure={taking.failure} />
      <LeftNote request={detail} busy={taking.busy} onTake={() => taking.take(detail)} />
      {!mine && detail.left === null && (
        <div class="problem-acts">
          <Button variant="quiet" busy={taking.busy} onClick={() => taking.take(detail)}>
            Take it over
          </Button>
          <span class="by">
            You ask and note then, in place of <bdi>{detail.askedBy.name}</bdi>.
          </span>
        </div>
      )}
      <Hands detail={detail} />
      {detail.agreed.length > 0 && (
        <section class="problem-part" aria-label="Agreed">
          <h3>Agreed</h3>
          <ul class="members">
            {detail.agreed.map((agreed) => (
              <AgreedCard key={agreed.askId} agreed={agreed} requestId={id} mine={mine} api={api} onSaved={changed} />
            ))}
          </ul>
        </section>
      )}
      <Asked detail={detail} />
      {mine && detail.standing === 'open' && (
        <>
          <Proposals key={detail.asked} detail={detail} api={api} onSent={changed} />
          <FailureNotice failure={closing.failure} />
          <div class="problem-acts">
            <Button
              variant="quiet"
              busy={closing.busy}
              onClick={() => closing.run(async () => changed(await api.closeIntroduction(id)))}
            >
              Close this request
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

/** Names without answers and answers without names: nobody's no is shown as theirs. */
function Asked({ detail }: { detail: IntroductionDetail }) {
  const words = countWords(detail);
  if (!detail.open || !words) return null;
  return (
    <section class="problem-part" aria-label="Asked">
      <h3>Asked: {words}</h3>
      {detail.counts?.told.map((told) => (
        <p key={told} dir="auto">
          A seller tells you why: {told}
        </p>
      ))}
      <ul>
        {detail.open.map((one) => (
          <li key={one.askId} dir="auto">
            {person(one)}, through <bdi>{one.seller}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
