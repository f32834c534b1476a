import { useCallback, useEffect } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { KeyHint } from '../../../components/base/KeyHint.tsx';
import { useLatest } from '../../../components/base/useLatest.ts';
import { isTyping } from '../../../components/list/rowKeys.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useTask } from '../useTask.ts';

/** Who looks after a problem; `O` takes it, or gives it back. */
export function OwnerLine({ problemId, api }: { problemId: string; api: Api }) {
  const ask = useCallback(() => api.owner(problemId), [api, problemId]);
  const { value, failure, set, retry } = useAnswer(ask);
  const { busy, failure: refused, run } = useTask();
  const owner = value?.owner ?? null;
  const turn = (): void => {
    // Who has it has to be known first: else the key would take it from them without a word.
    if (value) run(async () => set(await api.takeProblem(problemId, value.owner === null)));
  };
  const latest = useLatest(turn);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
      if (event.key !== 'o' || modified || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
  return (
    <div class="problem-acts">
      <FailureNotice failure={failure ?? refused} onRetry={failure ? retry : turn} />
      {value && (
        <>
          <span>{owner ? <bdi>{owner.name}</bdi> : 'Nobody'} looks after it</span>
          <Button variant="quiet" busy={busy} onClick={turn}>
            {owner ? 'Give it back' : 'I look after it'} <KeyHint keys="O" />
          </Button>
        </>
      )}
    </div>
  );
}
