import { useState } from 'preact/hooks';
import { Field } from '../../../components/base/Field.tsx';
import { type CsvFile, openFile } from './openFile.ts';

/** Asks for the file; nothing of it leaves the browser before it was looked at. */
export function FilePicker({ onFile }: { onFile(file: CsvFile): void }) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(true);
    setError(null);
    const opened = await openFile(file).catch(
      () => 'The page is not whole any more. Reload it and choose the file again.',
    );
    setBusy(false);
    if (typeof opened === 'string') setError(opened);
    else onFile(opened);
  };
  return (
    <div class="inputs" aria-busy={busy}>
      <p>
        Export the deals that were won or lost from your CRM as CSV, with their ids, and choose the file here. You see
        what was read before anything is sent, and an import can be undone.
      </p>
      <Field
        label="CSV file of deals"
        error={error}
        hint="From Salesforce, HubSpot, Pipedrive, Dynamics 365 or a spreadsheet."
      >
        {(field) => (
          <input
            {...field}
            class="control"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onInput={(event) => void choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
    </div>
  );
}
