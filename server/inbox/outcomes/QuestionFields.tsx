import { Field } from '../../../components/base/Field.tsx';
import { Select } from '../../../components/base/Select.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import type { Answers } from './csv/answers.ts';
import { currencyOf } from './csv/currencies.ts';
import type { Questions } from './csv/reading.ts';

interface Props {
  questions: Questions;
  answers: Answers;
  onInput(answers: Answers): void;
}

const CHOOSE = { value: '', label: 'Choose…' };
const ORDERS = [
  CHOOSE,
  { value: 'day-first', label: 'the day first: 3 May' },
  { value: 'month-first', label: 'the month first: 5 March' },
];
const SIGNS = [CHOOSE, { value: 'point', label: 'a point: 1,234.50' }, { value: 'comma', label: 'a comma: 1.234,50' }];

/** What the file does not say by itself, asked once for all of its rows. */
export function QuestionFields({ questions: { order, sign, currency }, answers, onInput }: Props) {
  if (!order && !sign && !currency) return null;
  const unknown = answers.currency !== '' && currencyOf(answers.currency) === null;
  return (
    <fieldset>
      <legend>What the file does not say</legend>
      <div class="columns">
        {order && (
          <Field label="03/05/2026 has" required hint="Every date of the file that could be read both ways is read so.">
            {(wiring) => (
              <Select
                {...wiring}
                value={answers.order ?? ''}
                options={ORDERS}
                onInput={(value) =>
                  onInput({ ...answers, order: value === 'day-first' || value === 'month-first' ? value : null })
                }
              />
            )}
          </Field>
        )}
        {sign && (
          <Field label="Decimals stand after" required hint="1,234 or 1.234 could be read both ways.">
            {(wiring) => (
              <Select
                {...wiring}
                value={answers.sign ?? ''}
                options={SIGNS}
                onInput={(value) =>
                  onInput({ ...answers, sign: value === 'point' || value === 'comma' ? value : null })
                }
              />
            )}
          </Field>
        )}
        {currency && (
          <Field
            label="Currency of amounts without one"
            hint="Three letters such as EUR."
            error={unknown ? 'This is not a currency’s three letters.' : null}
          >
            {(wiring) => (
              <TextInput
                {...wiring}
                value={answers.currency}
                onInput={(value) => onInput({ ...answers, currency: value })}
              />
            )}
          </Field>
        )}
      </div>
    </fieldset>
  );
}
