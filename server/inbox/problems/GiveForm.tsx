import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { Select } from '../../../components/base/Select.tsx';
import type { Owner } from '../../../utils/record/owner.ts';

interface Props {
  /** To whom it can be given; not empty. */
  colleagues: Owner['colleagues'];
  busy: boolean;
  onGive(ownerId: string): void;
  onCancel(): void;
}

/** Chooses the colleague who looks after a problem from now on. */
export function GiveForm({ colleagues, busy, onGive, onCancel }: Props) {
  const [chosen, setChosen] = useState(colleagues[0]?.id ?? '');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const submit = (event: Event): void => {
    event.preventDefault();
    onGive(chosen);
  };
  return (
    <form class="problem-form" ref={form} onSubmit={submit}>
      <Field label="Who looks after it from now on">
        {(wiring) => (
          <Select
            {...wiring}
            value={chosen}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            onInput={setChosen}
          />
        )}
      </Field>
      <div class="problem-acts">
        <Button type="submit" variant="primary" busy={busy}>
          Give it to them
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
