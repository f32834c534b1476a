import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import { KIND_NAMES } from '../../../components/report/privateKindNames.ts';
import { PrivateKind } from '../../../utils/record/privateKind.ts';
import { CoolDownDays, QuoteRule, type WorkspaceRules } from '../../../utils/record/quotes.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';

const QUOTES: Record<QuoteRule, [label: string, meaning: string]> = {
  nameless: ['Without names', "the words, with names, addresses and the customer's firm taken out"],
  named: ['In full', 'the words, who said them and the account'],
  none: ['Not at all', 'only how many there are'],
};

interface Props {
  api: Api;
  rules: WorkspaceRules;
  onSaved(rules: WorkspaceRules): void;
}

/** What holds for everybody in the workspace. */
export function RulesForm({ api, rules, onSaved }: Props) {
  const [draft, setDraft] = useState(rules);
  const [saved, setSaved] = useState(false);
  const [days, setDays] = useState(String(rules.coolDownDays));
  const { busy, failure, run } = useTask();
  const parsed = CoolDownDays.safeParse(/^\d+$/.test(days.trim()) ? Number(days) : Number.NaN);
  const changeDays = (text: string): void => {
    setSaved(false);
    setDays(text);
  };
  const change = (part: Partial<WorkspaceRules>): void => {
    setSaved(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const toggle = (kind: PrivateKind): void =>
    change({
      redact: draft.redact.includes(kind) ? draft.redact.filter((one) => one !== kind) : [...draft.redact, kind],
    });
  const save = (event: Event): void => {
    event.preventDefault();
    if (!parsed.success) return;
    run(async () => {
      onSaved(await api.changeRules({ ...draft, coolDownDays: parsed.data }));
      setSaved(true);
    });
  };
  return (
    <form class="settings" aria-label="Rules" onSubmit={save}>
      <fieldset class="rule-choices">
        <legend>Sellers see what customers of their colleagues said</legend>
        {QuoteRule.options.map((rule) => (
          <label key={rule}>
            <input
              type="radio"
              name="quotes"
              checked={draft.quotes === rule}
              onChange={() => change({ quotes: rule })}
            />
            <span>
              <b>{QUOTES[rule][0]}</b>: {QUOTES[rule][1]}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="rule-choices">
        <legend>Redacted in every browser without asking</legend>
        {PrivateKind.options.map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={draft.redact.includes(kind)} onChange={() => toggle(kind)} />
            <span>{KIND_NAMES[kind]}</span>
          </label>
        ))}
      </fieldset>
      <Field
        label="Days until somebody at a customer is asked for again"
        hint="For introductions, whoever asks and whatever they said. 0 is no pause. It holds for asks that went out before as well."
        error={parsed.success ? null : 'Needs a whole number of days from 0 to 3,650.'}
      >
        {(field) => <TextInput {...field} value={days} inputMode="numeric" onInput={changeDays} />}
      </Field>
      <FailureNotice failure={failure} />
      <div class="inputs-end">
        <Button variant="primary" type="submit" busy={busy}>
          Save rules
        </Button>
        <output>{saved ? 'Saved. Browsers hear of it with their next sync.' : ''}</output>
      </div>
    </form>
  );
}
