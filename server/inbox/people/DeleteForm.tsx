import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';

interface Props {
  api: Api;
  name: string;
  onDeleted(): void;
}

/** The end of a workspace; its name has to be typed, since nothing brings it back. */
export function DeleteForm({ api, name, onDeleted }: Props) {
  const [typed, setTyped] = useState('');
  const { busy, failure, run } = useTask();
  const same = typed.trim() === name;
  const remove = (event: Event): void => {
    event.preventDefault();
    if (same)
      run(async () => {
        await api.deleteWorkspace(typed.trim());
        onDeleted();
      });
  };
  return (
    <details class="delete">
      <summary>Delete this workspace…</summary>
      <form class="inputs" aria-label="Delete this workspace" noValidate onSubmit={remove}>
        <p>
          Every report, problem and decision is gone for good, and everybody is signed out. Nobody can bring it back.
          What waits in sellers’ browsers stays there. Download everything first if somebody may want it.
        </p>
        <Field label="The workspace’s name" hint={`Type ${name} to show that you mean it.`}>
          {(field) => <TextInput {...field} value={typed} onInput={setTyped} />}
        </Field>
        <FailureNotice failure={failure} />
        <div class="inputs-end">
          <Button variant="danger" type="submit" busy={busy} disabled={!same}>
            Delete for good
          </Button>
        </div>
      </form>
    </details>
  );
}
