import { Button } from '../base/Button.tsx';
import { FailureNotice } from '../base/FailureNotice.tsx';
import { KeyHint } from '../base/KeyHint.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import type { Draft } from './useDraft.ts';
import type { useLeave } from './useLeave.ts';
import type { Redacting } from './useRedact.ts';

interface Props {
  draft: Draft;
  leave: ReturnType<typeof useLeave>;
  redacting: Redacting;
  /** What is in the form corrects a report that was sent already. */
  correction: boolean;
}

/** Always in sight: send, what is saved, and what went wrong. */
export function FormFoot({ draft, leave, redacting: { redacted }, correction }: Props) {
  const [unsaved, unredacted] = [draft.state, redacted].map((state) =>
    state.kind === 'failed' ? state.failure : null,
  );
  return (
    <footer class="foot">
      <FailureNotice failure={leave.failure ?? unsaved ?? unredacted ?? null} />
      <div class="foot-line">
        <Button variant="primary" type="submit" busy={leave.busy}>
          Send
        </Button>
        <KeyHint keys="Ctrl+Enter" />
        <Button variant="quiet" onClick={() => void leave.discard()}>
          {correction ? 'Drop the correction' : 'Discard'}
        </Button>
      </div>
      <SaveStatus state={draft.state} storable={draft.storable} />
    </footer>
  );
}
