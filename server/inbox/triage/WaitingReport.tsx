import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { KeyHint } from '../../../components/base/KeyHint.tsx';
import { Quote } from '../../../components/base/Quote.tsx';
import { moment } from '../../../components/list/time.ts';
import type { Waiting } from '../../../utils/record/triage.ts';
import type { Api } from '../api.ts';
import { hashOf } from '../places.ts';
import { ChooseProblem } from '../problems/ChooseProblem.tsx';
import { OfferList } from './OfferList.tsx';
import type { Triage } from './useTriage.ts';

interface Props {
  api: Api;
  row: Waiting;
  triage: Triage;
}

/** One waiting report and what can be done with it. Its heading takes the focus, so that the next one is read out. */
export function WaitingReport({ api, row, triage }: Props) {
  const { received, offers } = row;
  const { report, creator, receivedAt } = received;
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = (): void => triage.choose(false);
  useEffect(() => {
    if (!triage.choosing) heading.current?.focus();
  }, [triage.choosing]);
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
        heard by <bdi>{creator.name}</bdi>, {moment(receivedAt)}{' '}
        <a href={hashOf({ room: 'reports', id: report.id })}>Open report</a>
      </p>
      {report.capture.map((capture) => (
        <Quote key={capture.id} clamp={6}>
          {capture.verbatim}
        </Quote>
      ))}
      {triage.choosing && (
        <ChooseProblem
          api={api}
          title="Put it on"
          hint="Any problem of the workspace, by its words or those of its reports. You can undo it."
          without={null}
          onChoose={triage.accept}
          onCancel={stop}
        />
      )}
      {!triage.choosing && (
        <section class="offers" aria-label="Problems it may belong to">
          <h3>{offers.length > 0 ? 'Is it one of these problems?' : 'No problem is like it yet'}</h3>
          <OfferList offers={offers} onAccept={triage.accept} />
          <div class="offers-end">
            <Button variant={offers.length === 0 ? 'primary' : 'quiet'} onClick={triage.makeNew}>
              New problem <KeyHint keys="N" />
            </Button>
            <Button variant="quiet" onClick={() => triage.choose(true)}>
              Another problem… <KeyHint keys="F" />
            </Button>
            <Button variant="quiet" onClick={triage.skip}>
              Later <KeyHint keys="S" />
            </Button>
            <Button variant="quiet" onClick={triage.undo} disabled={triage.queue?.done.length === 0}>
              Undo <KeyHint keys="U" />
            </Button>
          </div>
        </section>
      )}
      {!triage.choosing && (
        <p class="triage-keys">
          <KeyHint keys="Enter" /> takes the first offer, <KeyHint keys="J" /> and <KeyHint keys="K" /> go on and back.
        </p>
      )}
    </article>
  );
}
