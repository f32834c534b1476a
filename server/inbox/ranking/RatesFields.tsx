import { Button } from '../../../components/base/Button.tsx';
import type { ExchangeRate } from '../../../utils/record/rankingSettings.ts';
import { SettingField } from './SettingField.tsx';

interface Props {
  rates: ExchangeRate[];
  currency: string;
  errors: Record<string, string>;
  onInput(rates: ExchangeRate[]): void;
}

/** Exchange rates, each from a day on. An amount without one is shown beside the ranking and never added. */
export function RatesFields({ rates, currency, errors, onInput }: Props) {
  const set = (at: number, change: Partial<ExchangeRate>): void =>
    onInput(rates.map((rate, place) => (place === at ? Object.assign({}, rate, change) : rate)));
  return (
    <fieldset>
      <legend>Exchange rates</legend>
      {rates.map((rate, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a rate has no key of its own while it is typed
        <div class="rate" key={at}>
          <SettingField
            label={`Currency ${at + 1}`}
            value={rate.currencyIsoCode}
            error={errors[`rates/${at}/currencyIsoCode`]}
            onInput={(code) => set(at, { currencyIsoCode: code.trim().toUpperCase() })}
          />
          <SettingField
            label={`One is worth in ${currency}`}
            value={rate.rate}
            error={errors[`rates/${at}/rate`]}
            onInput={(value) => set(at, { rate: value.trim() })}
          />
          <SettingField
            label="From this day on"
            type="date"
            value={rate.from}
            error={errors[`rates/${at}/from`]}
            onInput={(from) => set(at, { from })}
          />
          <Button label={`Take out rate ${at + 1}`} onClick={() => onInput(rates.filter((_, place) => place !== at))}>
            Take out
          </Button>
        </div>
      ))}
      <div class="wide">
        <Button onClick={() => onInput([...rates, { currencyIsoCode: '', rate: '', from: '' }])}>Add a rate</Button>
      </div>
    </fieldset>
  );
}
