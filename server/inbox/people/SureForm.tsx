import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';

interface Props {
  title: string;
  /** What has to be typed, and what the field for it is called. */
  sure: string;
  label: string;
  button: string;
  /** What would be gone. */
  children: ComponentChildren;
  /** Deletes it; `typed` is what stands in the field. */
  onSure(typed: string): Promise<void>;
}

/** What would be gone for good, and the typing of what stands for it, since nothing brings it back. */
export function SureForm({ title, sure, label, button, children, onSure }: Props) {
  const [typed, setTyped] = useState('');
  const { busy, failure, run } = useTask();
  const same = typed.trim() === sure;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (same) run(() => onSure(typed.trim()));
  };
  return (
    <form class="inputs" aria-label={title} noValidate onSubmit={submit}>
      {children}
      <Field label={label} hint={`Type ${sure} to show that you mean it.`}>
        {(field) => <TextInput {...field} value={typed} onInput={setTyped} />}
      </Field>
      <FailureNotice failure={failure} />
      <div class="inputs-end">
        <Button variant="danger" type="submit" busy={busy} disabled={!same}>
          {button}
        </Button>
      </div>
    </form>
  );
}
