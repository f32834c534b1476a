import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Field } from '../base/Field.tsx';
import { type AmountReading, readAmount } from './amount.ts';
import { withOpportunity } from './changes.ts';
import { currencyName } from './currency.ts';
import type { FormSurroundings } from './door.ts';
import { originMark } from './origin.ts';
import { ParsedInput } from './ParsedInput.tsx';
import { errorAt } from './pointer.ts';
import { shownAmount } from './shownAmount.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  draft: Draft;
  remembered: FormSurroundings['currency'];
}

/** An amount as people type it. What could be read two ways is asked about, and not in the record until answered. */
export function AmountField({ draft: { report, errors, change, read: understand, asTyped }, remembered }: Props) {
  const kept = asTyped('/opportunity/amount');
  const [asked, setAsked] = useState<AmountReading>(() => readAmount(kept ?? ''));
  const { amount = null, currencyIsoCode = null, origins = {} } = report.opportunity ?? {};
  const store = (next: string | null): void =>
    change('/opportunity/amount', (now) => {
      const currency = now.opportunity?.currencyIsoCode ?? (next === null ? null : remembered.get());
      return withOpportunity(now, {
        amount: next,
        ...(currency && !now.opportunity?.currencyIsoCode && { currencyIsoCode: currency }),
      });
    });
  const onType = (typed: string): string | null => {
    const read = readAmount(typed);
    setAsked({ kind: 'empty' });
    store(read.kind === 'amount' ? read.amount : null);
    understand('/opportunity/amount', read.kind === 'amount' || read.kind === 'empty', typed);
    if (read.kind === 'empty') return '';
    return read.kind === 'amount' ? read.amount : null;
  };
  const answer = (reading: string): void => {
    setAsked({ kind: 'empty' });
    store(reading);
    understand('/opportunity/amount', true, '');
  };
  const unreadable = asked.kind === 'unreadable' ? 'Write a number, such as 40000, 40k or 99.50.' : undefined;
  const understood = amount && `${shownAmount(amount)}${currencyIsoCode ? ` ${currencyName(currencyIsoCode)}` : ''}`;
  return (
    <div class="amount">
      <Field
        label="Amount"
        hint={understood}
        mark={originMark(origins.amount)}
        error={unreadable ?? errorAt(errors, '/opportunity/amount')}
      >
        {(field) => (
          <ParsedInput
            {...field}
            inputMode="decimal"
            placeholder="40k"
            value={amount ?? ''}
            kept={kept}
            onType={onType}
            onLeave={(typed) => setAsked(readAmount(typed))}
          />
        )}
      </Field>
      {asked.kind === 'ambiguous' && (
        <fieldset class="amount-question" aria-label="Which amount did you mean?">
          <p role="alert">Which amount did you mean?</p>
          {asked.readings.map((reading) => (
            <Button key={reading} onClick={() => answer(reading)}>
              {shownAmount(reading)}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
