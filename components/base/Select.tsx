import type { FieldWiring } from './Field.tsx';

interface Props extends Partial<FieldWiring> {
  value: string;
  options: readonly { value: string; label: string }[];
  onInput(value: string): void;
}

export function Select({ value, options, onInput, ...rest }: Props) {
  return (
    <select {...rest} class="control" value={value} onInput={(event) => onInput(event.currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
