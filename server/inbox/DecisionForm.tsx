import { DecisionCard } from '../../components/decision/DecisionCard.tsx';
import { STANDINGS } from '../../components/decision/standing.ts';
import { Button } from '../../components/base/Button.tsx';
import { Field } from '../../components/base/Field.tsx';
import { KeyHint } from '../../components/base/KeyHint.tsx';
import { Select } from '../../components/base/Select.tsx';
import { TextArea } from '../../components/base/TextArea.tsx';
import { TextInput } from '../../components/base/TextInput.tsx';
import { DecisionStatus } from '../../utils/record/decision.ts';
import type { InboxReport } from '../../utils/record/inbox.ts';
import type { Api } from './api.ts';
import { asks, toDecision } from './decisionWords.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { useDecisionForm } from './useDecisionForm.ts';
import { useSaveKey } from './useSaveKey.ts';

interface Props {
  report: InboxReport;
  /** Whose name stands on the card. */
  me: string;
  api: Api;
  onSaved(saved: InboxReport): void;
}

const OPTIONS = DecisionStatus.options.map((value) => ({ value, label: STANDINGS[value].word }));

/** Status, reason and what a "no" owes; beside it the card as the seller will read it. */
export function DecisionForm({ report, me, api, onSaved }: Props) {
  const { draft, errors, busy, failure, set, save } = useDecisionForm(report, api, onSaved);
  const wanted = asks(draft.status);
  const form = useSaveKey(save);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    save();
  };
  return (
    <form class="decide" aria-label="Decide" noValidate onSubmit={onSubmit} ref={form}>
      <Field label="Status">
        {(field) => (
          <Select
            {...field}
            value={draft.status}
            options={OPTIONS}
            onInput={(value) => set({ status: DecisionStatus.parse(value) })}
          />
        )}
      </Field>
      <Field
        label="Reason"
        hint="In plain words: the seller reads exactly this."
        error={errors.reason}
        required={draft.status !== 'open'}
      >
        {(field) => <TextArea {...field} rows={3} value={draft.reason} onInput={(reason) => set({ reason })} />}
      </Field>
      {wanted.wouldChange && (
        <Field label="What would change it" error={errors.wouldChange} required>
          {(field) => <TextArea {...field} value={draft.wouldChange} onInput={(wouldChange) => set({ wouldChange })} />}
        </Field>
      )}
      {wanted.reviewAt && (
        <Field label="Looked at again on" error={errors.reviewAt} required>
          {(field) => (
            <TextInput {...field} type="date" value={draft.reviewAt} onInput={(reviewAt) => set({ reviewAt })} />
          )}
        </Field>
      )}
      <section class="preview" aria-label="What the seller will see">
        <h3>
          What <bdi>{report.creator.name}</bdi> will see
        </h3>
        <DecisionCard decision={toDecision(draft)} by={me} at={null} />
      </section>
      <FailureNotice failure={failure} onRetry={save} />
      <div class="decide-end">
        <Button variant="primary" type="submit" busy={busy}>
          Save decision
        </Button>
        <KeyHint keys="Ctrl+Enter" />
      </div>
    </form>
  );
}
