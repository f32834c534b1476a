import { Field } from '../../components/base/Field.tsx';
import { TextArea } from '../../components/base/TextArea.tsx';
import { TextInput } from '../../components/base/TextInput.tsx';
import type { Stand } from '../../utils/record/ranking.ts';
import { accountsToday, dealsToday, otherCurrency } from './doorWords.ts';
import type { DecisionDraft } from './decisionDraft.ts';
import { asks, type FieldName } from './decisionWords.ts';

interface Props {
  draft: DecisionDraft;
  errors: Partial<Record<FieldName, string>>;
  /** Null where nothing is known of it. */
  stand: Stand | null;
  set(change: Partial<DecisionDraft>): void;
}

/** What a no, and a not now, owe: what would change it, in words and where possible so that Heard can tell. */
export function DoorFields({ draft, errors, stand, set }: Props) {
  const wanted = asks(draft.status);
  if (!wanted.wouldChange) return null;
  return (
    <>
      <Field label="What would change it" error={errors.wouldChange} required>
        {(field) => <TextArea {...field} value={draft.wouldChange} onInput={(wouldChange) => set({ wouldChange })} />}
      </Field>
      <fieldset class="returns">
        <legend>Bring it back to Triage by itself, if you like</legend>
        <Field
          label="when so many accounts have it"
          hint={stand && accountsToday(stand, draft)}
          error={errors.accounts}
        >
          {(field) => (
            <TextInput
              {...field}
              inputMode="decimal"
              value={draft.returnAccounts}
              onInput={(returnAccounts) => set({ returnAccounts })}
            />
          )}
        </Field>
        <Field label="or open deals of" hint={stand && dealsToday(stand, draft)} error={errors.amount}>
          {(field) => (
            <TextInput
              {...field}
              inputMode="decimal"
              value={draft.returnAmount}
              onInput={(returnAmount) => set({ returnAmount })}
            />
          )}
        </Field>
        <Field label="Currency" hint={stand && otherCurrency(stand, draft)} error={errors.currencyIsoCode}>
          {(field) => (
            <TextInput
              {...field}
              placeholder={stand?.open.currencyIsoCode ?? 'EUR'}
              value={draft.returnCurrency}
              onInput={(returnCurrency) => set({ returnCurrency })}
            />
          )}
        </Field>
      </fieldset>
      {wanted.reviewAt && (
        <Field label="Looked at again on" error={errors.reviewAt} required>
          {(field) => (
            <TextInput {...field} type="date" value={draft.reviewAt} onInput={(reviewAt) => set({ reviewAt })} />
          )}
        </Field>
      )}
    </>
  );
}
