import '../ranking/ranking.css';
import '../people/people.css';
import './outcomes.css';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Session } from '../../../utils/record/inbox.ts';
import type { Api } from '../api.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { InboxHeader } from '../InboxHeader.tsx';
import { useAnswer } from '../useAnswer.ts';
import { FilePicker } from './FilePicker.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportList } from './ImportList.tsx';
import type { CsvFile } from './openFile.ts';

interface Props {
  api: Api;
  session: Session;
  onSignOut(): void;
}

/** Where what became of deals comes back: a CSV file out of the CRM, and the imports that were made. */
export function OutcomesRoom({ api, session, onSignOut }: Props) {
  const [file, setFile] = useState<CsvFile | null>(null);
  const imports = useAnswer(useCallback(() => api.outcomeImports(), [api]));
  useEffect(() => {
    document.title = 'Heard outcomes';
  }, []);
  return (
    <div class="inbox inbox-open inbox-single">
      <InboxHeader session={session} room="outcomes" onSignOut={onSignOut} />
      <main class="inbox-pane">
        <div class="pane outcomes" aria-busy={!imports.value && !imports.failure}>
          <section aria-labelledby="import">
            <h2 id="import">Import what became of deals</h2>
            {file ? (
              <ImportForm key={file.id} api={api} file={file} onSent={imports.retry} onClose={() => setFile(null)} />
            ) : (
              <FilePicker onFile={setFile} />
            )}
          </section>
          <section aria-labelledby="imports">
            <h2 id="imports">Imports until now</h2>
            <FailureNotice failure={imports.failure} onRetry={imports.retry} />
            {imports.value && <ImportList api={api} imports={imports.value.imports} onChanged={imports.set} />}
          </section>
        </div>
      </main>
    </div>
  );
}
