import { Button } from '../../../components/base/Button.tsx';
import type { Api } from '../api.ts';
import { download } from '../download.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useTask } from '../useTask.ts';
import { DeleteRecords } from './DeleteRecords.tsx';
import { DeleteForm } from './DeleteForm.tsx';

interface Props {
  api: Api;
  /** The workspace's. */
  name: string;
  onDeleted(): void;
}

/** Everything of the workspace, or of a customer: to take along, or to be gone. */
export function WholeWorkspace({ api, name, onDeleted }: Props) {
  const { busy, failure, run } = useTask();
  const save = (): void =>
    run(async () => {
      const day = new Date().toISOString().slice(0, 10);
      download(await api.exportAll(), `heard-${day}.ndjson`, 'application/x-ndjson');
    });
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">Data</h2>
      <p>
        Everything that this workspace holds, as one file: a line for each report, problem, decision and whatever else
        there is. Sign-ins and invite links are left out.
      </p>
      <FailureNotice failure={failure} />
      <div class="inputs-end">
        <Button busy={busy} onClick={save}>
          Download everything
        </Button>
      </div>
      <DeleteRecords api={api} />
      <DeleteForm api={api} name={name} onDeleted={onDeleted} />
    </section>
  );
}
