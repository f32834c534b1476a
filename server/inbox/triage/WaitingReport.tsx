import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { KeyHint } from '../../../components/base/KeyHint.tsx';
import { Quote } from '../../../components/base/Quote.tsx';
import { moment } from '../../../components/list/time.ts';
import type { Waiting } from '../../../utils/record/triage.ts';
import { OfferList } from './OfferList.tsx';
import type { Triage } from './useTriage.ts';

interface Props {
  row: Waiting;
  triage: Triage;
}

/** One waiting report and what can be done with it. Its heading takes the focus, so that the next one is read out. */
export function WaitingReport({ row, triage }: Props) {
  const { received, offers } = row;
  const { report, creator, receivedAt } = received;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="pane waiting">
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {report.problem.statement}
      </h2>
      <p class="pane-from">
        {report.account?.name && (
          <>
            <bdi>{report.account.name}</bdi>,{' '}
          </>
        )}
        heard by <bdi>{creator.name}</bdi>, {moment(receivedAt)}
      </p>
      {report.capture.map((capture) => (
        <Quote key={capture.id} clamp={6}>
          {capture.verbatim}
        </Quote>
      ))}
      <section class="offers" aria-label="Problems it may belong to">
        <h3>{offers.length > 0 ? 'Is it one of these problems?' : 'No problem is like it yet'}</h3>
        <OfferList offers={offers} onAccept={triage.accept} />
        <div class="offers-end">
          <Button variant={offers.length === 0 ? 'primary' : 'quiet'} onClick={triage.makeNew}>
            New problem <KeyHint keys="N" />
          </Button>
          <Button variant="quiet" onClick={triage.skip}>
            Later <KeyHint keys="S" />
          </Button>
          <Button variant="quiet" onClick={triage.undo} disabled={triage.queue?.done.length === 0}>
            Undo <KeyHint keys="U" />
          </Button>
        </div>
      </section>
      <p class="triage-keys">
        <KeyHint keys="Enter" /> takes the first offer, <KeyHint keys="J" /> and <KeyHint keys="K" /> go on and back.
      </p>
    </article>
  );
}
