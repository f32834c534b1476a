import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FAILURES, type Failure } from '../../utils/record/failure.ts';
import { counted } from '../../utils/record/counted.ts';
import { Button } from '../base/Button.tsx';
import { ColleagueProblem } from './ColleagueProblem.tsx';
import { colleaguesBriefly, ofColleagues, others } from './colleagueWords.ts';
import type { Actions } from './useActions.ts';
import type { Colleagues, Heard } from './useColleagues.ts';

interface Props {
  colleagues: Colleagues;
  actions: Actions;
  copy(text: string): Promise<void>;
}

/**
 * What colleagues heard at the customer on the page. What comes in while somebody looks at this stands behind a button of
 * the same height until they press it: nothing may move under their pointer.
 */
export function ColleaguesHere({ colleagues: { heard, again }, actions, copy }: Props) {
  const [late, setLate] = useState(heard?.state === 'asking');
  const [shows, setShows] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // The button that had the keyboard is gone.
    if (shows) title.current?.focus();
  }, [shows, heard?.state]);
  if (heard === null) return null;
  const asksAgain = (): void => {
    setShows(true);
    again();
  };
  const show = (): void => {
    setLate(false);
    setShows(true);
  };
  if (heard.state === 'asking') return <output class="here-line">Asking what colleagues heard here …</output>;
  if (late)
    return (
      <output class="here-line">
        <Button onClick={show}>Show: {colleaguesBriefly(heard)}</Button>
      </output>
    );
  return (
    <section class="here-others" aria-labelledby="here-others">
      <h3 id="here-others" ref={title} tabIndex={-1}>
        What colleagues heard here
      </h3>
      <Content heard={heard} actions={actions} copy={copy} again={asksAgain} />
    </section>
  );
}

interface ContentProps {
  heard: Exclude<Heard, null | { state: 'asking' }>;
  actions: Actions;
  copy(text: string): Promise<void>;
  again(): void;
}

function Content({ heard, actions, copy, again }: ContentProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  if (heard.state === 'failed') return <NotHeard failure={heard.failure} actions={actions} again={again} />;
  const { told } = heard;
  const problems = ofColleagues(told);
  const waiting = others(told.inTriage);
  return (
    <>
      <ul class="rows">
        {problems.map((problem) => (
          <ColleagueProblem
            key={problem.id}
            problem={problem}
            open={problem.id === openId}
            actions={actions}
            copy={copy}
            onToggle={(id) => setOpenId((open) => (open === id ? null : id))}
          />
        ))}
      </ul>
      {told.more && <p class="here-more">These moved last; the others stand in the ranking.</p>}
      {waiting > 0 && <p class="here-more">{counted(waiting, 'report')} by colleagues still to be sorted.</p>}
      {problems.length === 0 && waiting === 0 && <p class="here-more">No colleague has reported anything from here.</p>}
    </>
  );
}

function NotHeard({ failure, actions, again }: { failure: Failure; actions: Actions; again(): void }) {
  return (
    <div class="row-step">
      <p>{FAILURES[failure.code].join(' ')}</p>
      {failure.code === 'sign-in-again' && <Button onClick={actions.openOptions}>Open Options</Button>}
      {failure.code === 'colleagues-not-fetched' && <Button onClick={again}>Try again</Button>}
    </div>
  );
}
