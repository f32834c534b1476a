import { DateOnly } from '../../utils/record/primitives.ts';
import { Field } from '../base/Field.tsx';
import { TextInput } from '../base/TextInput.tsx';
import { AmountField } from './AmountField.tsx';
import { CurrencyField } from './CurrencyField.tsx';
import { orNull, withOpportunity } from './changes.ts';
import type { FormSurroundings } from './door.ts';
import { originMark } from './origin.ts';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  draft: Draft;
  remembered: FormSurroundings['currency'];
}

/** The deal this bears on: how much, in what, how far, and when. */
export function OpportunityFields({ draft, remembered }: Props) {
  const { report, errors, change } = draft;
  const { stageName = null, closeDate = null, origins = {} } = report.opportunity ?? {};
  const onDate = (typed: string): void => {
    const date = DateOnly.safeParse(typed);
    change('/opportunity/closeDate', (now) => withOpportunity(now, { closeDate: date.success ? date.data : null }));
  };
  return (
    <fieldset class="group">
      <legend>Which opportunity does it bear on?</legend>
      <div class="pair pair-amount">
        <AmountField draft={draft} remembered={remembered} />
        <CurrencyField draft={draft} remembered={remembered} />
      </div>
      <div class="pair">
        <Field label="Stage" mark={originMark(origins.stageName)} error={errorAt(errors, '/opportunity/stageName')}>
          {(field) => (
            <TextInput
              {...field}
              value={stageName ?? ''}
              onInput={(typed) =>
                change('/opportunity/stageName', (now) => withOpportunity(now, { stageName: orNull(typed) }))
              }
            />
          )}
        </Field>
        <Field
          label="Close date"
          mark={originMark(origins.closeDate)}
          error={errorAt(errors, '/opportunity/closeDate')}
        >
          {(field) => <TextInput {...field} type="date" value={closeDate ?? ''} onInput={onDate} />}
        </Field>
      </div>
    </fieldset>
  );
}
