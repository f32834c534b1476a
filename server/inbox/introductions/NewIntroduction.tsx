import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { Select } from '../../../components/base/Select.tsx';
import { TextArea } from '../../../components/base/TextArea.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import { newId } from '../../../utils/record/id.ts';
import { IntroductionInput, IntroductionKind } from '../../../utils/record/introduction.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';
import { KINDS } from './words.ts';

interface Props {
  /** The problem that it is about; null for none. */
  problemId: string | null;
  api: Api;
  onBack(): void;
  onOpened(id: string): void;
}

const FIELDS = [
  ['who', 'Whom', 'Such as: logistics, more than 50 drivers. Empty is anybody.'],
  ['duration', 'How long it takes them', 'Such as: 30 minutes.'],
] as const;

/** A new request: what for, whom, how many, how long, until when. Nobody is asked by saving it. */
export function NewIntroduction({ problemId, api, onBack, onOpened }: Props) {
  const [draft, setDraft] = useState({
    id: newId(),
    kind: 'call',
    about: '',
    who: '',
    duration: '',
    wanted: '5',
    until: '',
  });
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useTask();
  const parsed = IntroductionInput.safeParse({
    ...draft,
    who: draft.who.trim() || null,
    duration: draft.duration.trim() || null,
    wanted: Number(draft.wanted || 'x'),
    problemId,
  });
  const broken = (field: string): string | undefined =>
    tried ? parsed.error?.issues.find(({ path }) => path[0] === field)?.message : undefined;
  // Other words are another request, so that sending the same again stores it once.
  const set = (change: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...change, id: newId() }));
  const save = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) run(async () => onOpened((await api.addIntroduction(parsed.data)).id));
  };
  return (
    <article class="pane">
      <Button onClick={onBack}>Back to the list</Button>
      <h2>Ask for customers</h2>
      {problemId && <p>Whoever has the problem you came from is proposed as well.</p>}
      <form class="introduction-form" aria-label="Ask for customers" noValidate onSubmit={save}>
        <Field label="Kind">
          {(field) => (
            <Select
              {...field}
              value={draft.kind}
              options={IntroductionKind.options.map((value) => ({ value, label: KINDS[value] }))}
              onInput={(kind) => set({ kind })}
            />
          )}
        </Field>
        <Field label="What for" hint="The seller reads exactly this." error={broken('about')} required>
          {(field) => <TextArea {...field} value={draft.about} onInput={(about) => set({ about })} />}
        </Field>
        {FIELDS.map(([name, label, hint]) => (
          <Field key={name} label={label} hint={hint} error={broken(name)}>
            {(field) => <TextInput {...field} value={draft[name]} onInput={(value) => set({ [name]: value })} />}
          </Field>
        ))}
        <Field label="How many" error={broken('wanted')} required>
          {(field) => (
            <TextInput {...field} inputMode="decimal" value={draft.wanted} onInput={(wanted) => set({ wanted })} />
          )}
        </Field>
        <Field label="Until" error={broken('until') && 'needs a day'} required>
          {(field) => <TextInput {...field} type="date" value={draft.until} onInput={(until) => set({ until })} />}
        </Field>
        <FailureNotice failure={failure} />
        <div class="problem-acts">
          <Button variant="primary" type="submit" busy={busy}>
            See who could be asked
          </Button>
        </div>
      </form>
    </article>
  );
}
