import { useCallback, useEffect } from 'preact/hooks';
import { Button } from '../../components/base/Button.tsx';
import { EmptyState } from '../../components/base/EmptyState.tsx';
import type { parseEntry } from '../../utils/record/entry.ts';
import type { Session } from '../../utils/record/inbox.ts';
import type { Api } from './api.ts';
import { deviceName } from './device.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { useAnswer } from './useAnswer.ts';
import { useTask } from './useTask.ts';

interface Props {
  entry: NonNullable<ReturnType<typeof parseEntry>>;
  /** Whether somebody is signed in here already. */
  isSignedIn: boolean;
  api: Api;
  /** `token`: of the new sign-in; null to go on with the one that is here. */
  onEntered(token: string | null): void;
}

/** The way in that the extension opens: at once, unless somebody else is signed in to this page. */
export function Enter({ entry: { code, memberId }, isSignedIn, api, onEntered }: Props) {
  const ask = useCallback(async () => (isSignedIn ? await api.session() : null), [api, isSignedIn]);
  const { value: session, failure, retry } = useAnswer<Session | null>(ask);
  const { busy, failure: refused, run } = useTask();
  const isMine = session?.member.id === memberId;
  const isFree = !isSignedIn && !failure;
  const enter = useCallback(() => {
    run(async () => onEntered((await api.join({ code, device: deviceName(navigator.userAgent) })).token));
  }, [api, code, onEntered, run]);
  useEffect(() => {
    if (isMine) onEntered(null);
    if (isFree) enter();
  }, [isMine, isFree, enter, onEntered]);
  return (
    <main class="gate" aria-busy={busy}>
      <h1>Heard</h1>
      <FailureNotice failure={failure} onRetry={retry} />
      {refused && refused.problem !== 'invite-refused' && <FailureNotice failure={refused} onRetry={enter} />}
      {refused?.problem === 'invite-refused' && (
        <EmptyState title="This way in was used already, or is more than two minutes old.">
          <p>Open Heard in the toolbar, and choose Digest or Ranking again.</p>
        </EmptyState>
      )}
      {session && !isMine && !refused && (
        <EmptyState
          title={`This page is signed in as ${session.member.name}.`}
          action={
            <>
              <Button onClick={() => onEntered(null)}>
                Go on as <bdi>{session.member.name}</bdi>
              </Button>{' '}
              <Button variant="primary" busy={busy} onClick={enter}>
                Sign in as in the extension
              </Button>
            </>
          }
        >
          <p>The extension opened it for another member of a workspace.</p>
        </EmptyState>
      )}
    </main>
  );
}
