import { useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import type { DeletionPreview, DeletionTarget } from '../../../utils/record/deletion.ts';
import { newId } from '../../../utils/record/id.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';
import { kindWords } from './deletionWords.ts';

interface Props {
  api: Api;
  target: DeletionTarget;
  preview: DeletionPreview;
  onDeleted(): void;
}

/** What would go, and the typing of what stands for it. The id is made once, so that a repeat deletes nothing twice. */
export function DeletionForm({ api, target, preview, onDeleted }: Props) {
  const [typed, setTyped] = useState('');
  const [id] = useState(newId);
  const { busy, failure, run } = useTask();
  const { sure, knownAs, counts } = preview;
  const same = typed.trim() === sure;
  const remove = (event: Event): void => {
    event.preventDefault();
    if (same)
      run(async () => {
        await api.deleteRecords({ id, target, sure: typed.trim(), counts });
        onDeleted();
      });
  };
  return (
    <form class="inputs" aria-label="Delete for good" noValidate onSubmit={remove}>
      <p>This would be gone for good, and nobody can bring it back:</p>
      <ul class="deletion-kinds">
        {kindWords(counts).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {knownAs.length > 0 && (
        <p dir="auto">
          The reports know the customer as <b>{knownAs.join(', ')}</b>. If one of these is somebody else, stop here.
        </p>
      )}
      <p>
        Sellers see that their reports were deleted, and the words go from their browsers at the next sync. Decisions
        stay. Words in reports of other customers, in decisions and in notes that mention this one stay as well.
      </p>
      <Field label="To be sure" hint={`Type ${sure} to show that you mean it.`}>
        {(field) => <TextInput {...field} value={typed} onInput={setTyped} />}
      </Field>
      <FailureNotice failure={failure} />
      <div class="inputs-end">
        <Button variant="danger" type="submit" busy={busy} disabled={!same}>
          Delete these for good
        </Button>
      </div>
    </form>
  );
}
