import type { Me } from '../../utils/record/me.ts';
import { FAILURES, type Failure } from '../../utils/record/failure.ts';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Mark } from '../base/Mark.tsx';
import { Notice } from '../base/Notice.tsx';
import '../decision/decision.css';
import { moment } from '../list/time.ts';
import type { Door } from '../outbox/door.ts';
import { Claims } from './Claims.tsx';
import { Moved } from './Moved.tsx';
import { Reported } from './Reported.tsx';
import { useMe } from './useMe.ts';
import { allOf, answerWords } from './words.ts';
import './me.css';

interface Props {
  door: Door;
  openOptions(): void;
  copy?: (text: string) => Promise<void>;
}

/** What one person reported, what it moved, and how their claims compare; for that person alone. */
export function MyPage({ door, openOptions, copy }: Props) {
  const { held, failure, busy, again } = useMe(door);
  const who = held?.membership;
  return (
    <main class="me">
      <header class="me-head">
        <Mark size={40} />
        <div>
          <h1>Your page</h1>
          {who && (
            <p>
              <bdi>{who.member.name}</bdi>, <bdi>{who.workspace.name}</bdi>
              {held.me && `. Figures of ${moment(held.me.asOf)}`}
            </p>
          )}
        </div>
      </header>
      {failure && (
        <Stale failure={failure} me={held?.me ?? null} busy={busy} onAgain={again} openOptions={openOptions} />
      )}
      {held && !who && (
        <EmptyState
          title={FAILURES['not-joined'][0]}
          action={
            <Button variant="primary" onClick={openOptions}>
              Open Options
            </Button>
          }
        >
          <p>{FAILURES['not-joined'][1]}</p>
        </EmptyState>
      )}
      {who && !held.me && !failure && <output>Fetching your figures…</output>}
      {who && held.me && <Figures me={held.me} copy={copy} />}
    </main>
  );
}

function Figures({ me, copy }: { me: Me; copy: Props['copy'] }) {
  if (allOf(me.reported) === 0)
    return (
      <EmptyState title="Nothing arrived yet">
        <p>
          Highlight what a customer said, right-click, and choose <em>Capture customer problem</em>. What becomes of it
          is told here and in the popup.
        </p>
      </EmptyState>
    );
  return (
    <>
      <Reported me={me} />
      <Moved me={me} copy={copy} />
      <section class="me-card" aria-labelledby="answers">
        <h2 id="answers">How long answers took</h2>
        <p>{answerWords(me.answers)}</p>
        <p class="me-soft">In the last twelve months, from a report’s arrival to the first decision on its problem.</p>
      </section>
      <Claims me={me} />
    </>
  );
}

interface StaleProps {
  failure: Failure;
  me: Me | null;
  busy: boolean;
  onAgain(): void;
  openOptions(): void;
}

/** The figures could not be had anew: why, and of when those are that stand here. */
function Stale({ failure, me, busy, onAgain, openOptions }: StaleProps) {
  const [what, next] = FAILURES[failure.code];
  const isSignIn = failure.code === 'sign-in-again' || failure.code === 'settings-unreadable';
  return (
    <Notice
      tone={me ? 'warning' : 'error'}
      title={what}
      action={
        isSignIn ? (
          <Button onClick={openOptions}>Open Options</Button>
        ) : (
          <Button busy={busy} onClick={onAgain}>
            Try again
          </Button>
        )
      }
    >
      <p>{next}</p>
      {me && <p>Below is what was last told here, on {moment(me.asOf)}.</p>}
    </Notice>
  );
}
