import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { TextArea } from '../../../components/base/TextArea.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import { moment } from '../../../components/list/time.ts';
import { type InputsInput, type RankedDetail } from '../../../utils/record/ranking.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { isOutdated } from '../inboxError.ts';
import { useTask } from '../useTask.ts';
import { draftOf, type InputsDraft, isReestimated, parsedDraft } from './inputsDraft.ts';

interface Props {
  detail: RankedDetail;
  api: Api;
  onSaved(detail: RankedDetail): void;
  /** Somebody else changed them meanwhile: what holds is to be read again. */
  onOutdated(): void;
}

/** What the product manager adds to the evidence: the effort and a confidence of their own, each with its reason. */
export function InputsForm({ detail, api, onSaved, onOutdated }: Props) {
  const { inputs } = detail;
  const [draft, setDraft] = useState(() => draftOf(inputs));
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useTask();
  const parsed = parsedDraft(draft, inputs);
  const broken = (...path: string[]): string | undefined =>
    tried ? parsed.error?.issues.find((issue) => issue.path.join('/') === path.join('/'))?.message : undefined;
  const set = (change: Partial<InputsDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const store = async (sent: InputsInput): Promise<void> => {
    const saved = await api.setInputs(detail.problemId, sent).catch((error: unknown) => {
      if (isOutdated(error)) onOutdated(); // what was typed stays, on what holds now
      throw error;
    });
    setTried(false);
    set({ why: '' });
    onSaved(saved);
  };
  const save = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) run(async () => store(parsed.data));
  };
  const again = isReestimated(draft, inputs);
  return (
    <form class="inputs" aria-label="Effort and confidence" noValidate onSubmit={save}>
      <Field label="Effort in person-weeks" error={broken('effort')}>
        {(field) => (
          <TextInput {...field} inputMode="decimal" value={draft.effort} onInput={(effort) => set({ effort })} />
        )}
      </Field>
      <Field
        label="Why this effort"
        hint={`In a sentence; sellers read it. ${again ? `It was ${inputs?.effort ?? ''}.` : 'A first estimate may go without.'}`}
        error={broken('effortReason')}
        required={again}
      >
        {(field) => <TextInput {...field} value={draft.why} onInput={(why) => set({ why })} />}
      </Field>
      <Field
        label="Confidence in percent"
        hint="Empty: by how many people reported it."
        error={broken('confidence', 'percent')}
      >
        {(field) => (
          <TextInput {...field} inputMode="decimal" value={draft.percent} onInput={(percent) => set({ percent })} />
        )}
      </Field>
      <Field label="Why this confidence" error={broken('confidence', 'reason')}>
        {(field) => <TextArea {...field} value={draft.reason} onInput={(reason) => set({ reason })} />}
      </Field>
      <FailureNotice failure={failure} />
      <div class="inputs-end">
        <Button type="submit" busy={busy}>
          Save effort and confidence
        </Button>
        {inputs && (
          <span class="by">
            <bdi>{inputs.changedBy.name}</bdi>, {moment(inputs.changedAt)}
          </span>
        )}
      </div>
    </form>
  );
}
