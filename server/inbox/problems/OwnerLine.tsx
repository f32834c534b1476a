import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { KeyHint } from '../../../components/base/KeyHint.tsx';
import { Toast } from '../../../components/base/Toast.tsx';
import { useLatest } from '../../../components/base/useLatest.ts';
import { moment } from '../../../components/list/time.ts';
import { isTyping, keyOf } from '../../../components/list/rowKeys.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { GiveForm } from './GiveForm.tsx';
import { OwnerHistory } from './OwnerHistory.tsx';
import type { Owned } from './useOwner.ts';

interface Props {
  owned: Owned;
  /** The member who looks at it. */
  me: string;
}

/** Who looks after a problem since when; `O` takes it, or gives it back. */
export function OwnerLine({ owned, me }: Props) {
  const { value, failure, refused, busy, before, give, undo, seen, retry } = owned;
  const [giving, setGiving] = useState(false);
  const owner = value?.owner ?? null;
  const others = value?.colleagues.filter(({ id }) => id !== me && id !== owner?.id) ?? [];
  const since = value?.changes[0];
  const turn = (): void => give(owner ? null : me);
  const latest = useLatest(turn);
  // Before it is painted: a key that is shown works.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
      if (keyOf(event) !== 'o' || modified || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
  return (
    <>
      <FailureNotice failure={failure ?? refused} {...(failure && { onRetry: retry })} />
      {value && (
        <div class="problem-acts">
          <span>{owner ? <bdi>{owner.name}</bdi> : 'Nobody'} looks after it</span>
          {owner && since && (
            <small>
              since <time dateTime={since.at}>{moment(since.at)}</time>
            </small>
          )}
          <Button variant="quiet" busy={busy} onClick={turn}>
            {owner ? 'Give it back' : 'I look after it'} <KeyHint keys="O" />
          </Button>
          {others.length > 0 && !giving && (
            <Button variant="quiet" onClick={() => setGiving(true)}>
              Give it to a colleague…
            </Button>
          )}
        </div>
      )}
      {giving && (
        <GiveForm
          colleagues={others}
          busy={busy}
          onCancel={() => setGiving(false)}
          onGive={(id) => {
            give(id);
            setGiving(false);
          }}
        />
      )}
      {value && <OwnerHistory changes={value.changes} />}
      {before !== undefined && (
        <Toast text={owner ? `${owner.name} looks after it` : 'You gave it back'} undo={undo} onDone={seen} />
      )}
    </>
  );
}
