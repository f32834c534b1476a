import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { TextArea } from '../../../components/base/TextArea.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import { moment } from '../../../components/list/time.ts';
import { ProblemInputs, type RankedDetail } from '../../../utils/record/ranking.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';

interface Props {
  detail: RankedDetail;
  api: Api;
  onSaved(detail: RankedDetail): void;
}

const draftOf = ({ inputs }: RankedDetail) => ({
  effort: inputs?.effort ?? '',
  percent: inputs?.confidence ? String(inputs.confidence.percent) : '',
  reason: inputs?.confidence?.reason ?? '',
});

function toInputs({ effort, percent, reason }: ReturnType<typeof draftOf>): unknown {
  const confidence = percent.trim() || reason.trim() ? { percent: Number(percent.trim() || 'x'), reason } : null;
  return { effort: effort.trim() || null, confidence };
}

/** What the product manager adds to the evidence: the effort, and a confidence of their own with its reason. */
export function InputsForm({ detail, api, onSaved }: Props) {
  const [draft, setDraft] = useState(() => draftOf(detail));
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useTask();
  const parsed = ProblemInputs.safeParse(toInputs(draft));
  const broken = (field: string): string | undefined =>
    tried ? parsed.error?.issues.find(({ path }) => path.at(-1) === field)?.message : undefined;
  const save = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) run(async () => onSaved(await api.setInputs(detail.problemId, parsed.data)));
  };
  const set = (change: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...change }));
  const { inputs } = detail;
  return (
    <form class="inputs" aria-label="Effort and confidence" noValidate onSubmit={save}>
      <Field label="Effort in person-weeks" error={broken('effort')}>
        {(field) => (
          <TextInput {...field} inputMode="decimal" value={draft.effort} onInput={(effort) => set({ effort })} />
        )}
      </Field>
      <Field label="Confidence in percent" hint="Empty: by how many people reported it." error={broken('percent')}>
        {(field) => (
          <TextInput {...field} inputMode="decimal" value={draft.percent} onInput={(percent) => set({ percent })} />
        )}
      </Field>
      <Field label="Why this confidence" error={broken('reason')}>
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
