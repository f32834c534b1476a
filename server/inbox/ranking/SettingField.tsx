import { Field } from '../../../components/base/Field.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';

interface Props {
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  type?: 'text' | 'date';
  onInput(value: string): void;
}

/** One setting of one line. */
export function SettingField({ label, hint, value, error, type = 'text', onInput }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(field) => (
        <TextInput
          {...field}
          type={type}
          inputMode={type === 'text' ? 'decimal' : 'text'}
          value={value}
          onInput={onInput}
        />
      )}
    </Field>
  );
}
