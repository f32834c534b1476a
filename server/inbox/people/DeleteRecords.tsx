import { useCallback, useState } from 'preact/hooks';
import { Button } from '../../../components/base/Button.tsx';
import { Field } from '../../../components/base/Field.tsx';
import { Notice } from '../../../components/base/Notice.tsx';
import { TextInput } from '../../../components/base/TextInput.tsx';
import type { DeletionPreview, DeletionTarget } from '../../../utils/record/deletion.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useTask } from '../useTask.ts';
import { DeletionForm } from './DeletionForm.tsx';
import { deletionWords, targetOf } from './deletionWords.ts';

interface Shown {
  target: DeletionTarget;
  preview: DeletionPreview;
}

/** One report, or everything of a customer: what would go is shown first. What went is listed, without a word of it. */
export function DeleteRecords({ api }: { api: Api }) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const [done, setDone] = useState(false);
  const { busy, failure, run } = useTask();
  const log = useAnswer(useCallback(() => api.deletions(), [api]));
  const input = (text: string): void => {
    setTyped(text);
    setShown(null);
    setDone(false);
  };
  const look = (event: Event): void => {
    event.preventDefault();
    if (typed.trim())
      run(async () => {
        setShown(null);
        const target = targetOf(typed);
        setShown({ target, preview: await api.previewDeletion(target) });
      });
  };
  const deleted = (): void => {
    input('');
    setDone(true);
    log.retry();
  };
  const nothing = failure?.problem === 'not-found';
  return (
    <details class="delete">
      <summary>Delete a report or a customer…</summary>
      <form class="inputs" aria-label="What to delete" noValidate onSubmit={look}>
        <Field label="Customer or report" hint="A customer’s name or domain, or the link of a report.">
          {(field) => <TextInput {...field} value={typed} onInput={input} />}
        </Field>
        {nothing ? (
          <Notice tone="info" title="Nothing here is called that.">
            Write the customer as its reports do, or copy the link of the report.
          </Notice>
        ) : (
          <FailureNotice failure={failure} />
        )}
        <div class="inputs-end">
          <Button type="submit" busy={busy} disabled={!typed.trim()}>
            Show what would go
          </Button>
        </div>
      </form>
      {shown && <DeletionForm key={JSON.stringify(shown)} api={api} {...shown} onDeleted={deleted} />}
      <output>{done && 'Deleted for good.'}</output>
      <FailureNotice failure={log.failure} onRetry={log.retry} />
      {log.value && log.value.deletions.length > 0 && (
        <>
          <h3>Deleted before</h3>
          <ul class="deletion-kinds">
            {log.value.deletions.map((one) => (
              <li key={one.id} dir="auto">
                {deletionWords(one)}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
