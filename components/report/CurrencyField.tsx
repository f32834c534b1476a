import { useId, useState } from 'preact/hooks';
import { Field } from '../base/Field.tsx';
import { withOpportunity } from './changes.ts';
import { CURRENCIES, currencyName, readCurrency } from './currency.ts';
import type { FormSurroundings } from './door.ts';
import { originMark } from './origin.ts';
import { ParsedInput } from './ParsedInput.tsx';
import { errorAt } from './pointer.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  draft: Draft;
  remembered: FormSurroundings['currency'];
}

/** ISO 4217, with the browser's own list to choose from; the one used last is offered next time. */
export function CurrencyField({ draft: { report, errors, change, read, asTyped }, remembered }: Props) {
  const kept = asTyped('/opportunity/currencyIsoCode');
  const [unknown, setUnknown] = useState(kept !== undefined);
  const list = useId();
  const { currencyIsoCode = null, origins = {} } = report.opportunity ?? {};
  const onType = (typed: string): string | null => {
    const code = readCurrency(typed);
    setUnknown(false);
    change('/opportunity/currencyIsoCode', (now) => withOpportunity(now, { currencyIsoCode: code }));
    read('/opportunity/currencyIsoCode', code !== null || typed.trim() === '', typed);
    if (code) remembered.set(code);
    return typed.trim() === '' ? '' : code;
  };
  return (
    <Field
      label="Currency"
      mark={originMark(origins.currencyIsoCode)}
      error={unknown ? 'Three letters, such as EUR.' : errorAt(errors, '/opportunity/currencyIsoCode')}
    >
      {(field) => (
        <>
          <ParsedInput
            {...field}
            list={list}
            placeholder={remembered.get() ?? 'EUR'}
            value={currencyIsoCode ?? ''}
            kept={kept}
            onType={onType}
            onLeave={(typed) => setUnknown(typed.trim() !== '' && readCurrency(typed) === null)}
          />
          <datalist id={list}>
            {CURRENCIES.map((code) => (
              <option key={code} value={code}>
                {currencyName(code)}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
