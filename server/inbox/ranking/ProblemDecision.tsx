import { useCallback, useState } from 'preact/hooks';
import { Notice } from '../../../components/base/Notice.tsx';
import type { DecisionStatus } from '../../../utils/record/decision.ts';
import type { Api } from '../api.ts';
import { DecisionForm } from '../DecisionForm.tsx';
import type { Stand } from '../../../utils/record/ranking.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { EarlierDecisions, History } from '../History.tsx';
import { useDecides } from '../role.ts';
import { useAnswer } from '../useAnswer.ts';

interface Props {
  id: string;
  me: string;
  api: Api;
  /** How the problem stands today; null while it is not known. */
  stand: Stand | null;
  /** The card of the decision that holds stands on the page already. */
  isCardShown?: boolean;
  /** The endpoint has it. */
  onDecided(status: DecisionStatus): void;
}

/** What was decided on a problem, and the form for what is decided next, beside the numbers that speak for it; for sellers to read. */
export function ProblemDecision({ id, me, api, stand, isCardShown = false, onDecided }: Props) {
  const ask = useCallback(() => api.decisions(id), [api, id]);
  const { value: reply, failure, set, retry } = useAnswer(ask);
  const decides = useDecides();
  const [saved, setSaved] = useState(false);
  if (!reply) return <FailureNotice failure={failure} onRetry={retry} />;
  const { decision = reply.history[0] ?? null } = reply;
  return (
    <section class="verdict" aria-label="Decision">
      <h3>Decision</h3>
      {isCardShown ? (
        <EarlierDecisions decision={decision} history={reply.history} />
      ) : (
        <History decision={decision} history={reply.history} />
      )}
      {saved && (
        <Notice tone="success" title="Decision saved">
          Everybody whose report it answers sees it in Heard at the next sync.
        </Notice>
      )}
      {decides && (
        <DecisionForm
          subject={{ id, decision, seenOn: id, reread: retry, seller: null, reaches: reply.reaches, stand }}
          me={me}
          send={async (sent) => {
            set(await api.decideProblem(id, sent));
            setSaved(true);
            onDecided(sent.status);
          }}
        />
      )}
    </section>
  );
}
