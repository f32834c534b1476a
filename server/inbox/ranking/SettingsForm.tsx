import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import { TextArea } from '../../../components/base/TextArea.tsx';
import { Currency } from '../../../utils/record/primitives.ts';
import type { RankingSettingsReply } from '../../../utils/record/rankingSettings.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';
import { RatesFields } from './RatesFields.tsx';
import { changed, draftOf, read, type SettingsDraft } from './settingsDraft.ts';
import { GROUPS } from './settingGroups.ts';
import { SettingField } from './SettingField.tsx';

interface Props {
  reply: RankingSettingsReply;
  api: Api;
  onSaved(reply: RankingSettingsReply): void;
}

/** Weights, period, currency, rates and the bar; a change is explained before it is saved. */
export function SettingsForm({ reply, api, onSaved }: Props) {
  const [draft, setDraft] = useState(() => draftOf(reply));
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useTask();
  const { input, errors: broken } = read(draft, reply.settings);
  const errors = (tried && broken) || {};
  const set = (change: Partial<SettingsDraft>): void => setDraft((before) => changed(before, change));
  const setValue = (path: string, value: string): void => set({ values: { ...draft.values, [path]: value } });
  const save = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (input) run(async () => onSaved(await api.changeRanking(input)));
  };
  return (
    <form class="settings" aria-label="How we rank" noValidate onSubmit={save}>
      {GROUPS.map(({ legend, fields }, place) => (
        <fieldset key={legend}>
          <legend>{legend}</legend>
          {fields.map(([path, label, hint]) => (
            <SettingField
              key={path}
              label={label}
              {...(hint && { hint })}
              value={draft.values[path] ?? ''}
              error={errors[path]}
              onInput={(value) => setValue(path, value)}
            />
          ))}
          {place === 0 && (
            <div class="wide">
              <Field label="What the team is about now" hint="In your words; everybody reads it at the bar.">
                {(field) => (
                  <TextArea
                    {...field}
                    value={draft.values['bar/theme'] ?? ''}
                    onInput={(theme) => setValue('bar/theme', theme)}
                  />
                )}
              </Field>
            </div>
          )}
        </fieldset>
      ))}
      <OtherCurrency before={reply.settings.currencyIsoCode} after={draft.values['currencyIsoCode'] ?? ''} />
      <RatesFields
        rates={draft.rates}
        currency={draft.values['currencyIsoCode'] ?? ''}
        errors={errors}
        onInput={(rates) => set({ rates })}
      />
      <Field label="Why this change" hint="Kept with your name and the date." error={errors['reason']} required>
        {(field) => <TextArea {...field} value={draft.reason} onInput={(reason) => set({ reason })} />}
      </Field>
      <FailureNotice failure={failure} />
      <div class="inputs-end">
        <Button variant="primary" type="submit" busy={busy}>
          Save how we rank
        </Button>
      </div>
    </form>
  );
}

/** What another currency gives another meaning. */
function OtherCurrency({ before, after }: { before: string; after: string }) {
  const now = after.trim().toUpperCase();
  if (now === before || !Currency.safeParse(now).success) return null;
  return (
    <Notice tone="warning" title={`Amounts were in ${before} until now.`}>
      The money for one point and each exchange rate were said in {before}: say them anew in {now}, and look at the
      least score.
    </Notice>
  );
}
