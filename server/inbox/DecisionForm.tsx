import type { ComponentChildren } from 'preact';
import { DecisionCard } from '../../components/decision/DecisionCard.tsx';
import { STANDINGS } from '../../components/decision/standing.ts';
import { Button } from '../../components/base/Button.tsx';
import { Field } from '../../components/base/Field.tsx';
import { KeyHint } from '../../components/base/KeyHint.tsx';
import { Select } from '../../components/base/Select.tsx';
import { TextArea } from '../../components/base/TextArea.tsx';
import { type DecisionInput, DecisionStatus, type Reaches } from '../../utils/record/decision.ts';
import { choices, lastWords, toPreview } from './decisionWords.ts';
import { DoorFields } from './DoorFields.tsx';
import type { Stand } from '../../utils/record/ranking.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { ReachLine } from './ReachLine.tsx';
import { type Subject, useDecisionForm } from './useDecisionForm.ts';
import { useSaveKey } from './useSaveKey.ts';

interface Props {
  /** `seller`: the name of the one who sent the report that is looked at; null where it is a problem. `stand`: null where it is a report. */
  subject: Subject & { seller: string | null; reaches: Reaches; stand: Stand | null };
  /** Where the report stands, to be said again when it was put elsewhere; left out for a problem. */
  place?: ComponentChildren;
  /** Whose name stands on the card. */
  me: string;
  /** Resolves when the endpoint has it. */
  send(decision: DecisionInput): Promise<void>;
}

/** Status, reason and what a "no" owes; below it the card as the sellers will read it, and how many will. */
export function DecisionForm({ subject, place, me, send }: Props) {
  const { draft, errors, busy, failure, dirty, moved, set, save } = useDecisionForm(subject, send);
  const { decision } = subject;
  const form = useSaveKey(save);
  const options = choices(subject).map((value) => ({ value, label: STANDINGS[value].word }));
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
            options={options}
            onInput={(value) => set({ status: DecisionStatus.parse(value) })}
          />
        )}
      </Field>
      <Field label="Reason" hint="In plain words: the seller reads exactly this." error={errors.reason} required>
        {(field) => <TextArea {...field} rows={3} value={draft.reason} onInput={(reason) => set({ reason })} />}
      </Field>
      <DoorFields draft={draft} errors={errors} stand={subject.stand} set={set} />
      <Field
        label="What the seller may tell the customer"
        hint="One sentence that is safe outside, or nothing."
        error={errors.safeSentence}
      >
        {(field) => (
          <TextArea {...field} value={draft.safeSentence} onInput={(safeSentence) => set({ safeSentence })} />
        )}
      </Field>
      <section class="preview" aria-label="What the seller will see">
        <ReachLine seller={subject.seller} reaches={subject.reaches} />
        <DecisionCard decision={toPreview(draft)} by={me} at={null} />
      </section>
      <FailureNotice failure={failure} onRetry={save}>
        {moved && place}
      </FailureNotice>
      <div class="decide-end">
        <Button variant="primary" type="submit" busy={busy}>
          Save decision
        </Button>
        <KeyHint keys="Ctrl+Enter" />
        {decision?.reason && !dirty && (
          <Button variant="quiet" onClick={() => set(lastWords(decision))}>
            Take the last words
          </Button>
        )}
      </div>
    </form>
  );
}
